"""Records what CPython 3.12 makes of numbers, for numbers.test.ts and ../stdlib/math.test.ts.

    PYENV_VERSION=3.12.1 python3 -W ignore test/objects/record_numbers.py

Each case is [function, arguments, outcome]: the outcome is a repr, or 'Type: message' with a leading '!' for an exception.
"""
import json
import math
import operator
import random
from pathlib import Path

here = Path(__file__).parent
rng = random.Random(20240312)


def encode(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {'i': str(value)}
    if isinstance(value, float):
        return {'f': repr(value)}
    if isinstance(value, complex):
        return {'c': [repr(value.real), repr(value.imag)]}
    if isinstance(value, bytes):
        return {'b': list(value)}
    if isinstance(value, tuple):
        return {'t': [encode(v) for v in value]}
    if isinstance(value, list):
        return {'l': [encode(v) for v in value]}
    raise TypeError(type(value))


def outcome(function, args):
    try:
        return repr(function(*args))
    except Exception as e:
        return f'!{type(e).__name__}: {e}'


def lookup(name):
    first, *rest = name.split('.')
    value = {'operator': operator, 'math': math, 'int': int, 'float': float, 'complex': complex, 'bool': bool,
             'pow': pow, 'divmod': divmod, 'abs': abs, 'hash': hash, 'format': format, 'round': round}[first]
    for part in rest:
        value = getattr(value, part)
    return value


class Recording:
    def __init__(self):
        self.cases = []

    def add(self, name, *args):
        result = outcome(lookup(name), args)
        if len(result) < 3000:
            self.cases.append([name, [encode(a) for a in args], result])

    def save(self, path):
        lines = ',\n'.join(json.dumps(case, ensure_ascii=True, separators=(',', ':')) for case in self.cases)
        path.write_text('[\n' + lines + '\n]\n')
        print(path, len(self.cases))


def random_int():
    bits = rng.choice((3, 8, 16, 31, 32, 33, 40, 52, 53, 54, 63, 64, 65, 100, 200, 500))
    return rng.getrandbits(bits) * rng.choice((1, -1))


def random_float():
    kind = rng.randrange(6)
    if kind == 0:
        return float(rng.randint(-20, 20))
    if kind == 1:
        return rng.uniform(-10, 10)
    if kind == 2:
        return rng.randint(-1000, 1000) / rng.choice((2, 4, 8, 10, 100))
    if kind == 3:
        return math.ldexp(rng.uniform(-1, 1), rng.randint(-1074, 1024))
    if kind == 4:
        return float(rng.getrandbits(60))
    return rng.choice((0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, 1.7976931348623157e308, 2.0 ** 53, 1e16))


edge_ints = [0, 1, -1, 2, -2, 7, -7, 10, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 32, 2 ** 32 - 1, 2 ** 53 - 1, 2 ** 53,
             2 ** 53 + 1, -2 ** 53 + 1, -2 ** 53, -2 ** 53 - 1, 2 ** 63, -2 ** 64, 10 ** 25, 10 ** 400, True, False]
edge_floats = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 1e16, 1e22, 1e300, -1e300, 5e-324, math.inf, -math.inf, math.nan]

r = Recording()
binary = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'and_', 'or_', 'xor']
comparisons = ['lt', 'le', 'eq', 'ne', 'gt', 'ge']
for name in binary:
    for a in edge_ints:
        for b in rng.sample(edge_ints, 8):
            r.add(f'operator.{name}', a, b)
    for _ in range(250):
        r.add(f'operator.{name}', random_int(), random_int())
for name in ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow']:
    for a in edge_floats:
        for b in rng.sample(edge_floats, 6):
            r.add(f'operator.{name}', a, b)
    for _ in range(150):
        r.add(f'operator.{name}', random_float(), random_float())
    for _ in range(60):
        r.add(f'operator.{name}', random_float(), rng.choice(edge_ints))
        r.add(f'operator.{name}', rng.choice(edge_ints[:20]), random_float())
