a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), e = (1, 2), 3
print(c, d, e)
[f, [g, (h, i)]] = 1, [2, "xy"]
print(f, g, h, i)
(j,) = [5]
[k] = "k"
l, = {9}
print(j, k, l)
() = []
[] = ""
x, y, z = "abc"
print(x, y, z)
m, n = {"first": 1, "second": 2}
print(m, n)
p, q = map(str, (1, 2))
print(p + q)
(r), s = range(2)
print(r, s)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __iter__(self):
        return iter((self.x, self.y))


pt = Point(3, 4)
px, py = pt
print(px, py)
pt.x, pt.y = pt.y, pt.x
print(pt.x, pt.y)
items = [0, 1, 2]
items[0], items[-1] = items[-1], items[0]
print(items)

# Targets are assigned from left to right, so the second may use the first.
i = 0
i, items[i] = 1, "changed"
print(i, items)
d = {}
d["k"], d["k2"] = d.setdefault("z", "zed"), len(d)
print(d)

# Two-variable loops with nesting.
for idx, (name, (lo, hi)) in enumerate([("a", (1, 2)), ("b", [3, 4])]):
    print(idx, name, lo, hi)

problems = [
    lambda: unpack2([1]),
    lambda: unpack2([1, 2, 3]),
    lambda: unpack2([]),
    lambda: unpack2(range(100)),
    lambda: unpack2("abc"),
    lambda: unpack2(iter([1, 2, 3])),
    lambda: unpack2({1: 2}),
    lambda: unpack2(5),
    lambda: unpack2(None),
    lambda: unpack2(Point),
    lambda: empty([1]),
    lambda: nested((1, 2)),
    lambda: nested((1, (2, 3, 4))),
]


def unpack2(v):
    u, w = v
    return u, w


def empty(v):
    [] = v


def nested(v):
    a, (b, c) = v


for problem in problems:
    try:
        print(problem())
    except (ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")

try:
    first, second = first_value, missing = 1, undefined_thing
except NameError as e:
    print(e, "first" in globals(), "missing" in globals())
