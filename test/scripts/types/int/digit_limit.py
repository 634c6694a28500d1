# Conversions between very long texts and ints are refused beyond 4300 digits.
limit = 4300
print(len(str(10 ** (limit - 1))), int('1' * limit) % 1000)
for action in (
    lambda: str(10 ** limit), lambda: int('1' * (limit + 1)), lambda: repr(10 ** 5000), lambda: f'{10 ** limit}',
    lambda: '%d' % (10 ** limit), lambda: int('-' + '9' * 5000), lambda: print(10 ** 6000),
    lambda: format(10 ** limit, ','),
):
    try:
        action()
        print('passed')
    except ValueError as e:
        print(e)
# Powers of two have no such limit.
print(len(hex(10 ** 5000)), len(bin(2 ** 20000)), int('f' * 5000, 16).bit_length(), int('1' * 9000, 2).bit_length())
print(len(oct(8 ** 6000)), len(f'{10 ** 5000:x}'))
for text, base in (
    ('1' * 4301, 10), ('2' * 9000, 3), ('1' * 4301, 7), ('z' * 5000, 36), ('7' * 9000, 8), ('v' * 5000, 32),
):
    try:
        print(base, int(text, base).bit_length())
    except ValueError as e:
        print(base, e)
# Underscores and leading blanks do not count as digits; leading zeros do.
print(int('1_0' * 10), int('  ' + '1' * 20 + '  '))
try:
    int('0' * 4301)
except ValueError as e:
    print(e)
print(10 ** 4300 == 10 ** 4300, 10 ** 5000 > 10 ** 4999, (10 ** 5000).bit_length(), 10 ** 5000 % 97)