for _ in range(150):
    r.add('divmod', random_int(), random_int())
    r.add('divmod', random_float(), random_float())
for a in edge_ints:
    for b in (0, 1, 2, 31, 32, 33, 53, 64, 100, True, -1, 10 ** 20):
        if abs(a) < 2 ** 70 and not (b == 10 ** 20 and a):
            r.add('operator.lshift', a, b)
        r.add('operator.rshift', a, b)
for _ in range(200):
    r.add('operator.lshift', random_int(), rng.randint(0, 80))
    r.add('operator.rshift', random_int(), rng.randint(0, 80))
for _ in range(250):
    r.add('operator.pow', rng.randint(-30, 30), rng.randint(-5, 40))
    r.add('operator.pow', rng.choice((2, 3, 5, 7, 10, 94906267, -3)), rng.randint(0, 60))
    r.add('pow', random_int(), rng.choice((rng.randint(-3, 50), abs(random_int()))), rng.choice((1, -1, 2, 97, -97, 10 ** 9 + 7, random_int())))
for a, b in ((0, -1), (0, 0), (0, 5), (1, 10 ** 30), (-1, 10 ** 30), (-1, 10 ** 30 + 1), (2, -1074), (2, -1075), (10, -400), (10 ** 400, -1)):
    r.add('operator.pow', a, b)
r.add('pow', 2, 3, 0)
r.add('pow', 2.0, 3, 5)
r.add('pow', 2, 3, 'a')
for a in edge_ints + edge_floats:
    for b in rng.sample(edge_ints + edge_floats, 12):
        for name in comparisons:
            r.add(f'operator.{name}', a, b)
for a in edge_ints + [random_int() for _ in range(60)]:
    for name in ('bit_length', 'bit_count', 'conjugate', 'as_integer_ratio', 'is_integer', '__index__', '__trunc__', '__floor__',
                 '__ceil__', '__int__', '__float__', '__neg__', '__pos__', '__abs__', '__invert__', '__bool__', '__hash__',
                 '__getnewargs__', '__sizeof__', '__repr__'):
        r.add(f'int.{name}', a)
    for digits in (0, 1, -1, -2, -5, -16, -25, -400, None):
        r.add('int.__round__', a, digits)
    for size in (0, 1, 2, 4, 8, 9, 30):
        for order in ('big', 'little'):
            r.add('int.to_bytes', a, size, order)
for _ in range(300):
    n = rng.randint(-10 ** rng.randint(1, 20), 10 ** rng.randint(1, 20))
    r.add('int.__round__', n, -rng.randint(0, 22))
for n in (5, 15, 25, 35, -5, -15, -25, 50, 150, 250, 450):
    r.add('int.__round__', n, -1)
    r.add('int.__round__', n, -2)
for _ in range(60):
    raw = bytes(rng.randrange(256) for _ in range(rng.randrange(14)))
    r.add('int.from_bytes', raw)
    r.add('int.from_bytes', raw, 'little')
r.add('int.from_bytes', 'a')
r.add('int.from_bytes', 5)
r.add('int.from_bytes', [1, 2, 3])
r.add('int.from_bytes', [256])
r.add('int.from_bytes', ['a'])
r.add('int.from_bytes', b'a', 'middle')
r.add('int.from_bytes', b'a', 5)
for a in edge_floats + [random_float() for _ in range(150)]:
    for name in ('conjugate', 'as_integer_ratio', 'is_integer', '__trunc__', '__floor__', '__ceil__', '__int__', '__float__', '__neg__',
                 '__pos__', '__abs__', '__bool__', '__hash__', '__getnewargs__', '__repr__', 'hex', '__round__'):
        if name == '__hash__' and a != a:
            continue  # It is made of the address.
        r.add(f'float.{name}', a)
    for digits in (0, 1, 2, 3, 10, 17, 400, -1, -3, -20, -400, None):
        r.add('float.__round__', a, digits)
    r.add('int', a)
    r.add('float.fromhex', a.hex())
