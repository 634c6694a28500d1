"""Expressions about decimal numbers, for record_expressions.py."""
setup = '''from decimal import *
import math
D = Decimal
def c(prec=28, rounding='ROUND_HALF_EVEN', Emin=-999999, Emax=999999, clamp=0):
    return Context(prec=prec, rounding=rounding, Emin=Emin, Emax=Emax, clamp=clamp, traps=[])
def o(context, name, *args):
    result = getattr(context, name)(*args)
    return str(result), [s.__name__ for s, on in context.flags.items() if on]
'''
roundings = ['ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP']


def number(r):
    kind = r.randrange(12)
    sign = r.choice(['', '', '-'])
    if kind == 0:
        return sign + r.choice(['0', '0.00', '0E+5', '0E-7', 'Infinity', 'NaN', 'sNaN', 'NaN12', 'sNaN9'])
    if kind == 1:
        return sign + r.choice(['1', '10', '100', '1.0', '0.1', '9', '99', '999999', '0.5', '1.5', '2.5', '5', '1E-3', '1E+20', '2', '3'])
    if kind == 2:
        return f'{sign}{r.randint(0, 10**r.randint(1, 40))}E{r.randint(-60, 60)}'
    if kind == 3:
        return sign + ''.join(r.choice('01') for _ in range(r.randint(1, 9)))
    if kind == 4:
        return f'{sign}{r.randint(1, 99)}E{r.choice("+-")}{r.choice([95, 98, 100, 102, 999990, 999999, 1000010])}'
    digits = str(r.randint(0, 10**r.choice([1, 2, 3, 5, 9, 15, 28, 35])))
    point = r.randint(0, len(digits))
    return f'{sign}{digits[:point] or "0"}.{digits[point:] or "0"}'


def plain(r):
    while True:
        text = number(r)
        if 'N' not in text and 'I' not in text and 'E' not in text:
            return text


def dec(r):
    return f'D({number(r)!r})'


def context(r):
    small = r.random() < 0.4
    prec = r.choice([1, 2, 3, 5, 9, 16, 28, 34])
    text = f'c({prec}, {r.choice(roundings)!r}'
    if small:
        text += f', -{r.choice([0, 1, 9, 95])}, {r.choice([0, 5, 9, 96])}, {r.choice([0, 0, 1])}'
    return text + ')'


unary = ['abs', 'plus', 'minus', 'sqrt', 'logb', 'logical_invert', 'next_minus', 'next_plus', 'normalize', 'to_integral_value', 'to_integral_exact',
         'number_class', 'to_sci_string', 'to_eng_string', 'is_normal', 'is_subnormal', 'create_decimal', 'is_signed', 'is_zero']
binary = ['add', 'add', 'subtract', 'multiply', 'divide', 'divide', 'divide_int', 'remainder', 'remainder_near', 'quantize', 'compare', 'compare_signal', 'compare_total',
          'compare_total_mag', 'copy_sign', 'logical_and', 'logical_or', 'logical_xor', 'max', 'max_mag', 'min', 'min_mag', 'next_toward', 'rotate', 'scaleb', 'shift', 'same_quantum', 'divmod']


def spec(r):
    return (r.choice(['', '', '<', '>', '^', '=', '*<', 'é^', '_=']) + r.choice(['', '+', ' ', '-']) + r.choice(['', '', 'z']) + r.choice(['', '', '0']) + r.choice(['', '5', '12', '30']) +
            r.choice(['', '', ',']) + r.choice(['', '.0', '.1', '.3', '.10']) + r.choice(['', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n', 'x']))


def expressions(r):
    for _ in range(1000):
        yield f'o({context(r)}, {r.choice(unary)!r}, {dec(r)})'
    for _ in range(2600):
        yield f'o({context(r)}, {r.choice(binary)!r}, {dec(r)}, {dec(r)})'
    for _ in range(200):
        yield f'o({context(r)}, "fma", {dec(r)}, {dec(r)}, {dec(r)})'
    for _ in range(350):
        yield f'o({context(r)}, "exp", D({plain(r)!r}))'
        yield f'o({context(r)}, {r.choice(["ln", "log10"])!r}, {dec(r)})'
        yield f'o({context(r)}, {r.choice(["ln", "log10"])!r}, D("{r.choice(["1.00", "0.99", "1.0"])}{r.randint(0, 999)}"))'
        yield f'o({context(r)}, "power", {dec(r)}, {r.choice([str(r.randint(-9, 30)), "D(" + repr(plain(r)) + ")"])})'
        yield f'o({context(r)}, "power", D({plain(r)!r}), D("{r.choice(["0.5", "1.5", "-2", "0.333", "12", "-0.25", "100"])}"))'
    for _ in range(60):
        yield f'o({context(r)}, "power", {r.randint(-9999, 9999)}, {r.randint(-1, 999)}, {r.randint(-99, 9999)})'
    for _ in range(500):
        yield f'format({dec(r)}, {spec(r)!r})'
        yield f'{dec(r)} {r.choice(["+", "-", "*", "/", "//", "%", "<", "<=", "==", "!=", ">", ">="])} {r.choice([dec(r), str(r.randint(-99, 99)), "0.5", "1e300", "2j"])}'
    for _ in range(200):
        yield f'D({r.choice([r.uniform(-1e9, 1e9), 10**r.uniform(-320, 300)])!r})'
        yield f'hash(D({plain(r)!r}))'
        yield f'{r.choice(["int", "float", "round", "math.floor", "math.ceil", "bool", "complex"])}({dec(r)})' if 'E' not in (d := number(r)) else f'D({d!r}).as_tuple()'
        yield f'D({plain(r)!r}).as_integer_ratio()'
        yield f'round({dec(r)}, {r.randint(-9, 9)})'
        yield f'D({number(r)!r}).{r.choice(["as_tuple()", "adjusted()", "to_eng_string()", "to_integral_exact()", "number_class()", "normalize()"])}'
