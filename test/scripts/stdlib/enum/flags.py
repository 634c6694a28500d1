from enum import Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP, FlagBoundary, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, Enum, IntEnum


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(list(Perm), Perm.RW, repr(Perm.RW), Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm(0), repr(Perm(0)), Perm(7))
print(Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm(0)), len(Perm.RW), list(Perm.R | Perm.X), ~Perm.R, ~Perm(0), Perm.R ^ Perm.RW)
print(Perm.R & Perm.W, Perm["RW"], Perm, repr(Perm), (Perm.R | Perm.W) is Perm.RW, Perm.RW.name, (Perm.R | Perm.X).name, Perm(0).name)
print([m.value for m in Perm], Perm.__members__, len(Perm), Perm.R.value, (Perm.R | Perm.X).value)
attempt(lambda: Perm(8))
attempt(lambda: Perm(-1))
attempt(lambda: Perm(-9))
attempt(lambda: Perm("x"))
attempt(lambda: Perm.R | 1)
attempt(lambda: 1 in Perm.R)
attempt(lambda: Perm.R < Perm.W)


class Num(IntFlag):
    A = 1
    B = 2
    C = 4


print(Num.A | Num.B, repr(Num.A | Num.B), Num(8), repr(Num(8)), repr(Num(9)), repr(~Num.A), Num.A + 1, Num.A | 8, repr(Num.A | 8), repr(8 | Num.A))
print(repr(Num(-1)), repr(Num(0)), Num.A == 1, f"{Num.A | Num.C}", isinstance(Num.A | Num.B, Num), 1 in Num, list(Num(7)), Num.A & 3)
attempt(lambda: Num.A | "x")


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Eject(IntFlag, boundary=EJECT):
    A = 1
    B = 2


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2


print(Conform(5), repr(Conform(4)), repr(Eject(5)), repr(Eject(3)), repr(Keep(5)), repr(Keep(-1)), repr(~Keep.A), repr(~Eject.A))
print(list(FlagBoundary), STRICT, repr(KEEP))


class Gap(Flag):
    A = 1
    C = 4
    AC = 5
    D = 16


print(list(Gap), repr(Gap(21)))
attempt(lambda: Gap(2))


class Order(Flag):
    C = 4
    A = 1
    B = 2


print(list(Order), list(Order(7)), repr(Order(7)))


def check(*checks):
    def run(cls):
        try:
            verify(*checks)(cls)
            print(cls, "passes")
        except (ValueError, TypeError) as e:
            print(e)

    return run


class Alias(Enum):
    A = 1
    B = 1
    C = 4


check(UNIQUE)(Alias)
check(CONTINUOUS)(Alias)
check(CONTINUOUS)(Gap)
check(NAMED_FLAGS)(Gap)
check(UNIQUE, CONTINUOUS)(Perm)


class Holes(Flag):
    A = 1
    AB = 3
    XY = 0b1100


class Holes2(Flag):
    A = 1
    XY = 0b1100


check(NAMED_FLAGS)(Holes)
check(NAMED_FLAGS)(Holes2)
check(UNIQUE)(int)
print([repr(Holes(v)) for v in (2, 3)] if False else "done")
attempt(lambda: Holes(2))
attempt(lambda: Holes(12))


def none_auto():
    class Bad(Flag):
        A = "x"
        B = auto()


attempt(none_auto)


class Start(Flag):
    B = 4
    C = auto()
    A = 1
    D = auto()


print([(m.name, m.value) for m in Start])


class Style(Flag):
    NONE = 0
    BOLD = 1
    ITALIC = 2

    def css(self):
        return " ".join(m.name.lower() for m in self)


print(Style.NONE, repr(Style.NONE), (Style.BOLD | Style.ITALIC).css(), bool(Style.NONE), Style.BOLD & Style.ITALIC is Style.NONE)