for _ in range(500):
    r.add('float.__round__', rng.randint(-10 ** 6, 10 ** 6) / 10 ** rng.randint(0, 6), rng.randint(-4, 6))
for _ in range(100):
    r.add('float.__round__', rng.choice((1, 3, 5, 7, 25, 35, 45)) * 10.0 ** rng.randint(-3, 20) / 2, rng.randint(-20, 4))
r.add('float.__round__', 1.7e308, -308)
texts = ['0', '1', '-1', '+5', ' 12 ', '1_000', '1__0', '_1', '1_', '', ' ', '-', '0x10', '0b11', '0o17', '00', '010', '1.5', 'abc', 'z',
         'Z', '12\n', '\t7', '\u0663\u0664', '1 2', '0_0', '0x_1f', '-0x1F', 'inf', 'nan', '-inf', 'infinity', '+nan', '1e5', '1E-3', '.5',
         '5.', '.', 'e5', '1e', '1e+', '1_0.0_1', '1_.0', '1e1_0', '0x1p3', '1e400', '-1e-400', '123456789012345678901234567890',
         '9007199254740993', '1.7976931348623159e308', '2.2250738585072011e-308', 'infin', 'Infinity', 'NaN', '\xa05\xa0']
for text in texts:
    for base in (0, 2, 8, 10, 16, 36):
        r.add('int', text, base)
    r.add('int', text)
    r.add('float', text)
    r.add('complex', text)
    r.add('float.fromhex', text)
    if text.isascii():
        r.add('int', text.encode())
        r.add('float', text.encode())
for text in ['1+2j', '1-2j', '-1-2j', 'j', '-j', '+j', '1j', '1+j', '1-j', '(1+2j)', ' ( 1+2j ) ', '( 1+2j', '1 + 2j', '1+2', '1+2i', '1e5+2e-3j',
             'inf+nanj', 'nan-infj', 'infj', '1_0+2_0j', '1j+2', '1+2J', '1.j', '.5j', '1++2j', '1+-2j', '()', '1+2jj', '3.5', '-0j', '-0-0j', '1e-5j',
             '1e+5j', 'infinityj', '1.e5j', '1+.5j', '1+1_j', '1e1j', '1e1+1e1j', '12j', '1.2.3j', '1e5e5j']:
    r.add('complex', text)
for args in (('5', 1), ('5', 37), ('5', 'a'), (5, 10), ([],), (None,), (1j,), (b'\xff',), (), ('1', 10 ** 30)):
    r.add('int', *args)
for args in (([],), (None,), (1j,), (), (True,), (10 ** 400,), (b'\xff',)):
    r.add('float', *args)
for args in (('1', 2), (1, '2'), ([],), (1, []), (b'1',), (), (1,), (1.5, 2), (1j, 1j), (-0.0, -0.0), (1, 1j), (1j, 2), (True,), (10 ** 400,)):
    r.add('complex', *args)
complexes = [0j, 1j, -1j, 1 + 2j, -1.5 + 0.5j, complex(-0.0, -0.0), complex(math.inf, 1), complex(math.nan, 2), 3 + 4j, 1e200 + 1e200j, 2 + 0j]
for a in complexes:
    for name in ('conjugate', '__neg__', '__pos__', '__abs__', '__bool__', '__repr__', '__getnewargs__', '__complex__', '__hash__'):
        if not (name == '__hash__' and a != a):
            r.add(f'complex.{name}', a)
    for b in complexes + [0, 1, -2, 3, 0.5, -1.5, 2 ** 70, True, 101.0]:
        for name in ('add', 'sub', 'mul', 'truediv', 'pow', 'eq', 'ne', 'lt'):
            r.add(f'operator.{name}', a, b)
            if not isinstance(b, complex):
                r.add(f'operator.{name}', b, a)
for a in (True, False):
    for b in (True, False, 0, 1, 5, 1.0):
        for name in ('and_', 'or_', 'xor', 'add', 'eq', 'truediv'):
            r.add(f'operator.{name}', a, b)
            r.add(f'operator.{name}', b, a)
    r.add('bool.__invert__', a)
    r.add('bool.__repr__', a)
    r.add('format', a, '')
    r.add('format', a, 'd')
    r.add('format', a, 's')
