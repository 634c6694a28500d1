# The format specification of ints and bools, grouping, alternate forms and all refused combinations.
numbers = [0, 7, -7, 42, 255, -255, 1234567, -1234567, 2 ** 64]
for spec in (
    '', 'd', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', ',', '_', '_x', '_b', '#_x', '+', ' ', '-', '+d', ' x', '8',
    '<8', '^8', '=8', '08', '+08', '#08x', '#010b', '*=9', '*<+9', '>+9,', '012,', '012_', '0=12', '=+12,', '012_x',
    '#014_x', '015_b', 'n',
):
    print(spec.ljust(6), *[format(n, spec) for n in numbers])
for spec in (
    'e', '.2e', 'f', '.0f', '.1f', 'g', '.3g', '%', '.0%', ',.2f', '010.2f', 'G', 'E', '_.1f', '+.3f', '#.0f',
):
    print(spec.ljust(7), *[format(n, spec) for n in (0, 42, -1234567, 2 ** 70)])
print(format(65, 'c'), format(0x1F600, 'c'), format(97, '>5c'), format(97, '*^5c'), format(97, '05c'))
print(format(97, '<3c') + '|')
print(format(True), format(True, 'd'), format(False, '5'), format(True, '<6'), format(True, 'x'), format(True, '.1f'))
print(format(True, '05'), f'{True}', f'{True:}', f'{True!s:>6}', f'{False:^7}')
for spec in (
    's', 'c,', '+c', '#c', '.2', '.2d', ',x', ',b', ',,', '_,', ',_', 'y', '5.d', '.5x', ',n', '_n', '_c', '08_c',
    'dd', 'z', 'zd', '=-5', '5z', '--', '+-', '# x', '00', '0', '005', '.f', '<', '^',
):
    try:
        print(repr(spec), repr(format(42, spec)))
    except ValueError as e:
        print(repr(spec), e)
for n in (-1, 0x110000, 10 ** 20):
    try:
        print(format(n, 'c'))
    except OverflowError as e:
        print(n, e)
print(f'{10 ** 30:,}', f'{10 ** 30:_}', f'{-10 ** 20:+,d}', f'{2 ** 65:#_x}', f'{2 ** 65:e}', f'{10 ** 15:,.2f}')
print(f'{123456789:,}', f'{12:,}', f'{123:,}', f'{1234:,}', f'{-123:,}', f'{-1234:,}')
print(f'{1234:08,}', f'{1234:09,}', f'{1234:07,}', f'{1234:06,}', f'{1234:05,}', f'{-1234:09,}', f'{1234:010,}')
print(f'{1234567:_>14,}', f'{255:#06x}', f'{255:#6x}', f'{255:<#6x}| {-255:#08x}', f'{5:=+5}')
