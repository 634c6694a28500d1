# Functions of complex numbers: values, branch cuts, messages.
import cmath
from cmath import *

print([n for n in dir(cmath) if not n.startswith('_')])


def shown(value):
    if isinstance(value, complex):
        return f'{value.real:.11g} {value.imag:.11g}'
    if isinstance(value, tuple):
        return ' '.join(shown(v) for v in value)
    return f'{value:.11g}'


functions = [acos, acosh, asin, asinh, atan, atanh, cos, cosh, exp, log, log10, sin, sinh, sqrt, tan, tanh, phase, polar]
for z in [0.5, 2, -2, 1j, 0.3 + 0.4j, -1.5 - 2.5j, complex(2, -0.0), complex(-2, -0.0), complex(-0.0, 0.5), 1e200 + 1e200j, 1e-200j, 710 + 1j, -710 + 2j, 1, 0, complex(-0.0, -0.0), True]:
    results = []
    for f in functions:
        try:
            results.append(shown(f(z)))
        except Exception as e:
            results.append(f'{f.__name__} {type(e).__name__} {e}')
    print(z, results)
for f in [lambda: log(8, 2), lambda: log(0, 2), lambda: log(2, 1), lambda: rect(2, 1), lambda: rect(0.0, -4.0), lambda: rect(1, inf), lambda: isclose(1, 1 + 1e-10j), lambda: isclose(1, 2, abs_tol=2),
          lambda: isclose(1, 1, rel_tol=-1), lambda: isinf(infj), lambda: isnan(nanj), lambda: isfinite(1j), lambda: sqrt('x'), lambda: sqrt(), lambda: exp(1000), lambda: exp(complex(1, inf)),
          lambda: cosh(800), lambda: sqrt(-1), lambda: sqrt(complex(-inf, 1)), lambda: log(complex(-inf, 1)), lambda: exp(complex(-inf, 1)), lambda: tanh(complex(inf, 1)), lambda: (pi, e, tau, inf, infj)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Own:
    def __complex__(self):
        return 3 + 4j


class Bad:
    def __complex__(self):
        return 'x'


class Real:
    def __float__(self):
        return 4.0


print(polar(Own()), sqrt(Real()))
try:
    sqrt(Bad())
except TypeError as e:
    print(e)
