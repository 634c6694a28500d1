# The numeric tower.
import numbers
from numbers import *

for value in (1, True, 1.5, 2j, "a", None):
    print(repr(value), [c.__name__ for c in (Number, Complex, Real, Rational, Integral) if isinstance(value, c)])
for c in (Number, Complex, Real, Rational, Integral):
    print(c, [b.__name__ for b in c.__bases__], len(c.__abstractmethods__), sorted(c.__abstractmethods__)[:4])
    try:
        c()
    except TypeError as error:
        print(str(error)[:60])


class Mine(Complex):
    def __init__(self, v):
        self.v = v

    def __complex__(self):
        return complex(self.v)

    real = property(lambda self: self.v)
    imag = property(lambda self: 0)

    def __add__(self, other):
        return Mine(self.v + getattr(other, "v", other))

    __radd__ = __add__

    def __neg__(self):
        return Mine(-self.v)

    def __pos__(self):
        return self

    def __mul__(self, other):
        return Mine(self.v * other)

    __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __mul__

    def __abs__(self):
        return abs(self.v)

    def conjugate(self):
        return self

    def __eq__(self, other):
        return self.v == getattr(other, "v", other)


m = Mine(3)
print((m - 1).v, (10 - m).v, bool(m), bool(Mine(0)), isinstance(m, Number), m.real, complex(m), numbers.__all__)
print((5).numerator, (5).denominator, issubclass(int, Rational), issubclass(float, Rational), issubclass(bool, Integral))
try:
    hash(m)
except TypeError as error:
    print(error)
