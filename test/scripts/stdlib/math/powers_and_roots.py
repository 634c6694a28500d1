# sqrt, cbrt, pow, exp, exp2 and expm1; results that need a libm are rounded to 12 digits.
import math


def show(*values):
    print(*(f'{v:.12g}' for v in values))


print([math.sqrt(x) for x in (0, -0.0, 1, 4, 2.25, 1e300, 144, 2 ** 52, 10 ** 20, math.inf, 5e-324, True)])
print(math.sqrt(2), math.sqrt(3), math.sqrt(0.1), math.sqrt(2 ** 53 + 1), math.sqrt(1e-300))
print(math.isnan(math.sqrt(math.nan)))
print([math.cbrt(x) for x in (0, -0.0, math.inf, -math.inf)], math.isnan(math.cbrt(math.nan)))
show(*[math.cbrt(x) for x in (1, -1, 8, -8, 27, 1000, 0.125, 1e300)])
show(math.cbrt(2), math.cbrt(-3), math.cbrt(10), math.cbrt(1e-300), math.cbrt(100))
print([math.pow(2, n) for n in (0, 1, 10, -1, -2, 1023, -1074, 0.5 * 2)], math.pow(0, 0), math.pow(-2, 3))
print(math.pow(-2, 2), math.pow(4, 0.5), math.pow(1, math.nan), math.pow(math.nan, 0), math.pow(1, math.inf))
print(math.pow(-1, math.inf), math.pow(0.5, math.inf), math.pow(2, -math.inf), math.pow(math.inf, -1))
print(math.pow(-math.inf, 3), math.pow(-math.inf, -3), math.pow(-0.0, 3), math.pow(0.0, 5), math.pow(10, 2))
print(math.pow(True, 5), math.pow(3, 3), type(math.pow(2, 2)).__name__)
show(
    math.pow(2, 0.5), math.pow(10, -3), math.pow(1.5, 10.5), math.pow(1e100, 3), math.pow(0.1, 20),
    math.pow(7, 1 / 3),
)
print(math.exp(0), math.exp(-math.inf), math.exp(math.inf), math.exp(-1000), math.exp2(0), math.exp2(10))
print(math.exp2(-1), math.exp2(-1074), math.exp2(1023), math.exp2(-1080), math.exp2(math.inf), math.exp2(-math.inf))
print(math.expm1(0), math.expm1(-0.0), math.expm1(-math.inf), math.expm1(math.inf), math.expm1(-1000))
show(
    math.exp(1), math.exp(-1), math.exp(10), math.exp(0.5), math.exp(700), math.exp(-700), math.exp2(0.5),
    math.exp2(3.5), math.exp2(-10.25), math.expm1(1), math.expm1(1e-10), math.expm1(-0.5), math.expm1(20),
)


class HasFloat:
    def __float__(self):
        return 9.0


print(math.sqrt(HasFloat()), math.pow(HasFloat(), 2), math.isnan(math.exp(math.nan)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: math.sqrt(-1))
attempt(lambda: math.sqrt(-math.inf))
attempt(lambda: math.sqrt(-5e-324))
attempt(lambda: math.sqrt('4'))
attempt(lambda: math.sqrt(10 ** 400))
attempt(lambda: math.sqrt())
attempt(lambda: math.sqrt(1j))
attempt(lambda: math.cbrt('8'))
attempt(lambda: math.cbrt(None))
attempt(lambda: math.pow(0, -1))
attempt(lambda: math.pow(-0.0, -0.5))
attempt(lambda: math.pow(-8, 1 / 3))
attempt(lambda: math.pow(2, 1024))
attempt(lambda: math.pow(-10, 309))
attempt(lambda: math.pow(1e200, 2))
attempt(lambda: math.pow(2))
attempt(lambda: math.pow(2, 3, 5))
attempt(lambda: math.pow(2, 'a'))
attempt(lambda: math.pow(10 ** 400, 1))
attempt(lambda: math.exp(710))
attempt(lambda: math.exp('1'))
attempt(lambda: math.exp2(1024))
attempt(lambda: math.expm1(710))
