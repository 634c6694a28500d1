# Attributes and small methods of int, its conversions to text, and classes derived from it.
n = -42
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.as_integer_ratio(), n.is_integer(), True.real)
print(True.as_integer_ratio(), (5).__index__(), (0).imag, type(True.real).__name__, True.conjugate())
print(n.__int__(), n.__float__(), n.__bool__(), n.__neg__(), n.__abs__(), n.__ceil__(), n.__floor__(), n.__trunc__())
print(n.__round__(-1), n.__format__('>5'), n.__hash__() == hash(-42), n.__add__(1), n.__radd__(1), n.__rsub__(1))
print(n.__pow__(2), n.__rpow__(2) == 2 ** -42)
print(n.__add__(1.5), n.__eq__(-42.0), n.__lt__('a'), n.__and__(7), n.__divmod__(5), n.__rdivmod__(5))
print(n.__floordiv__(5), n.__truediv__(4), n.__mod__(5), n.__lshift__(1), n.__invert__(), (3).__mul__('ab'))
print(n.__eq__(None))
print(str(n), repr(n), hex(n), oct(n), bin(n), f'{n}', f'{n!r:>5}', '%s' % n, str(True), repr(False), int.__name__)
print(int.__mro__, bool.__mro__)
print(bin(0), hex(255), oct(8), bin(-5), hex(2 ** 64), oct(-2 ** 64), bin(True), hex(-255))
print(hash(1), hash(-1), hash(0), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 61 - 2), hash(-2), hash(10 ** 30))
print(hash(-10 ** 30), hash(True), hash(2 ** 64))
print(1 == 1.0, 1 == True, 5 .real, 5..is_integer(), 1 < 2 < 3, 1 < 3 > 2, 3 > 2 > 2, 1 == 1.0 == True)
print((1 < 2) == True, 10 // 3 * 3 + 10 % 3)


class Money(int):
    currency = 'EUR'

    def __new__(cls, amount, currency=None):
        self = super().__new__(cls, amount)
        if currency:
            self.currency = currency
        return self

    def __str__(self):
        return f'{int(self)} {self.currency}'

    def __repr__(self):
        return f'Money({int(self)})'

    def __add__(self, other):
        return Money(int(self) + int(other), self.currency)


m = Money(5)
print(m, repr(m), m + 3, m - 3, m * 2, type(m + 1).__name__, type(m * 2).__name__, type(-m).__name__, m == 5)
print({5: 'x'}[m], [m], m.bit_length(), f'{m}', f'{m:05d}', '%d %s' % (m, m), Money(7, 'USD'), hash(m) == hash(5))
print(range(m), 'ab' * m, [1, 2, 3, 4, 5, 6][m], isinstance(m, int), sum([m, m]), max(Money(1), Money(2)))
print(Money('12'), m.real, type(m.real).__name__, int(m), type(int(m)).__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: (5).missing)
attempt(lambda: setattr(5, 'x', 1))
attempt(lambda: n())
attempt(lambda: n[0])
attempt(lambda: iter(n))
attempt(lambda: 1 in n)
attempt(lambda: n < 'a')
attempt(lambda: n >= None)
attempt(lambda: n < 1j)
attempt(lambda: int.bit_length('x'))
attempt(lambda: int.bit_length())
attempt(lambda: (5).as_integer_ratio(1))
