# namedtuple.
from collections import namedtuple


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p.y, p[0], p[-1], len(p), tuple(p), p == (1, 2), p == Point(1, 2), p < (1, 3), hash(p) == hash((1, 2)))
x, y = p
print(x, y, *p, p + (3,), p * 2, p[:1], 2 in p, p.index(2), p.count(1), isinstance(p, tuple), max(p))
print(Point._fields, Point._field_defaults, Point.__doc__, Point.__name__, Point.__qualname__, Point.__module__, Point.__match_args__, Point.__slots__)
print(p._asdict(), p._replace(x=5), Point._make([7, 8]), Point(*[1, 2]), Point(**{"x": 1, "y": 2}), p.__getnewargs__())
print(Point.x.__doc__, Point.x, Point.y)
Point.x.__doc__ = "The x."
print(Point.x.__doc__)
for f in (
    lambda: Point(1),
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=3),
    lambda: Point(1, 2, x=3),
    lambda: p._replace(z=1),
    lambda: p._replace(1),
    lambda: Point._make([1]),
    lambda: Point._make(5),
    lambda: setattr(p, "x", 3),
    lambda: delattr(p, "x"),
    lambda: setattr(p, "q", 3),
    lambda: p.nope,
    lambda: p[5],
    lambda: p.__dict__,
    lambda: namedtuple("A", "1x"),
    lambda: namedtuple("A", "class"),
    lambda: namedtuple("A", "_x"),
    lambda: namedtuple("A", "x x"),
    lambda: namedtuple("A-b", "x"),
    lambda: namedtuple("def", "x"),
    lambda: namedtuple("A", "x", defaults=(1, 2)),
    lambda: namedtuple("A"),
    lambda: namedtuple("A", "x", True),
    lambda: namedtuple("A", 5),
):
    show(f)
D = namedtuple("D", ["a", "b", "c"], defaults=[2, []])
print(D(1), D(1, c=5), D._field_defaults, namedtuple("R", "class _x x x ok", rename=True)._fields, namedtuple("M", "a", module="mod").__module__)
print(namedtuple("E", "")(), namedtuple("C", "a, b,c")._fields, namedtuple("T", ("a", "b"))(1, 2), namedtuple("G", (c for c in "xy"))._fields)


class Vec(namedtuple("Vec", "x y")):
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __str__(self):
        return f"<{self.x},{self.y}>"


v = Vec(3, 4)
print(v, repr(v), v.length, v + Vec(1, 1), v._replace(x=0), type(v._replace(x=0)).__name__, Vec._make((1, 2)), Vec.__mro__[1].__name__)
v.extra = 5
print(v.extra, v.__dict__)


class Checked(namedtuple("Checked", "value")):
    __slots__ = ()

    def __new__(cls, value):
        return super().__new__(cls, int(value))

    @property
    def value(self):
        return "shadowed"


print(Checked("12")[0], Checked("12").value, Checked("1"))
show(lambda: Checked("x"))
match p:
    case Point(x=0):
        print("zero")
    case Point(a, b):
        print("point", a, b)
match p:
    case [a, b]:
        print("sequence", a, b)
people = [Point(2, "b"), Point(1, "a")]
print(sorted(people), sorted(people, key=lambda q: q.y), {Point(1, 2): "k"}[(1, 2)], sum(q.x for q in people))
deep = Point(Point(1, 2), [Point(3, 4)])
print(deep, deep.x.y, "%s %s" % p, "{0.x} {0.y}".format(p), f"{p.x!r}")


def total(points):
    t = 0
    for q in points:
        t += q.x * q.y
    return t


print(total([Point(i, i + 1) for i in range(300)]))
Point.norm = lambda self: self.x + self.y
print(p.norm(), tuple.__new__(Point, (5, 6)), tuple.__new__(Point, (5, 6)).y)
Point.__new__.__defaults__ if hasattr(Point.__new__, "__defaults__") else None