for value in (5, -5, 10 ** 20, 1.5, -2.25, 1j, 1 + 2.5j, True):
    for spec in ('', 'd', 'x', '08', '>10', '^9', '+', ',', '.2f', '.3e', 'g', '%', 'n', 's', 'c', 'q', '#x', '_b', '5.1', 5, None):
        r.add('format', value, spec)
for name, args in (('int.__add__', (1, 'a')), ('int.__add__', (1, 1.0)), ('int.__pow__', (2, 3, 5)), ('int.__pow__', (2, 'a')), ('int.__rpow__', (5, 2, 7)),
                   ('float.__pow__', (2.0, 3, 5)), ('float.__eq__', (1.0, 1)), ('int.__eq__', (1, 1.0)), ('float.__getformat__', ('double',)),
                   ('float.__getformat__', ('x',)), ('float.__add__', (1.0, 'a')), ('float.__add__', (1.0, 10 ** 400)), ('int.to_bytes', (1, -1)),
                   ('int.to_bytes', (1, 1, 'x')), ('int.to_bytes', (1, 1, 5)), ('int.__round__', (5, 'a')), ('float.__round__', (5.0, 'a')),
                   ('float.fromhex', (5,)), ('complex.__pow__', (1j, 2, 3))):
    r.add(name, *args)
r.save(here / 'numbers.json')

m = Recording()
one = ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cbrt', 'ceil', 'cos', 'cosh', 'degrees', 'erf', 'erfc', 'exp', 'exp2', 'expm1', 'fabs',
       'floor', 'frexp', 'gamma', 'isfinite', 'isinf', 'isnan', 'lgamma', 'log', 'log10', 'log1p', 'log2', 'modf', 'radians', 'sin', 'sinh', 'sqrt', 'tan',
       'tanh', 'trunc', 'ulp']
ranges = {'acos': 1, 'asin': 1, 'atanh': 1, 'exp': 700, 'exp2': 1000, 'expm1': 50, 'cosh': 700, 'sinh': 700, 'gamma': 170, 'erf': 6, 'erfc': 27}
for name in one:
    for a in edge_floats + [0.1, 0.7, -0.9, 2.0, 10.0, 100.0, 1000.0, 1e-10, -1e-10, 1e10, 709.7, 710.0, -745.0, -746.0, 171.0, 172.0]:
        m.add(f'math.{name}', a)
    for _ in range(60):
        limit = ranges.get(name, 100)
        m.add(f'math.{name}', rng.uniform(-limit, limit))
        m.add(f'math.{name}', rng.uniform(0, limit))
    for a in (0, 5, -3, True, 10 ** 20, 2 ** 1000, 10 ** 400, 'a', None):
        m.add(f'math.{name}', a)
for name in ('atan2', 'copysign', 'fmod', 'pow', 'remainder', 'hypot', 'nextafter', 'log'):
    for a in edge_floats:
        for b in rng.sample(edge_floats, 8):
            m.add(f'math.{name}', a, b)
    for _ in range(100):
        m.add(f'math.{name}', random_float(), random_float())
        m.add(f'math.{name}', rng.uniform(-10, 10), rng.uniform(-10, 10))
    m.add(f'math.{name}', 1)
    m.add(f'math.{name}', 'a', 1)
for _ in range(100):
    m.add('math.ldexp', random_float(), rng.randint(-1100, 1100))
for args in ((1.0, 10 ** 30), (1.0, -10 ** 30), (0.0, 10 ** 30), (math.inf, 5), (1.0, 1.0), (1.0, 2000)):
    m.add('math.ldexp', *args)
for n in list(range(-2, 30)) + [100, 10 ** 10, True, 2.0, 'a']:
    m.add('math.factorial', n) if n != 10 ** 10 else None
    m.add('math.isqrt', n)
