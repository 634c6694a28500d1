from collections.abc import Iterable, Mapping, Sequence

for value in ([1], 'text', {'a': 1}, 5):
    print(type(value).__name__, [kind.__name__ for kind in (Iterable, Sequence, Mapping) if isinstance(value, kind)])


class Countdown(Sequence):
    def __init__(self, start):
        self.start = start

    def __len__(self):
        return self.start

    def __getitem__(self, index):
        return range(self.start, 0, -1)[index]


print(list(Countdown(3)), 2 in Countdown(3), Countdown(5).index(4))
