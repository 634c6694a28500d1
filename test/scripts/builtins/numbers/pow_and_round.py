# pow() and round() with numbers of every kind and with user-defined methods.
print(pow(2, 3), pow(2, -2), pow(2.0, 3), pow(4, 0.5), pow(-2, 3), pow(0, 0), pow(0.0, 0), pow(True, 3), pow(2, 3, 5))
print(pow(-2, 3, 5), pow(2, -1, 5), pow(1j, 2), pow(2, 100), pow(10, -2), pow(base=3, exp=4), pow(3, exp=2, mod=5))
print(pow(2, 3, mod=None))
print(round(2.5), round(3.5), round(2.567, 2), round(1234, -2), round(1250, -2), round(-2.5), round(True))
print(round(2.5, None), round(7, 3), round(0.1 + 0.2, 2), round(1e20), round(number=1.25, ndigits=1), round(5.5, -1))
print(round(-0.4), round(1.0, 5))


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __round__(self, ndigits='missing'):
        return f'rounded to {ndigits}'

    def __pow__(self, power, modulo='none'):
        return f'{self.cents} to the {power} mod {modulo}'

    def __rpow__(self, base, modulo='none'):
        return f'{base} to the money'


class NoRound:
    pass


class Bad:
    def __pow__(self, other):
        return NotImplemented


m = Money(5)
print(round(m), round(m, 2), round(m, None), round(m, 'x'), pow(m, 2), pow(m, 2, 7), m ** 3, pow(2, m), 2 ** m)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: pow())
attempt(lambda: pow(2))
attempt(lambda: pow(2, 3, 4, 5))
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(0, -1))
attempt(lambda: pow(0.0, -1))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2.5, 2, 3))
attempt(lambda: pow('a', 2))
attempt(lambda: pow(2, None))
attempt(lambda: pow(2, 'a', 3))
attempt(lambda: pow(2, 3, 'a'))
attempt(lambda: pow(Bad(), 2))
attempt(lambda: pow(2, Bad()))
attempt(lambda: pow(2, x=3))
attempt(lambda: pow(1j, 2, 3))
attempt(lambda: pow([], {}))
attempt(lambda: round())
attempt(lambda: round(1, 2, 3))
attempt(lambda: round(NoRound()))
attempt(lambda: round(NoRound(), 1))
attempt(lambda: round('a'))
attempt(lambda: round(None, 1))
attempt(lambda: round(1.5, '1'))
attempt(lambda: round(1, 2.0))
attempt(lambda: round(float('nan')))
attempt(lambda: round(float('inf')))
attempt(lambda: round(x=1))
