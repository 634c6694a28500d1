# Tuples in assignments, calls and returns; classes derived from tuple.
a, b = 1, 2
a, b = b, a
(c, (d, e)), f = (3, (4, 5)), 6
g, *h = 'xyz'
*i, j = range(4)
k, *l, m = (1, 2)
(n,) = [7]
[o, p] = {'o': 1, 'p': 2}
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
for x, (y, z) in [(1, (2, 3)), (4, 'ab')]:
    print(x, y, z)
for first, *others in [(1,), (1, 2), 'abc']:
    print(first, others)


def stats(*numbers):
    return min(numbers), max(numbers), sum(numbers) / len(numbers)


low, high, mean = stats(3, 1, 4, 1, 5)
print(low, high, mean, stats(2), type(stats(1)).__name__, *stats(1, 2), (lambda *args: args)(1, 2, *'ab'))
print((lambda *args: args)())
for values in ((1,), (1, 2, 3), (), 5, None, 'a', {1: 2}):
    try:
        x, y = values
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    x, *y, z = (1,)
except ValueError as e:
    print(e)
try:
    for x, y in [(1, 2), (3,)]:
        print(x, y)
except ValueError as e:
    print(e)
try:
    (x, y), z = 1, 2
except TypeError as e:
    print(e)


class Vector(tuple):
    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    def __repr__(self):
        return f'Vector{super().__repr__()}'

    @property
    def x(self):
        return self[0]


v = Vector(1, 2)
w = Vector(10, 20)
print(v, v + w, v.x, len(v), v == (1, 2), (1, 2) == v, hash(v) == hash((1, 2)), v[0], v[:1], type(v[:]).__name__)
print(type(v * 2).__name__, isinstance(v, tuple), tuple(v), sorted([w, v]), v < w, {v: 'k'}[1, 2], sum(v))
v.label = 'point'
print(v.label, Vector(), Vector(*'ab'), [Vector(1)], '%s, %s' % v, max(v, w), v.__class__.__mro__[1].__name__)
t = tuple(range(3))
t1, t2, t3 = t
match t:
    case (0, *rest):
        print('matched', rest)
q = r = s = (1, 2)
print(q is r is s, (q, r) == (s, s))
