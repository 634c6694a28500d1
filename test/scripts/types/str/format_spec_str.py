# The format specification of strings.
for spec in (
    '', 's', '5', '5s', '<5', '>5', '^5', '^6', '*^7', '=<5', '0<5', '.2', '.0', '.10', '5.1', '>5.2s', '-^8.2s',
    '{<4', '}>4', ' ^5', 'é^5', '😀>4', '05', '010', '<05', '>05s', '^05', '\x00<4', '1', '3',
):
    print(repr(spec), ascii(format('abc', spec)))
print(f'{"a":{5}}|{"a":>{2 + 3}}|{"abc":.{2}}|{"a":{"*"}{"^"}{5}}|{"x":{""}}|')
print(f'{"😀😁":4}|{"😀😁":.1}|{"é":>3}|{"":5}|{"":*<3}|')
for spec in (
    'd', 'f', 'x', 'c', '+', ' ', '-', '+5', '=5', '=', '*=5', ',', '_', '5,', '#', '#s', '.', '.s', 's5', 'ss',
    '5.2.1', '>>5', 'z', '\u0661', '%', 'n', '5 s', '<<<', '1_0', '.-1', 'S',
):
    try:
        print(repr(spec), repr(format('abc', spec)))
    except ValueError as e:
        print(repr(spec), e)
for value in (None, [], {}, (1,), object, ..., range(3)):
    try:
        print(format(value, '') != '', format(value, '>10'))
    except TypeError as e:
        print(e)
for spec in (1, None, b's', ['5']):
    try:
        print(format('abc', spec))
    except TypeError as e:
        print(e)
try:
    format('x', '99999999999999999999')
except ValueError as e:
    print(e)
try:
    format('x', '.99999999999999999999')
except ValueError as e:
    print(e)
