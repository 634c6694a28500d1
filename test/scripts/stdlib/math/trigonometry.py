# Trigonometric and hyperbolic functions, rounded to 12 digits except where the result is exact.
import math


def show(*values):
    print(*(f'{round(v, 12) + 0.0:.12g}' for v in values))


print(math.sin(0), math.sin(-0.0), math.cos(0), math.tan(0), math.asin(0), math.acos(1), math.atan(0))
print(math.atan2(0, 1), math.atan2(-0.0, 1), math.sinh(0), math.cosh(0), math.tanh(0), math.asinh(0), math.acosh(1))
print(math.atanh(0), math.tanh(math.inf), math.tanh(-math.inf), math.cosh(-math.inf), math.sinh(-math.inf))
print(math.degrees(0), math.radians(0), math.asinh(-0.0), math.atanh(-0.0), math.tanh(50), math.acosh(math.inf))
print(math.asinh(math.inf))
for x in (0.5, 1, -1, 2, 3, math.pi / 6, math.pi / 4, math.pi / 3, math.pi / 2, math.pi, 10, -7.5, 100):
    show(math.sin(x), math.cos(x), math.atan(x), math.tanh(x), math.asinh(x))
show(
    math.tan(0.5), math.tan(1), math.tan(-2), math.tan(math.pi / 4), math.asin(0.5), math.asin(1), math.asin(-1),
    math.acos(0), math.acos(-1), math.acos(0.5), math.sinh(1), math.cosh(1), math.sinh(-2), math.cosh(2),
    math.acosh(2), math.acosh(10), math.atanh(0.5), math.atanh(-0.9),
)
show(
    math.atan2(1, 1), math.atan2(1, -1), math.atan2(-1, -1), math.atan2(-1, 1), math.atan2(0.0, -1),
    math.atan2(-0.0, -1), math.atan2(1, 0), math.atan2(-1, 0), math.atan2(math.inf, math.inf),
    math.atan2(math.inf, -math.inf), math.atan2(1, math.inf), math.atan2(3, -math.inf), math.atan(math.inf),
    math.atan(-math.inf),
)
show(
    math.degrees(math.pi), math.degrees(1), math.degrees(-math.pi / 2), math.radians(180), math.radians(90),
    math.radians(-45), math.radians(1), math.degrees(math.radians(77)),
)
show(math.sin(1e6), math.cos(1e6), math.sin(123456), math.sin(10 ** 15), math.cos(2 ** 40), math.sin(math.pi * 1000))
print(all(abs(math.sin(x / 7) ** 2 + math.cos(x / 7) ** 2 - 1) < 1e-15 for x in range(-50, 50)))
print(all(math.isclose(math.tan(x / 10), math.sin(x / 10) / math.cos(x / 10)) for x in range(1, 15)))
print([math.isnan(f(math.nan)) for f in (
    math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh,
    math.acosh, math.atanh,
)])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: math.sin(math.inf))
attempt(lambda: math.cos(-math.inf))
attempt(lambda: math.tan(math.inf))
attempt(lambda: math.asin(1.5))
attempt(lambda: math.acos(-2))
attempt(lambda: math.acosh(0.5))
attempt(lambda: math.atanh(1))
attempt(lambda: math.atanh(-1))
attempt(lambda: math.atanh(2))
attempt(lambda: math.sinh(1000))
attempt(lambda: math.cosh(-1000))
attempt(lambda: math.sin('x'))
attempt(lambda: math.sin())
attempt(lambda: math.sin(1, 2))
attempt(lambda: math.atan2(1))
attempt(lambda: math.atan2(1, 'x'))
attempt(lambda: math.degrees(None))
attempt(lambda: math.radians('180'))
attempt(lambda: math.sin(10 ** 400))
attempt(lambda: math.cos(1j))
attempt(lambda: math.asin(math.inf))
