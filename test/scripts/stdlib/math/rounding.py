# floor, ceil and trunc: signs, big floats, ints, user-defined methods and errors.
import math

values = [
    0.0, -0.0, 0.5, -0.5, 2.7, -2.7, 3.0, -3.0, 1e15 + 0.5, 4503599627370497.5, 1e16, -1e16, 1e22, 5e-324, -5e-324,
    0.9999999999999999, 2 ** 53 + 0.0, True, 7, -10 ** 25,
]
for v in values:
    print(v, math.floor(v), math.ceil(v), math.trunc(v), type(math.floor(v)).__name__)
print(math.floor(1e300) == int(1e300), math.ceil(-1e300) == int(-1e300))
print(math.floor(1.7976931348623157e308) % 10 ** 12, math.trunc(1e100), math.floor(-1e-300), math.ceil(1e-300))


class Rounds:
    def __floor__(self):
        return 'floored'

    def __ceil__(self):
        return 'ceiled'

    def __trunc__(self):
        return 'truncated'


class HasFloat:
    def __float__(self):
        return -2.5


class HasIndex:
    def __index__(self):
        return 9


r = Rounds()
print(math.floor(r), math.ceil(r), math.trunc(r), math.floor(HasFloat()), math.ceil(HasFloat()))
print(math.floor(HasIndex()), math.ceil(HasIndex()))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for function in (math.floor, math.ceil, math.trunc):
    attempt(lambda: function(math.inf))
    attempt(lambda: function(-math.inf))
    attempt(lambda: function(math.nan))
    attempt(lambda: function('x'))
    attempt(lambda: function(None))
    attempt(lambda: function(1j))
    attempt(lambda: function())
    attempt(lambda: function(1, 2))
    attempt(lambda: function(x=1))
attempt(lambda: math.trunc(HasFloat()))
attempt(lambda: math.trunc(HasIndex()))
print([math.floor(n / 2) for n in range(-5, 6)], [math.ceil(n / 2) for n in range(-5, 6)])
print([math.trunc(n / 2) for n in range(-5, 6)], [n // 2 for n in range(-5, 6)], [round(n / 2) for n in range(-5, 6)])
