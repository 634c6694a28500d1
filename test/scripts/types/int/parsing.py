# int(...) from text, bytes and numbers, in every base, with its messages.
print(int(), int('42'), int(' -42\n'), int('+7'), int('1_000_000'), int('0'), int('-0'), int('007'), int(3.99))
print(int(-3.99), int(True), int(b'12'), int(bytearray(b'-5')), int('0' * 50 + '9'))
print(int('ff', 16), int('0xff', 16), int('0XFF', 16), int('-0x1f', 16), int('0b101', 2), int('101', 2))
print(int('0o17', 8), int('17', 8), int('zz', 36), int('Zz', 36), int('10', 3), int('0x_f', 16), int('f_f', 16))
print(int('0x1f', 0), int('0b11', 0), int('0o17', 0), int('12', 0), int('0', 0), int('00', 0), int('1_0', 0))
print(int('0x_1', 0), int('-0b1', 0), int('b', 16), int('0b1', 16), int(b'ff', 16), int('7', base=8))
print(int('1' * 40, 2))


class Index:
    def __index__(self):
        return 16


class Int:
    def __int__(self):
        return 5


class Both(Int):
    def __index__(self):
        return 6


print(int(Index()), int(Int()), int(Both()), int('ff', Index()), int('10', True + 1))


def attempt(*args, **kwargs):
    try:
        print(int(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


for text in (
    '', ' ', 'abc', '1.5', '1e5', '0x10', '1__0', '_1', '1_', '--1', '+-1', '- 1', '1 2', 'é', '١٢x', "it's", 'a"b',
    '\x00', '1\n2', '٣', '１２', '0b', 'None', '∞', 'x' * 60,
):
    attempt(text)
for text, base in (
    ('2', 2), ('8', 8), ('g', 16), ('', 16), ('0x', 16), ('012', 0), ('0_1', 0), ('9', 9), ('1', 1), ('1', 37),
    ('1', -1), ('0b2', 0), ('0b1', 8), ('z', 35), ('12', 1.5), ('1', '2'), ('1', 10 ** 20), ('1', None),
):
    attempt(text, base)
attempt(None)
attempt([])
attempt({})
attempt(1j)
attempt(object())
attempt(float('nan'))
attempt(float('inf'))
attempt(b'\xff')
attempt(b'1x')
attempt(5, 10)
attempt(5.5, 10)
attempt(base=10)
attempt('1', 10, 10)
attempt(x='1')
attempt(Index)
