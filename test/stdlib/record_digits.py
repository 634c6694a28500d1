"""Records what CPython's math and cmath give for random arguments, digit by digit, as digits.json.

Run it with CPython 3.12: python3 test/stdlib/record_digits.py
"""

import cmath
import json
import math
import pathlib
import random

random.seed(20)
REAL = "erf erfc exp expm1 log1p sinh cosh tanh asinh atanh".split()
COMPLEX = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split()


def recorded(function, *args):
    try:
        return function(*args)
    except (ValueError, OverflowError):
        return None


def reals():
    for scale in (0.3, 1, 3, 8):
        for _ in range(125):
            yield random.gauss(0, scale)


rows = []
for name in REAL:
    for x in reals():
        result = recorded(getattr(math, name), x)
        if result is not None:
            rows.append([f"math.{name}", [x], [result]])
for name in COMPLEX:
    for scale in (0.1, 1, 10):
        for _ in range(70):
            z = complex(random.gauss(0, scale), random.gauss(0, scale))
            result = recorded(getattr(cmath, name), z)
            if result is not None:
                rows.append([f"cmath.{name}", [z.real, z.imag], [result.real, result.imag]])
text = "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n"
pathlib.Path(__file__).with_name("digits.json").write_text(text)