for _ in range(100):
    m.add('math.isqrt', abs(random_int()))
    a = rng.getrandbits(rng.randint(1, 400))
    m.add('math.isqrt', a * a)
    m.add('math.isqrt', a * a - 1 if a else 0)
    m.add('math.gcd', random_int(), random_int())
    m.add('math.lcm', random_int(), random_int())
    c = random_int()
    m.add('math.gcd', random_int() * c, random_int() * c)
    m.add('math.comb', rng.randint(0, 80), rng.randint(0, 80))
    m.add('math.perm', rng.randint(0, 40), rng.randint(0, 40))
    m.add('math.log', abs(random_int()) + 1)
    m.add('math.log2', abs(random_int()) + 1)
    m.add('math.log10', abs(random_int()) + 1)
for args in ((), (0,), (12,), (12, 18, 27), (0, 0), (4, 6, 8, 10), (-4,), (2.5, 5), ('a',), (0, 5)):
    m.add('math.gcd', *args)
    m.add('math.lcm', *args)
for args in ((5,), (5, None), (-1, 2), (5, -1), (3, 5), (10 ** 20, 2), (10 ** 20, 0), (5, 10 ** 30), (10 ** 30, 10 ** 30), (5.0, 2), (5, 2.0), (0, 0), (200, 100), (10 ** 30, 10 ** 30 - 1)):
    m.add('math.perm', *args) if args[0] < 10 ** 19 or args[-1] < 10 else None
    m.add('math.comb', *args)
for n in range(0, 70):
    m.add('math.log2', 2 ** n)
    m.add('math.log10', 10 ** n)
    m.add('math.log10', 10.0 ** n)
    m.add('math.log', 3 ** n, 3)
for args in ((10 ** 400,), (10 ** 400, 10), (0,), (-5,), (2, 0), (2, 1), (8, 2), (2, -1), (-10 ** 400,), (10 ** 400, 10 ** 200)):
    m.add('math.log', *args)
for _ in range(60):
    values = [random_float() for _ in range(rng.randrange(8))]
    finite = [v for v in values if math.isfinite(v)]
    m.add('math.fsum', values)
    m.add('math.fsum', finite)
    m.add('math.prod', values)
    m.add('math.hypot', *values)
    m.add('math.hypot', *[rng.uniform(-5, 5) for _ in range(rng.randrange(6))])
    other = [rng.uniform(-5, 5) for _ in finite]
    m.add('math.dist', finite, other)
    m.add('math.sumprod', finite, other)
    ints = [rng.randint(-50, 50) for _ in other]
    m.add('math.sumprod', ints, ints)
    m.add('math.sumprod', ints, [rng.uniform(-5, 5) for _ in ints])
    m.add('math.fsum', [rng.uniform(-1, 1) * 10.0 ** rng.randint(-20, 20) for _ in range(30)])
    m.add('math.prod', ints)
m.add('math.fsum', [1e308, 1e308, -1e308])
m.add('math.fsum', [math.inf, -math.inf])
m.add('math.fsum', [1, 2, 10 ** 20, True])
m.add('math.fsum', ['a'])
m.add('math.fsum', 5)
m.add('math.sumprod', [1], [1, 2])
m.add('math.sumprod', [10 ** 20], [10 ** 20])
m.add('math.sumprod', ['a'], [3])
m.add('math.sumprod', 5, [3])
m.add('math.dist', [1, 2], [1])
m.add('math.dist', (1, 2), (4, 6))
m.add('math.dist', ['a'], [1])
m.add('math.prod', ['a', 3])
m.add('math.prod', [0.5, 4])
m.add('math.prod', 5)
m.add('math.prod', [])
for a, b in ((1.0, 1.0), (1.0, 1.0 + 1e-10), (1.0, 1.1), (0.0, 1e-12), (math.inf, math.inf), (math.inf, 1.0), (math.nan, math.nan), (1, 2), ('a', 1)):
    m.add('math.isclose', a, b)
m.save(here.parent / 'stdlib' / 'math.json')
