# deque: both ends, maxlen, indices, comparisons, errors, subclasses.
from collections import deque
import collections.abc


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, list(d), list(reversed(d)), 2 in d, 9 in d)
d.extend("ab")
d.extendleft([7, 8])
print(d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
d.rotate(100)
print(d)
d.reverse()
print(d, d.count(2), d.index("a"))
d.insert(1, "x")
d.insert(-1, "y")
d.insert(100, "z")
d.insert(-100, "w")
print(d)
d.remove("x")
del d[0]
del d[-1]
d[1] = "set"
print(d)
m = deque(range(10), maxlen=3)
print(m, m.maxlen, d.maxlen)
m.append(10)
m.appendleft(-1)
m.extend([5, 6])
m.extendleft("pq")
print(m, deque([1], 0), deque("abc", None))
for f in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: d[100],
    lambda: d["a"],
    lambda: d[1.5],
    lambda: d.remove("nope"),
    lambda: d.index("nope"),
    lambda: d.index(2, 50),
    lambda: m.insert(0, 1),
    lambda: deque(5),
    lambda: deque([1], -1),
    lambda: deque([1], "a"),
    lambda: deque([1], 2, 3),
    lambda: deque([1], foo=2),
    lambda: hash(deque()),
    lambda: deque() + [1],
    lambda: deque() * "a",
    lambda: d.append(),
    lambda: d.rotate("a"),
    lambda: deque([1]) < [1],
    lambda: d.__setitem__(100, 1),
    lambda: d.__delitem__(100),
    lambda: d.extend(5),
    lambda: setattr(m, "maxlen", 4),
):
    show(f)
a, b = deque([1, 2]), deque([1, 3])
print(a + b, a * 2, 2 * a, a < b, a <= b, a > b, a >= b, a == deque([1, 2]), a != b, a == (1, 2))
a += [5]
a *= 2
print(a, deque([1, 2], 3) + deque([3, 4]), deque([1, 2], 3) * 2)
c = a.copy()
c.append(0)
print(a, c, bool(deque()), bool(c))
a.clear()
print(a)
d = deque([1, 2, 3])
it = iter(d)
next(it)
d.append(4)
show(lambda: next(it))
show(lambda: next(it))
try:
    for x in d:
        d.popleft()
except RuntimeError as error:
    print(error)
r = deque([1])
r.append(r)
print(r)


class D(deque):
    def total(self):
        return sum(self)


x = D([1, 2, 3], 5)
x.append(4)
print(x, x.total(), x.copy(), type(x.copy()).__name__, x + D([9]), type(x * 2).__name__, x.maxlen, isinstance(x, deque))


class Logged(deque):
    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name

    def append(self, item):
        super().append((self.name, item))


x = Logged("n", "ab")
x.append(1)
print(x, x.name)
x.__init__("other", [5])
print(x, x.name)
print(deque[int], isinstance(d, collections.abc.MutableSequence), issubclass(deque, collections.abc.Sequence), deque.__name__, deque)
match deque([1, 2, 3]):
    case [first, *rest]:
        print(first, rest)
print(d.index(3, 0), d.index(4, -2), deque([1, 1.0, True]).count(1), type(iter(d)).__name__, iter(d).__length_hint__())
print(sorted(deque([3, 1, 2])), max(deque([1, 5])), sum(deque([1, 2])), ",".join(deque("xyz")), [*deque("ab")])
big = deque(maxlen=1000)
for i in range(5000):
    big.append(i)
print(len(big), big[0], big[500], big[-1], sum(big))
q = deque()
for i in range(100):
    q.append(i)
    q.appendleft(-i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[-1], q[50], list(q)[:5])
