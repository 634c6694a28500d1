from typing import NamedTuple, Generic, TypeVar, List, get_type_hints

T = TypeVar("T")


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


class Point(NamedTuple):
    """A point."""

    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)

    @property
    def pair(self):
        return (self.x, self.y)


p = Point(1, 2)
print(p, p.x, p[1], p == (1, 2), Point(5), p.norm(), p.pair, p._replace(x=9), p._asdict(), Point._fields, Point._field_defaults)
print(Point.__annotations__, Point.__doc__, Point.__mro__, Point.__orig_bases__ == (NamedTuple,), isinstance(p, tuple), Point.__module__)
x, y = p
print(x, y, *p, len(p), hash(p) == hash((1, 2)), Point._make([7, 8]))
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: setattr(p, "x", 4))
match p:
    case Point(x=1, y=b):
        print("match", b)
Emp = NamedTuple("Emp", [("name", str), ("id", int)])
print(Emp("a", 1), Emp.__annotations__)


def bad_order():
    class B(NamedTuple):
        a: int = 1
        b: str


attempt(bad_order)


def bad_name():
    class B(NamedTuple):
        a: int
        _fields = 3


attempt(bad_name)


def bad_base():
    class B(NamedTuple, list):
        a: int


attempt(bad_base)


class Box(NamedTuple, Generic[T]):
    item: T
    tags: List[str] = []


print(Box(1), Box[int](2), Box[int])
print(get_type_hints(Point))


class Sub(Point):
    def scaled(self, k):
        return Sub(self.x * k, self.y * k)


print(Sub(1, 2).scaled(3))
