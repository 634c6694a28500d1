class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    @property
    def top(self):
        return self[-1] if self else None

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack("ab").push("c")
print(s, len(s), s.top, s == ["a", "b", "c"], isinstance(s, list), s[0], s[1:], type(s[1:]).__name__)
print(type(s + ["d"]).__name__, type(s * 2).__name__, type(s.copy()).__name__, sorted(s, reverse=True), [*s], s.index("b"), s.pop(), s)
s.extra = "attributes too"
print(vars(s), "a" in s, list(reversed(s)), s + Stack("z"))
s += "xy"
print(s, type(s).__name__, Stack() or "empty is false", Stack() == [] == Stack())


class Bounded(list):
    def __init__(self, limit, items=()):
        super().__init__(items)
        self.limit = limit

    def append(self, item):
        if len(self) >= self.limit:
            raise OverflowError(f"limit {self.limit} reached")
        super().append(item)

    def __setitem__(self, index, value):
        print("setting", index, value)
        super().__setitem__(index, value)

    def __getitem__(self, index):
        result = super().__getitem__(index)
        return Bounded(self.limit, result) if isinstance(index, slice) else result

    def __contains__(self, item):
        return super().__contains__(item) or item == "always"


b = Bounded(3, [1, 2])
b.append(3)
try:
    b.append(4)
except OverflowError as e:
    print(e)
b.extend([4, 5])
b[0] = "new"
b[1:2] = "xx"
print(b, b[:2].limit, type(b[:2]).__name__, "always" in b, 99 in b, len(b))


class Defaulting(list):
    """Reads past the end give a default; writes grow the list."""

    def __getitem__(self, i):
        return super().__getitem__(i) if -len(self) <= i < len(self) else None

    def __setitem__(self, i, v):
        self.extend([None] * (i + 1 - len(self)))
        super().__setitem__(i, v)

    def __iter__(self):
        print("own iter")
        return super().__iter__()


d = Defaulting([1])
d[3] = "x"
print(d[9], list(d), [x for x in d], d, sum(1 for _ in d))


class Point(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    x = property(lambda self: self[0], doc="the x")
    y = property(lambda self: self[1])

    def __add__(self, other):
        return Point(self.x + other[0], self.y + other[1])

    def __repr__(self):
        return f"Point(x={self.x}, y={self.y})"

    def _replace(self, **kw):
        return Point(*(kw.get(n, getattr(self, n)) for n in ("x", "y")))


p = Point(1, 2)
x, y = p
print(p, p + (1, 1), p == (1, 2), hash(p) == hash((1, 2)), {p: "key"}[1, 2], x + y, p._replace(y=9), p < (1, 3), p[::-1], len(p), p.count(1), [p], "%s-%s" % p)
for bad in (lambda: setattr(p, "x", 5), lambda: Point(1), lambda: p.__setitem__(0, 1), lambda: Stack(1, 2), lambda: Stack(5), lambda: Point(1, 2) + 5, lambda: setattr(p, "z", 1), lambda: Stack().pop(), lambda: Stack("a")[5]):
    try:
        print(bad())
    except (TypeError, AttributeError, IndexError) as e:
        print(type(e).__name__, e)
