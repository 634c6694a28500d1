"""Expressions about statistics and fractions, for record_expressions.py."""
setup = '''from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D
'''


def number(r, kind):
    if kind == 'int':
        return str(r.choice([r.randint(-9, 9), r.randint(-10**6, 10**20)]))
    if kind == 'float':
        return repr(r.choice([r.uniform(-9, 9), r.uniform(0, 1) * 10**r.randint(-300, 300), float(r.randint(-5, 5))]))
    if kind == 'F':
        return f'F({r.randint(-99, 99)}, {r.randint(1, 30)})'
    return f'D("{r.randint(-9999, 9999)}E{r.randint(-5, 2)}")'


def data(r, least=0, kinds=('int', 'float', 'F', 'D', 'float', 'int'), size=None):
    kind = r.choice(kinds)
    count = r.randint(least, 9) if size is None else size
    return '[' + ', '.join(number(r, kind if r.random() < 0.95 else 'int') for _ in range(count)) + ']'


def spec(r):
    return (r.choice(['', '', '<', '>', '^', '=', '*<']) + r.choice(['', '+', ' ', '-']) + r.choice(['', '', 'z']) + r.choice(['', '', '#']) + r.choice(['', '', '0']) +
            r.choice(['', '5', '12', '30']) + r.choice(['', '', ',', '_']) + r.choice(['', '.0', '.1', '.3', '.10']) + r.choice(['e', 'E', 'f', 'F', 'g', 'G', '%', '', 'x']))


def expressions(r):
    for _ in range(160):
        for name in ['mean', 'fmean', 'harmonic_mean', 'median', 'median_low', 'median_high', 'median_grouped', 'mode', 'multimode', 'variance', 'pvariance', 'stdev', 'pstdev', 'geometric_mean']:
            yield f'{name}({data(r)})'
    for _ in range(200):
        yield f'quantiles({data(r)}, n={r.randint(1, 9)}, method={r.choice(["inclusive", "exclusive"])!r})'
        n = r.randint(2, 8)
        pair = f'{data(r, kinds=("int", "float"), size=n)}, {data(r, kinds=("int", "float"), size=n)}'
        yield f'covariance({pair})'
        yield f'correlation({pair}, method={r.choice(["linear", "ranked"])!r})'
        yield f'linear_regression({pair}, proportional={r.choice([True, False])})'
        yield f'fmean({pair})'
        yield f'harmonic_mean({data(r, size=n)}, {data(r, size=n)})'
        yield f'pvariance({data(r, 1)}, {r.randint(-3, 3)})'
        a, b = [f'NormalDist({r.uniform(-9, 9)!r}, {abs(r.choice([0.0, 1.0, r.uniform(0.1, 9)]))!r})' for _ in range(2)]
        yield f'{a}.{r.choice(["pdf", "zscore"])}({r.uniform(-20, 20)!r})'
        yield f'{a}.inv_cdf({r.choice([r.random(), r.random() * 1e-9, 1 - r.random() * 1e-9, 0.0, 1.0])!r})'
        yield f'{a} {r.choice("+-*/")} {r.choice([b, "2.5", "3"])}'
        yield f'NormalDist.from_samples({data(r, kinds=("int", "float", "F"))})'
    for _ in range(300):
        a, b = [r.choice([f'F({r.randint(-99, 99)}, {r.randint(1, 99)})', number(r, 'int'), number(r, 'float')]) for _ in range(2)]
        yield f'F({r.randint(-99, 99)}, {r.randint(1, 99)}) {r.choice(["+", "-", "*", "/", "//", "%", "<", "<=", "==", "!=", ">"])} {b}'
        yield f'{a} {r.choice(["+", "-", "*", "/", "//", "%", "<", "<=", "==", ">="])} F({r.randint(-99, 99)}, {r.randint(1, 99)})'
        yield f'format(F({r.randint(-10**r.randint(1, 12), 10**r.randint(1, 12))}, {r.randint(1, 10**r.randint(1, 12))}), {spec(r)!r})'
        yield f'F({r.uniform(-99, 99)!r}).limit_denominator({r.randint(0, 1000)})'
        yield f'F({r.randint(-99, 99)}, {r.randint(0, 9)}) ** {r.choice([str(r.randint(-9, 9)), "0.5", "F(1, 2)"])}'
        text = r.choice(["1/2", " -3/4 ", "1.5e3", ".5", "-1_0.2_5", "7", "1/0", "x", "3 / 4"])
        yield f'F({r.choice([text, text.replace(r.choice("0123456789./ "), r.choice("0123/._e ")) ])!r})'
        yield f'{r.choice(["round", "int", "float", "hash", "abs", "str", "bool"])}(F({r.randint(-999, 999)}, {r.randint(1, 99)}))'
        yield f'round(F({r.randint(-9999, 9999)}, {r.randint(1, 99)}), {r.randint(-3, 4)})'
