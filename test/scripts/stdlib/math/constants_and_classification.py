# Constants, isfinite, isinf, isnan, isclose, fabs, copysign.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf, math.tau == 2 * math.pi, math.inf == float('inf'))
print(math.nan == math.nan)
values = [0, -0.0, 1, -2.5, 10 ** 300, 1e308, math.inf, -math.inf, math.nan, True, 5e-324]
for v in values:
    print(v if not isinstance(v, int) or v < 100 else 'big', math.isfinite(v), math.isinf(v), math.isnan(v))
print([math.fabs(v) for v in (0, -0.0, -3, 2.5, -math.inf, True)], math.fabs(-10 ** 20))
print(math.isnan(math.fabs(math.nan)))
print([math.copysign(a, b) for a in (3, -3.5, 0.0, math.inf) for b in (1, -1, 0.0, -0.0, -math.inf)])
print(math.copysign(1, math.nan), math.copysign(-1, -0.0))
print(math.isclose(1, 1), math.isclose(1, 1 + 1e-9), math.isclose(1, 1 + 1e-8), math.isclose(0.1 + 0.2, 0.3))
print(math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(100, 101, rel_tol=0.01))
print(math.isclose(100, 102, rel_tol=0.01), math.isclose(math.inf, math.inf), math.isclose(math.inf, -math.inf))
print(math.isclose(math.inf, 1e308), math.isclose(math.nan, math.nan), math.isclose(1e10, 1.00001e10, rel_tol=1e-4))
print(math.isclose(5, 5.0, rel_tol=0), math.isclose(-1, 1, abs_tol=2), math.isclose(10 ** 20, 10 ** 20 + 1))


class Num:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v


class Index:
    def __index__(self):
        return 3


print(math.isnan(Num(math.nan)), math.isfinite(Index()), math.fabs(Num(-2.5)), math.copysign(Index(), -1))
print(math.isclose(Num(1.0), 1))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: math.isnan('x'))
attempt(lambda: math.isnan(None))
attempt(lambda: math.isnan())
attempt(lambda: math.isinf(1, 2))
attempt(lambda: math.isfinite(1j))
attempt(lambda: math.isfinite(10 ** 400))
attempt(lambda: math.fabs('1'))
attempt(lambda: math.fabs([1]))
attempt(lambda: math.copysign(1))
attempt(lambda: math.copysign(1, 'x'))
attempt(lambda: math.isclose(1))
attempt(lambda: math.isclose(1, 'a'))
attempt(lambda: math.isclose(1, 2, rel_tol=-1))
attempt(lambda: math.isclose(1, 2, abs_tol=-0.5))
attempt(lambda: math.isclose(1, 2, 0.1))
attempt(lambda: math.isclose(1, 2, tol=1))
attempt(lambda: math.isclose(b=1, a=1.0))
attempt(lambda: math.fabs(Num('x')))
attempt(lambda: math.missing)
