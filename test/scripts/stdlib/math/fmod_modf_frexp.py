# fmod, remainder, modf, frexp, ldexp: exact operations on floats.
import math

pairs = [
    (7, 3), (-7, 3), (7, -3), (-7, -3), (5.5, 2), (0.0, 3), (-0.0, 3), (1e300, 7), (3, math.inf), (-3, -math.inf),
    (0.3, 0.1), (10, 2.5), (1e20, 3), (2 ** 60, 10 ** 9),
]
for a, b in pairs:
    print((a, b), math.fmod(a, b), math.remainder(a, b), a % b)
print([math.remainder(x, 2) for x in (0.5, 1, 1.5, 2, 2.5, 3, -1, -3, 5)], math.remainder(5, 4), math.remainder(6, 4))
print(math.remainder(7, 4), math.remainder(1e308, 3), math.fmod(5e-324, 1))
for x in (0.0, -0.0, 2.5, -2.5, 7, 1e20, 0.1, -0.999, 1e-320, math.inf, -math.inf, 123456789.125):
    print(x, math.modf(x), math.frexp(x))
print(math.isnan(math.modf(math.nan)[0]), math.isnan(math.frexp(math.nan)[0]), math.modf(True), math.frexp(1024))
print(math.frexp(10 ** 22), math.frexp(5e-324))
print(math.ldexp(0.5, 3), math.ldexp(1, 10), math.ldexp(-0.75, -1), math.ldexp(1, -1074), math.ldexp(1, -1075))
print(math.ldexp(1.5, -1074), math.ldexp(0.0, 10 ** 30), math.ldexp(math.inf, -5), math.ldexp(1, 1023))
print(math.ldexp(5, -10 ** 30), math.ldexp(2.5, True), math.ldexp(-1, -2000))
print(all(math.ldexp(*math.frexp(x)) == x for x in (0.1, -3.7, 1e300, 5e-324, 0.0)))
print(all(sum(math.modf(x)) == x for x in (2.5, -3.75, 1e10)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: math.fmod(1, 0))
attempt(lambda: math.fmod(math.inf, 1))
attempt(lambda: math.fmod(math.nan, 1))
attempt(lambda: math.fmod(1, math.nan))
attempt(lambda: math.fmod('a', 1))
attempt(lambda: math.fmod(1))
attempt(lambda: math.remainder(1, 0))
attempt(lambda: math.remainder(math.inf, 1))
attempt(lambda: math.remainder(1, math.inf))
attempt(lambda: math.remainder(math.nan, 0))
attempt(lambda: math.modf('x'))
attempt(lambda: math.modf())
attempt(lambda: math.frexp(None))
attempt(lambda: math.ldexp(1, 1024))
attempt(lambda: math.ldexp(-1, 10 ** 30))
attempt(lambda: math.ldexp(1, 1.5))
attempt(lambda: math.ldexp(1, '2'))
attempt(lambda: math.ldexp(1))
attempt(lambda: math.fmod(10 ** 400, 2))
