# float(...) from text and from other numbers.
good = [
    '1', '1.', '.5', '-1.5', '+2', ' 3.5\n', '1e5', '1E-5', '1e+5', '1_000.5', '1_0e1_0', 'inf', '-Infinity', 'INF',
    'nan', '-NaN', '+inf', '0', '-0', '00012', '1e400', '1e-400', '-1e400', '0.1e1', '123456789012345678901234567890',
    '9007199254740993', '1.7976931348623159e308', '4.9e-324', '2.4703282292062327e-324', '2.4703282292062328e-324',
    '0.30000000000000004', '٣.٥', '1e0000000000001', '.0', '0' * 40 + '.5', '1' + '0' * 30, '0.' + '0' * 30 + '1',
    '\t1\x0b', '\u20031\u3000',
]
for text in good:
    print(ascii(text[:30]), float(text))
print(float(), float(5), float(True), float(10 ** 22), float(2 ** 53 + 1), float(b'1.5'), float(bytearray(b' 2 ')))
print(float(1.5), float('1' * 20))


class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 7


class BadFloat:
    def __float__(self):
        return 'x'


print(float(HasFloat()), float(HasIndex()))


def attempt(*args, **kwargs):
    try:
        print(float(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


for text in (
    '', ' ', 'abc', '1.2.3', '1e', 'e5', '1e5.5', '.', '+', '--1', '1,5', '0x10', '1__0', '_1', '1_', '1_.5', '1._5',
    '1e_5', 'infinit', 'in f', 'nanx', 'nan(1)', '1 2', '1\x00', "it's", '½', 'i', '+-1', '1f', '١٢,٥',
):
    attempt(text)
attempt(None)
attempt([])
attempt(1j)
attempt(object())
attempt(BadFloat())
attempt(10 ** 309)
attempt(b'\xff')
attempt(b'x1')
attempt(1, 2)
attempt(x=1)
attempt(float)
