# as_integer_ratio, is_integer, hex, fromhex, and the small attributes of floats.
inf, nan = float('inf'), float('nan')
for x in (
    0.0, -0.0, 1.0, 0.5, -2.75, 0.1, 1e20, 1e-5, 2.0 ** 60, 5e-324, 1.7976931348623157e308, 3.141592653589793, 1e22,
):
    n, d = x.as_integer_ratio()
    print(x, x.is_integer(), x.hex(), float.fromhex(x.hex()) == x, n / d == x)
    print(n if abs(n) < 10 ** 30 else len(str(n)), d if d < 10 ** 30 else d.bit_length())
print(inf.hex(), (-inf).hex(), nan.hex(), inf.is_integer(), nan.is_integer(), (3.0).is_integer())
print((2 ** 53 + 0.0).is_integer(), (1.5).real, (1.5).imag, (1.5).conjugate(), (-2.5).__abs__(), (1.5).__bool__())
print((0.0).__bool__(), (1.5).__neg__())
for text in (
    '0x1p0', '0x1.8p1', '-0x1.999999999999ap-4', '1.8', '0x.8', '0x10', 'ff', ' 0x1p-1 ', 'inf', '-Infinity', 'nan',
    '0x1p1023', '0x1p-1074', '0x1p-1075', '0x1.fffffffffffff8p0', '0X1P3', '0x1.p0', '0x0p0', '-0x0p5',
    '0x123456789abcdef123p0', '1p-2', 'a.8P2',
):
    print(text, float.fromhex(text))
for text in ('', 'x', '0x', '0x1p', '1.g', '0x1p1024', '0x1.p+', '1e5x', '0x1 p0', '--1', 1.5, None):
    try:
        print(text, float.fromhex(text))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
for x in (inf, -inf, nan):
    try:
        x.as_integer_ratio()
    except Exception as e:
        print(type(e).__name__, e)


class Meters(float):
    def __repr__(self):
        return f'{float(self)}m'

    __str__ = __repr__

    def __add__(self, other):
        return Meters(float(self) + other)


m = Meters('2.5')
print(m, m + 1, m * 2, type(m + 1).__name__, type(m * 2).__name__, type(-m).__name__, m == 2.5, hash(m) == hash(2.5))
print([m], f'{m:.2f}', f'{m}', '%.1f %s' % (m, m), {2.5: 'k'}[m], round(m), int(m), isinstance(m, float), float(m))
print(sorted([m, Meters(1)]), sum([m, m]))
print(float.__name__, float.__mro__, type(1.5).__bases__, isinstance(1, float), isinstance(1.0, int))
print(issubclass(float, int))
for action in (
    lambda: (1.5).missing, lambda: setattr(1.5, 'x', 1), lambda: 1.5.hex(1), lambda: inf(), lambda: inf[0],
    lambda: iter(1.5), lambda: float.hex('x'), lambda: len(1.5),
):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
