class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

p = Point(1, 2)
p.x += 10
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"), type(Point.x).__name__)
for bad in (lambda: setattr(p, "z", 3), lambda: p.z, lambda: delattr(p, "z"), lambda: vars(p), lambda: p.__dict__):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
p.x = 5
print(p.x)

class WithDict(Point):
    pass

class MoreSlots(Point):
    __slots__ = ["z"]

class EmptySlots:
    __slots__ = ()

class SingleString:
    __slots__ = "only"

class SlotsAndDict:
    __slots__ = ("a", "__dict__")
    shared = "class attribute"

class DictSlots:
    __slots__ = {"width": "doc of width", "height": "doc of height"}

w = WithDict(1, 2)
w.extra = "ok"
print(w.extra, vars(w), w.x)
m = MoreSlots(1, 2)
m.z = 3
print(m.x, m.z)
try:
    m.q = 1
except AttributeError as e:
    print(e)
s = SingleString()
s.only = 1
print(s.only)
b = SlotsAndDict()
b.a, b.b = 1, 2
print(vars(b), b.a, b.shared)
try:
    EmptySlots().x = 1
except AttributeError as e:
    print(e)
d = DictSlots()
d.width = 7
print(d.width, DictSlots.__slots__["width"])
try:
    d.height
except AttributeError as e:
    print(e)

# A class attribute cannot share a name with a slot; private names are mangled.
try:
    class Clash:
        __slots__ = ("v",)
        v = 1
except ValueError as e:
    print(e)
try:
    class BadSlot:
        __slots__ = ("not an identifier",)
except TypeError as e:
    print(e)
try:
    class BadSlot2:
        __slots__ = (5,)
except TypeError as e:
    print(e)

class Private:
    __slots__ = ("__secret", "_open")

    def __init__(self):
        self.__secret = "s"
        self._open = "o"

    def reveal(self):
        return self.__secret + self._open

print(Private().reveal(), Private()._Private__secret)

class ReadOnlyClassAttr:
    __slots__ = ("a",)
    b = "class level"

r = ReadOnlyClassAttr()
print(r.b)
try:
    r.b = "instance level"
except AttributeError as e:
    print(e)
try:
    type("TwoBases", (Point, SingleString), {})
except TypeError as e:
    print(e)
print(sorted(n for n in vars(Point) if not n.startswith("__")), [getattr(m, n) for c in type(m).__mro__ for n in getattr(c, "__slots__", ())])
