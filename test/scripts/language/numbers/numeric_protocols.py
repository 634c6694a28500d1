import math


class Meters:
    """Implements the conversion protocols that built-ins ask for."""

    def __init__(self, v):
        self.v = v

    def __int__(self):
        return int(self.v)

    def __float__(self):
        return float(self.v)

    def __index__(self):
        return int(self.v)

    def __round__(self, digits=None):
        return f"round({self.v}, {digits})"

    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"

    def __trunc__(self):
        return "truncated"

    def __abs__(self):
        return Meters(abs(self.v))

    def __neg__(self):
        return Meters(-self.v)

    def __pos__(self):
        return "plus"

    def __invert__(self):
        return "tilde"

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __rpow__(self, other):
        return ("rpow", other)

    def __repr__(self):
        return f"Meters({self.v})"


m = Meters(3.7)
print(int(m), float(m), round(m), round(m, 2), math.floor(m), math.ceil(m), math.trunc(m))
print(abs(Meters(-2)), -m, +m, ~m, divmod(m, 2), divmod(9, m), pow(m, 2), pow(m, 2, 5), m**4, 2**m, pow(2, m))
print([10, 20, 30, 40, 50][m], "abcdef"[m:], range(m), hex(m), bin(m), oct(m), chr(Meters(97)), bytes(m), "ab" * m, [0] * m, math.sqrt(Meters(16)), math.gcd(m, 9))
print(complex(m), "%d %x" % (m, m), "%.1f" % m, math.hypot(m, 0), sum([1, 2], 0), [0, 1, 2, 3][-m])


class IntOnly:
    def __int__(self):
        return 12


class FloatOnly:
    def __float__(self):
        return 2.5


class BadInt:
    def __int__(self):
        return "twelve"

    def __float__(self):
        return 1

    def __index__(self):
        return 2.0


print(int(IntOnly()), float(FloatOnly()), math.sqrt(FloatOnly()) > 1.5)
for probe in (
    lambda: float(IntOnly()),
    lambda: int(FloatOnly()),
    lambda: [1][IntOnly()],
    lambda: range(FloatOnly()),
    lambda: int(BadInt()),
    lambda: float(BadInt()),
    lambda: [1][BadInt()],
    lambda: round(IntOnly()),
    lambda: abs(IntOnly()),
    lambda: -IntOnly(),
    lambda: math.floor(FloatOnly()),
    lambda: math.ceil(IntOnly()),
    lambda: hex(IntOnly()),
    lambda: divmod(IntOnly(), 2),
    lambda: "a" * FloatOnly(),
    lambda: chr(FloatOnly()),
    lambda: math.sqrt("4"),
):
    try:
        print(probe())
    except TypeError as e:
        print(e)
