# gamma, lgamma, erf and erfc, rounded to 12 digits except where the result is exact.
import math


def show(*values):
    print(*(f'{v:.12g}' for v in values))


print([math.gamma(n) for n in range(1, 24)] == [float(math.factorial(n - 1)) for n in range(1, 24)], math.gamma(1))
print(math.gamma(5), math.gamma(11), math.gamma(math.inf), math.lgamma(1), math.lgamma(2), math.lgamma(math.inf))
print(math.lgamma(-math.inf), math.erf(0), math.erf(-0.0), math.erf(math.inf), math.erf(-math.inf), math.erfc(0))
print(math.erfc(math.inf), math.erfc(-math.inf), math.erf(10), math.erfc(-10), math.erfc(40), math.erf(True) > 0.84)
show(
    math.gamma(0.5), math.gamma(1.5), math.gamma(-0.5), math.gamma(-1.5), math.gamma(0.1), math.gamma(4.3),
    math.gamma(30), math.gamma(100.5), math.gamma(170.5), math.gamma(1e-5), math.gamma(-20.5), math.gamma(1e-300),
)
show(
    math.lgamma(0.5), math.lgamma(3), math.lgamma(10), math.lgamma(100), math.lgamma(1e10), math.lgamma(-0.5),
    math.lgamma(-1.5), math.lgamma(0.001), math.lgamma(1e300), math.lgamma(4.75), math.lgamma(-100.25),
)
show(
    math.erf(0.1), math.erf(0.5), math.erf(1), math.erf(2), math.erf(-1.5), math.erf(3), math.erf(1e-10), math.erf(5),
)
show(
    math.erfc(0.1), math.erfc(0.5), math.erfc(1), math.erfc(2), math.erfc(-1.5), math.erfc(3), math.erfc(10),
    math.erfc(25), math.erfc(1e-10),
)
print(all(abs(math.erf(x / 10) + math.erfc(x / 10) - 1) < 1e-15 for x in range(-30, 31)))
print(all(math.isclose(math.gamma(x / 4 + 1), x / 4 * math.gamma(x / 4)) for x in range(1, 60)))
print(all(math.isclose(math.lgamma(x), math.log(math.gamma(x)), rel_tol=1e-12) for x in range(3, 60)))
print(math.isnan(math.gamma(math.nan)), math.isnan(math.erf(math.nan)), math.isnan(math.lgamma(math.nan)))
print(math.isnan(math.erfc(math.nan)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: math.gamma(0))
attempt(lambda: math.gamma(-0.0))
attempt(lambda: math.gamma(-1))
attempt(lambda: math.gamma(-math.inf))
attempt(lambda: math.gamma(172))
attempt(lambda: math.gamma(1e-310))
attempt(lambda: math.gamma('x'))
attempt(lambda: math.lgamma(0))
attempt(lambda: math.lgamma(-3))
attempt(lambda: math.lgamma(1e308))
attempt(lambda: math.lgamma(None))
attempt(lambda: math.erf('x'))
attempt(lambda: math.erf())
attempt(lambda: math.erfc(1j))
attempt(lambda: math.erfc(10 ** 400))
