# list(...) from all kinds of iterables, unpacking into lists, and classes derived from list.
print(list(), list('abc'), list((1, 2)), list({1: 'a', 2: 'b'}), list(range(3)), list(x * x for x in range(4)))
print(list(map(str, [1, 2])), list(b'ab'), list({'k': 'v'}.items()), list(zip('ab', [1, 2])), sorted(list({3, 1})))
print([*range(3), *'ab', *[]], [*{'k': 1}], [1, *[2, [3]], 4], [*(), 0], list([1]) == [1], list([[1]][0]))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        while self.n:
            yield self.n
            self.n -= 1


class Indexed:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 2


class BadIter:
    def __iter__(self):
        return 5


print(list(Countdown(3)), list(Indexed()), [*Indexed()])
for source in (5, None, BadIter(), 1.5, len):
    try:
        print(list(source))
    except TypeError as e:
        print(e)
try:
    [*5]
except TypeError as e:
    print(e)


class Stack(list):
    kind = 'stack'

    def push(self, x):
        self.append(x)
        return self

    def __repr__(self):
        return f'Stack({super().__repr__()})'

    def __getitem__(self, i):
        return 'item', super().__getitem__(i)


s = Stack([1, 2]).push(3)
print(s, len(s), s[0], s[-1], list(s), s == [1, 2, 3], [1, 2, 3] == s, isinstance(s, list), type(s + [4]).__name__)
print(type(s * 2).__name__, type(s.copy()).__name__, type(s[:])  .__name__, sum(s), sorted(s, reverse=True))
s.label = 'has attributes'
print(s.label, s.kind, s.pop(), s, bool(Stack()), Stack('ab'), [Stack()], Stack.__mro__[1:], s.__class__.__bases__)
a, *b = [1, 2, 3]
[c, d], e = [[4, 5], 6]
(f, *g), *h = [7, 8, 9], 10
print(a, b, c, d, e, f, g, h)
for target_count, values in ((2, [1]), (2, [1, 2, 3]), (3, [])):
    try:
        if target_count == 2:
            p, q = values
        else:
            p, q, r, *s = values
    except ValueError as e:
        print(e)
i = 0
i, values = 1, [0, 0]
values[i], i = 5, 0
print(i, values)
x = values[0], values[1] = 'ab'
print(x, values)
