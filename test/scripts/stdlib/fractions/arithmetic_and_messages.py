# Fractions: construction, arithmetic with all kinds of numbers, formats, messages.
import fractions
import math
import numbers
from decimal import Decimal
from fractions import Fraction as F

print(fractions.__all__, issubclass(F, numbers.Rational), isinstance(F(1), numbers.Number), [n for n in dir(F) if not n.startswith('_')])
print(F(3, 6), repr(F(-3, 6)), F('0.75'), F(0.1), F(Decimal('1.5')), F(F(1, 2), F(3, 4)), F(True, 2), F(numerator=3, denominator=6), F('٣/٤'))


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for f in [lambda: F('x'), lambda: F(1, 0), lambda: F(1.5, 2), lambda: F('1/0'), lambda: F(1j), lambda: F(None), lambda: F('1', 2), lambda: F(float('nan')), lambda: F(float('inf')),
          lambda: F.from_float('x'), lambda: F.from_decimal(1.5), lambda: F.from_float(1), lambda: F(1, 2).limit_denominator(0), lambda: F(1, 2) < 'x', lambda: F(1, 2) < 1j,
          lambda: F(1, 2) == 1j, lambda: F(1, 2) + 'x', lambda: F(1, 2) + Decimal(1), lambda: F(1, 2)**0.5, lambda: F(0)**-1, lambda: F(2)**F(1, 2), lambda: 2**F(3, 1), lambda: 1.5**F(1, 2),
          lambda: F(1, 2) // 0, lambda: F(1, 2) % F(0), lambda: F(1, 2) / 0, lambda: 1 / F(0), lambda: divmod(F(7, 2), F(1, 3)), lambda: divmod(7.0, F(2)), lambda: F(1, 2) * 1j, lambda: 1j / F(1, 2),
          lambda: F(1, 2, 3), lambda: setattr(F(1, 2), 'numerator', 3), lambda: format(F(1, 3), 'x'), lambda: format(F(1, 3), '>10'), lambda: F(1, 2).x, lambda: F(2, 3)**(1 + 0j)]:
    t(f)
print(F(22, 7) == 22 / 7, F(1, 2) == 0.5 == Decimal('0.5') == F(1, 2), hash(F(1, 2)) == hash(0.5) == hash(Decimal('0.5')), {F(2): 'two'}[2], F(1, 3) < Decimal('0.5'))
print(math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), round(F(5, 2)), round(F(22, 7), 2), int(F(7, 2)), float(F(1, 3)), bool(F(0)), complex(F(1, 2)))
print(F(math.pi).limit_denominator(100), sum([F(1, n) for n in range(1, 10)]), max(F(1, 2), 0.25), sorted([F(1, 2), 0.3, 1, F(-1)]), F(3).is_integer(), F(3, 4).as_integer_ratio())
print(f'{F(1, 3):.3f} {F(-1, 3):+012,.3e} {F(10**10, 3):,.2f} {F(1, 8):.0%} {F(22, 7):g} {F(1, 3)}', abs(F(-1, 2)), -F(1, 2), +F(1, 2), math.sqrt(F(1, 4)))


class Ratio(F):
    pass


print(repr(Ratio(1, 2)), repr(Ratio(1, 2) + 1), type(Ratio.from_float(0.5)).__name__, Ratio(1, 2) == F(1, 2))
