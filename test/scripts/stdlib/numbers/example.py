from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Number, Rational, Real

for value in (5, 2.5, Fraction(1, 2), Decimal(1), 1j):
    print(value, [kind.__name__ for kind in (Number, Real, Rational, Integral) if isinstance(value, kind)])
