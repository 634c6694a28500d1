import re
from dataclasses import dataclass, field, fields, is_dataclass, Field, MISSING, FrozenInstanceError, replace


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1, 2)
print(p, Point(1), Point(x=3, y=4), Point(1) == Point(1, 0), Point(1) != Point(2))
print(p == (1, 2), p.__eq__((1, 2)))
print(Point.__doc__, Point.__match_args__, Point.y, hasattr(Point, "x"))
print(Point.__init__.__qualname__, Point.__init__.__annotations__, Point.__init__.__module__)
print(Point.__init__.__defaults__, Point.__eq__.__qualname__, Point.__repr__.__qualname__)
for call in (
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, x=1),
    lambda: Point(1, z=1),
    lambda: hash(p),
    lambda: p < p,
    lambda: fields(3),
    lambda: replace(3),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Inventory:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    _hidden: int = field(default=7, repr=False, compare=False)
    count: int = field(init=False, default=3)

    def total(self):
        return self.price * self.count


a = Inventory("a")
b = Inventory("a", tags=["x"])
a.tags.append("x")
a._hidden = 9
print(a, b, a == b, a.total())
print(Inventory.__doc__)
print([f.name for f in fields(a)], is_dataclass(a), is_dataclass(Inventory), is_dataclass(int))
for f in fields(Inventory):
    print(re.sub(r' object at 0x[0-9a-f]+', '', str(f)))
print(replace(a, price=2))
try:
    replace(a, count=1)
except ValueError as e:
    print(e)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    name: str = field(default="", compare=False)


versions = [Version(1, 2), Version(1), Version(0, 9, "z"), Version(0, 9, "a")]
print(sorted(versions))
print(Version(1) < Version(2), Version(1) <= Version(1), Version(2) > Version(1, 9), Version(1) >= Version(1, 1))
try:
    Version(1) < 3
except TypeError as e:
    print(e)


@dataclass
class Node:
    value: int
    next: "Node" = None
    me: object = None


n = Node(1, Node(2))
n.me = n
print(n)


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__, fields(Empty))


class Outer:
    @dataclass
    class Inner:
        """Has a doc of its own."""

        v: int


print(Outer.Inner(3), Outer.Inner.__doc__)
print(repr(MISSING).startswith("<dataclasses._MISSING_TYPE object at"), issubclass(FrozenInstanceError, AttributeError))


@dataclass
class Custom:
    x: int

    def __init__(self, x):
        self.x = x * 2

    def __repr__(self):
        return f"<{self.x}>"

    def __eq__(self, other):
        return True


print(Custom(4), Custom(1) == Custom(2))
match Point(5, 6):
    case Point(x, 6):
        print("matched", x)
match Inventory("n", 1, []):
    case Inventory(name=name, price=price):
        print(name, price)
