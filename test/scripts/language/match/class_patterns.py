class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

class NoArgs:
    def __init__(self, **kw):
        self.__dict__.update(kw)

def where(p):
    match p:
        case Point3(0, 0, 0):
            return "3d origin"
        case Point3(z=z) if z > 100:
            return f"high {z}"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis at {y}"
        case Point(x, 0):
            return f"on x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "a point"
        case NoArgs(name=str(name), inner=Point(a, b)):
            return f"{name} wraps {a},{b}"
        case NoArgs(missing=_):
            return "has missing"
        case NoArgs():
            return "bare NoArgs"
        case _:
            return "nothing"

for p in (Point(0, 0), Point(0, 5), Point(5, 0), Point(3, 3), Point(1, 2), Point3(0, 0, 0), Point3(0, 0, 500), Point3(1, 2, 3), NoArgs(name="n", inner=Point(7, 8)), NoArgs(name=5), NoArgs(missing=None), (0, 0), Point):
    print(where(p))

# The built-in types take themselves as their one positional pattern.
def builtin(v):
    match v:
        case bool(b):
            return f"bool {b}"
        case int(0):
            return "int zero"
        case int(n):
            return f"int {n}"
        case float(f):
            return f"float {f}"
        case str("exact"):
            return "exact str"
        case str(s):
            return f"str {s}"
        case bytes(b):
            return f"bytes {b}"
        case list([a, *_]):
            return f"list starting {a}"
        case tuple((a, b)):
            return f"pair {a} {b}"
        case dict({"k": v}):
            return f"dict with k {v}"
        case set() | frozenset():
            return "a set"
        case type():
            return f"class {v.__name__}"
        case object(real=r):
            return f"has real {r}"
        case object():
            return "object"

for v in (True, 0, 5, 1.5, "exact", "s", b"b", [1, 2], [], (1, 2), (1,), {"k": 1}, {}, {1}, int, None, 3j, ValueError("x")):
    print(builtin(v), end=" | ")
print()

match ValueError("bad", 3):
    case LookupError():
        print("never")
    case ValueError(args=(message, code)) as e:
        print(message, code, repr(e))

class Property:
    __match_args__ = ("computed",)

    @property
    def computed(self):
        print("computing", end=" ")
        return 42

match Property():
    case Property(41):
        pass
    case Property(42):
        print("matched")

class BadArgs: __match_args__ = ["x"]
class BadItem: __match_args__ = ("x", 5)
class Short: __match_args__ = ("x",)

not_a_class = 5
for i, thing in enumerate((BadArgs(), BadItem(), Short(), NoArgs(), 3, 3, Point(1, 2), "s")):
    try:
        match thing:
            case BadArgs(1): pass
            case BadItem(1, 2): pass
            case Short(1, 2): pass
            case NoArgs(1): pass
            case int(1, 2) if i == 4: pass
            case Point(1, x=1): pass
            case not_a_class(): pass
    except (TypeError, AttributeError) as e:
        print(type(thing).__name__, e)
