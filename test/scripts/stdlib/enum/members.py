from enum import Enum, IntEnum, StrEnum, auto, unique, EnumType, EnumMeta, ReprEnum


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


class Color(Enum):
    """Some colours."""

    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name} is {self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN

    @property
    def low(self):
        return self.name.lower()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color.CRIMSON, Color.CRIMSON is Color.RED)
print(Color(2), Color["BLUE"], list(Color), len(Color), list(reversed(Color)))
print(Color.__members__, Color, repr(Color), type(Color), EnumMeta is EnumType)
print(Color.GREEN.describe(), Color.default(), Color.BLUE.low, Color.__doc__)
print(Color.RED in Color, 1 in Color, 9 in Color, "RED" in Color, isinstance(Color.RED, Color))
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, Color.RED is Color(1))
print({Color.RED: "r"}[Color(1)], bool(Color), bool(Color.RED), f"{Color.RED} {Color.RED:>12}|", "%s %r" % (Color.RED, Color.BLUE))
attempt(lambda: Color(9))
attempt(lambda: Color("RED"))
attempt(lambda: Color["PINK"])
attempt(lambda: Color.PINK)
attempt(lambda: Color.RED < Color.BLUE)
attempt(lambda: setattr(Color, "RED", 4))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: setattr(Color.RED, "name", "x"))
attempt(lambda: setattr(Color.RED, "value", "x"))
attempt(lambda: Color())
attempt(lambda: Color.RED.RED)
attempt(lambda: Color(Color.BLUE))
attempt(lambda: Color.RED())
attempt(lambda: dir(Color))
attempt(lambda: dir(Color.RED))


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return round(6.67300e-11 * self.mass / (self.radius * self.radius), 3)


print(Planet.EARTH.value, Planet.EARTH.surface_gravity, Planet((3.303e23, 2.4397e6)))


class Priority(IntEnum):
    LOW = 1
    MID = auto()
    HIGH = 10
    TOP = auto()


print(list(Priority), Priority.LOW < Priority.HIGH, Priority.LOW + 1, sorted(Priority, reverse=True)[0])
print(str(Priority.LOW), f"{Priority.TOP}", repr(Priority.MID), Priority(10), int(Priority.HIGH), Priority.LOW == 1, [1, 2, 3][Priority.LOW])
print(format(Priority.HIGH, "05d"), "%d" % Priority.HIGH, max(Priority), isinstance(Priority.LOW, int), Priority.LOW * 2.5)


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"
    BOTH = READ + WRITE


print(list(Mode), Mode.READ, f"{Mode.WRITE}!", Mode.READ == "read", Mode("w"), Mode.WRITE.upper(), "-".join(Mode), repr(Mode.READ))


def bad_str():
    class S(StrEnum):
        A = 1


attempt(bad_str)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 7
    D = auto()
    E = (auto(), "x")


print([(m.name, m.value) for m in Auto])


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name}-{start}-{count}-{last_values}"

    X = auto()
    Y = auto()


print([m.value for m in Named])


class Lenient(Enum):
    A = "a"
    B = "b"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        if value == 5:
            return 5
        if value == 6:
            raise KeyError("six")
        return None


print(Lenient("A"), Lenient("b"))
attempt(lambda: Lenient("c"))
attempt(lambda: Lenient(5))
attempt(lambda: Lenient(6))


def duplicates():
    @unique
    class D(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


attempt(duplicates)


def redefined():
    class D(Enum):
        A = 1
        A = 2


attempt(redefined)


def extend():
    class More(Color):
        BLACK = 4


attempt(extend)


def sunder():
    class S(Enum):
        _bad_ = 1


attempt(sunder)


def mro_name():
    class S(Enum):
        mro = 1


attempt(mro_name)


class Base(Enum):
    def hello(self):
        return "hello " + self.name


class Sub(Base):
    A = [1, 2]
    B = {"k": 1}


print(Sub.A.hello(), Sub([1, 2]), Sub({"k": 1}))
attempt(lambda: [1, 2] in Sub)
attempt(lambda: Sub([3]))

for member in Color:
    match member:
        case Color.RED:
            print("red")
        case Color.GREEN | Color.BLUE:
            print("other")
print(hash(Color.RED) == hash("RED"), Color.RED.__class__, Color.__name__, Color.__module__, Color.RED.__objclass__)
attempt(lambda: Color.name)
attempt(lambda: Color.value)
attempt(lambda: delattr(Color.RED, "value"))
