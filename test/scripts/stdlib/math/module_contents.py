# What the module offers, how its functions look, and small programs written with them.
import math
from math import floor, gcd as greatest, pi
import math as m

names = '''
acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs
factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10
log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp
'''.split()
print(len(names), [n for n in names if not hasattr(math, n)], all(n in dir(math) for n in names))
print(math.__name__, type(math).__name__, m is math, floor(pi), greatest(12, 8), math.sqrt.__name__, math.sqrt)
print(callable(math.sin), type(math.sin).__name__, math.floor is floor, hasattr(math, 'nope'), getattr(math, 'pi'))
print(math.sqrt.__module__, repr(math).startswith("<module 'math'"))
print([n for n in names if not callable(getattr(math, n))])


def primes(limit):
    found = []
    for n in range(2, limit):
        if all(n % p for p in found if p <= math.isqrt(n)):
            found.append(n)
    return found


def circle(r):
    return round(math.pi * r ** 2, 6), round(math.tau * r, 6)


def quadratic(a, b, c):
    d = b * b - 4 * a * c
    if d < 0:
        return ()
    root = math.sqrt(d)
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def decompose(x):
    mantissa, exponent = math.frexp(x)
    fraction, whole = math.modf(x)
    return mantissa, exponent, fraction, whole


print(primes(60), circle(2.5), quadratic(1, -3, 2), quadratic(1, 0, 1), decompose(-13.75))
print(sum(math.comb(10, k) for k in range(11)), [math.gcd(n, 60) for n in range(1, 13)])
print(round(sum(1 / math.factorial(n) for n in range(20)) - math.e, 12))
print(max(range(1, 100), key=lambda n: (-math.gcd(n, 100), n)))
distance = math.dist((1, 1), (4, 5))
angle = round(math.degrees(math.atan2(4, 3)), 6)
print(distance, angle, math.isclose(distance * math.cos(math.radians(angle)), 3, rel_tol=1e-6))
for bad in ('nope', 'PI'):
    try:
        getattr(math, bad)
    except AttributeError as e:
        print(e)
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0])
try:
    math()
except TypeError as e:
    print(e)
