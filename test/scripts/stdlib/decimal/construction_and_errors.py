# How Decimals are made, and what the messages say.
from decimal import *
import decimal

D = Decimal


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(sorted(n for n in dir(decimal) if not n.startswith('_')))
print([n for n in dir(Decimal) if not n.startswith('_')])
print([n for n in dir(Context) if not n.startswith('_') and n not in ('flags', 'traps')])
for value in ['1', '-1.50', ' 12e3 ', '1_000.5', '٣.٥', 'inf', '-Infinity', 'nan', 'sNaN12', '', '.', '1.2.3', '1e', 'infinit', True, 10**40, 0.1, -0.0, float('inf'),
              float('nan'), (0, (1, 2), -1), (1, (), 0), (0, (), 'F'), (1, (1, 2), 'n'), [0, [1], 2], [1], (1, 2), (2, (1,), 0), (0, (10,), 0), (0, (1,), 'x'), (0, (1,), 1.5),
              1j, None, b'1', D('1.0')]:
    t(lambda: D(value))
for f in [lambda: D(1, 2), lambda: D(1) + 1.5, lambda: 1.5 + D(1), lambda: D(1) < 1j, lambda: D(1) < 'x', lambda: D('sNaN') < 1, lambda: D('NaN') < 1, lambda: D('NaN') == 1,
          lambda: D('sNaN') == 1, lambda: hash(D('sNaN')), lambda: int(D('NaN')), lambda: int(D('inf')), lambda: round(D('inf')), lambda: round(D('NaN')), lambda: round(D(1), 'x'),
          lambda: D('inf').as_integer_ratio(), lambda: D('nan').as_integer_ratio(), lambda: float(D('snan')), lambda: D(1).quantize('1'), lambda: D(1).compare('x'), lambda: D(1).exp(3),
          lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) // 0, lambda: D(1) % 0, lambda: divmod(D(1), 0), lambda: divmod(D(0), 0), lambda: D(10)**30 // 1, lambda: D('1e999999') * 10,
          lambda: D(0)**0, lambda: D(-8)**D('0.333'), lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D(1).scaleb(1.5), lambda: D(1).quantize(D('1e-30')), lambda: D(2)._foo,
          lambda: D.from_float('x'), lambda: D.from_float(0.25), lambda: D(3).__format__(3), lambda: format(D(3), 'x'), lambda: pow(D(2), 3, 5), lambda: pow(D(2), -3, 5),
          lambda: D(1).quantize(D(1), rounding='x'), lambda: setattr(D(1), 'x', 1), lambda: D(1).is_normal(3), lambda: D(1).fma(2)]:
    t(f)


class Money(Decimal):
    def __new__(cls, value='0', currency='EUR'):
        made = super().__new__(cls, value)
        made.currency = currency
        return made


m = Money('12.50', 'USD')
print(repr(m), m, m.currency, type(m + 1).__name__, m == D('12.5'), hash(m) == hash(D('12.5')), isinstance(m, Decimal), f'{m:.1f}')
print(type(Money.from_float(0.5)).__name__, sorted([m, D(1), 5]), sum([D('0.1')] * 3), max(D(1), 2))
print({D(1): 'a'}[1], {1: 'b'}[D('1.0')], D('0.5') in {0.5}, hash(D('0.5')) == hash(0.5), hash(D(10)**30) == hash(10**30), D('0.1') == 0.1, D('0.5') == 0.5, D(2) < 2.5, 3 > D(2))
print(D('1.10').as_tuple(), D('-inf').as_tuple(), D('nan12').as_tuple().digits, DecimalTuple(1, (2, 3), -4), D(DecimalTuple(1, (2, 3), -4)))
sign, digits, exponent = D('-2.50').as_tuple()
print(sign, digits, exponent)
