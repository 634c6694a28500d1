# abs() and divmod(), with user-defined __abs__, __divmod__ and __rdivmod__.
for x in (5, -5, 0, -0.0, 2.5, -2.5, True, False, -10 ** 20, 3 + 4j, -3 - 4j, 1e308, float('-inf'), 0j):
    print(abs(x), type(abs(x)).__name__)
for a, b in (
    (7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (7.5, 2), (-7.5, 2), (7, 0.5), (10 ** 20, 7), (-10 ** 20, 7),
    (True, 2), (1e20, 3), (5, 10 ** 30), (-5, 10 ** 30),
):
    q, r = divmod(a, b)
    print(a, b, (q, r), q == a // b, r == a % b)


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __abs__(self):
        return sum(p * p for p in self.parts)

    def __divmod__(self, other):
        return 'divmod', other

    def __rdivmod__(self, other):
        return 'rdivmod', other


class Odd:
    def __abs__(self):
        return 'not a number'

    def __divmod__(self, other):
        return NotImplemented


v = Vector(3, 4)
print(abs(v), divmod(v, 2), divmod(2, v), abs(Odd()), type(divmod(Odd(), v)[1]).__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: abs())
attempt(lambda: abs(1, 2))
attempt(lambda: abs('x'))
attempt(lambda: abs(None))
attempt(lambda: abs([1]))
attempt(lambda: abs(x=1))
attempt(lambda: abs(object))
attempt(lambda: divmod(1))
attempt(lambda: divmod(1, 2, 3))
attempt(lambda: divmod(1, 0))
attempt(lambda: divmod(1.5, 0))
attempt(lambda: divmod('a', 2))
attempt(lambda: divmod(2, 'a'))
attempt(lambda: divmod(None, None))
attempt(lambda: divmod(1j, 2))
attempt(lambda: divmod(Odd(), 2))
attempt(lambda: divmod([1], 2))
