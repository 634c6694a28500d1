from enum import *
import enum


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


Animal = Enum("Animal", "ANT BEE, CAT")
print(list(Animal), Animal.BEE, Animal.__name__)
print(list(Enum("A", ["X", "Y"], start=5)), list(Enum("B", [("X", 3), ("Y", "z")])), list(Enum("C", {"P": 1, "Q": 2})))
print(list(IntEnum("D", "A B")), list(StrEnum("E", "Aa Bb")), list(Flag("F", "A B C")), list(Enum("G", "a b", type=str)), Enum("H", ()))
print(Enum("I", "A", module="mod", qualname="Q.I").__module__)
attempt(lambda: Enum("Nothing"))
attempt(lambda: Enum("J", "A A"))


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print(Coord(1), Coord.PY.label, bytes(Coord.PX), Coord.PY.value)


class Outer(Enum):
    A = 1
    helper = nonmember(5)
    f = member(lambda x: x)

    @member
    def g(self):
        return 1

    @nonmember
    def h(self):
        return 2

    def k(self):
        return 3

    @staticmethod
    def s():
        return 4

    _ignore_ = "i j"
    i = 1
    j = 2
    __private = 5


print([m.name for m in Outer], Outer.helper, Outer.A.h() if False else Outer.s(), Outer.A.k(), hasattr(Outer, "i"))


class HasValue(Enum):
    name = "n"
    value = "v"


print(HasValue.name, HasValue.value, HasValue.name.name, HasValue.value.value)


class Ordered(Enum):
    _order_ = "B A"
    B = 1
    A = 2


def misordered():
    class M(Enum):
        _order_ = "A B"
        B = 1
        A = 2


attempt(misordered)


class Hooked(Enum):
    def __init_subclass__(cls, **kw):
        print("sub", cls.__name__, list(cls), kw)
        super().__init_subclass__(**kw)


class HookedChild(Hooked):
    A = 1


class Props(Enum):
    A = 1

    @enum.property
    def twice(self):
        return self.value * 2


print(Props.A.twice)
attempt(lambda: Props.twice)
attempt(lambda: setattr(Props.A, "twice", 3))


class Describe(Enum):
    A = 1

    def __str__(self):
        return "custom " + self.name

    def __repr__(self):
        return "R" + self.name

    def __format__(self, spec):
        return "F" + spec


print(Describe.A, repr(Describe.A), f"{Describe.A:x}", [Describe.A])


class Float(float, Enum):
    PI = 3.14


print(Float.PI, repr(Float.PI), Float.PI + 1, f"{Float.PI}", f"{Float.PI:.1f}" if False else "")


class FloatRepr(float, ReprEnum):
    PI = 3.14


print(FloatRepr.PI, repr(FloatRepr.PI), f"{FloatRepr.PI:.1f}")


def repr_without_type():
    class R(ReprEnum):
        A = 1


attempt(repr_without_type)


def two_types_():
    class T(int, str, Enum):
        A = 1





def wrong_order():
    class T(Enum, int):
        A = 1


attempt(wrong_order)


class Tup(tuple, Enum):
    A = (1, 2)


print(repr(Tup.A), Tup.A[1], Tup((1, 2)))

from dataclasses import dataclass


@dataclass
class Data:
    x: int
    y: int = 0


class WithData(Data, Enum):
    ONE = 1
    TWO = 2, 3


print(list(WithData), WithData.TWO.y)


@global_enum
class Glob(Enum):
    GA = 1
    GB = 2


print(GA, repr(GB), Glob.GA is GA)


@global_enum
class GlobFlag(IntFlag):
    GX = 1
    GY = 2


print(GX | GY, repr(GX | GY), repr(GlobFlag(0)), repr(GX), repr(GlobFlag(9)))
print(global_str(Glob.GA), global_enum_repr(Glob.GB), global_flag_repr(GX), pickle_by_enum_name(GA, 2)[1], pickle_by_global_name(GA, 2))


print(auto(), repr(auto(3)), [c.value for c in EnumCheck])


class Singleton(Enum):
    INSTANCE = object()


print(Singleton.INSTANCE.name, Singleton(Singleton.INSTANCE.value) is Singleton.INSTANCE)


def lambda_member():
    class L(Enum):
        A = lambda x: x

    return list(L)


attempt(lambda_member)


def gnv_late():
    class L(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last):
            return 1


attempt(gnv_late)
