# __index__ of a bound is called before the length of the sequence is looked at.


class Bound:
    def __init__(self, sequence, answer, action):
        self.sequence = sequence
        self.answer = answer
        self.action = action

    def __index__(self):
        self.action(self.sequence)
        return self.answer


def clear(sequence):
    sequence.clear()


def shrink(sequence):
    del sequence[1:]


def grow(sequence):
    sequence.extend(b"abc")


for make in (list, bytearray):
    for action in (clear, shrink, grow):
        for where in range(3):
            s = make(range(6))
            bounds = [0, 5, 2]
            bounds[where] = Bound(s, bounds[where], action)
            print(make.__name__, action.__name__, where, s[bounds[0] : bounds[1] : bounds[2]], s)

            s = make(range(6))
            bounds = [0, 5, 2]
            bounds[where] = Bound(s, bounds[where], action)
            del s[bounds[0] : bounds[1] : bounds[2]]
            print(s)

            s = make(range(6))
            bounds = [0, 5, 1]
            bounds[where] = Bound(s, bounds[where], action)
            s[bounds[0] : bounds[1] : bounds[2]] = bytearray(b"xy")
            print(s)

            s = make(range(6))
            bounds = [0, 5, 2]
            bounds[where] = Bound(s, bounds[where], action)
            try:
                s[bounds[0] : bounds[1] : bounds[2]] = bytearray(b"xyz")
            except ValueError as error:
                print(error)
            print(s)
