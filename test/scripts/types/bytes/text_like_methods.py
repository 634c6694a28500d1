# bytes methods that treat the content as ASCII text.
b = b'Hello wORLD 42 \xe9\xc9'
print(b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase())
print(b'  x\t\n'.strip(), b'  x '.lstrip(), b'  x '.rstrip(), b'xxaxx'.strip(b'x'), b'abcba'.strip(b'ab'))
print(b'x'.strip(b''), b'\x0bx\x1c\x85\xa0'.strip(), b'aXa'.strip(bytearray(b'a')))
print(b'ab'.center(6), b'ab'.center(7, b'*'), b'ab'.ljust(4, b'.') + b'|', b'ab'.rjust(4), b'42'.zfill(5))
print(b'-42'.zfill(5), b'+x'.zfill(4), b''.zfill(2), b'ab'.center(1), b'ab'.ljust(4, bytearray(b'_')))
print(b'a\tb'.expandtabs(), b'a\tb\n\tc'.expandtabs(4), b'\t'.expandtabs(0), b'ab\tc'.expandtabs(tabsize=2))
for s in (
    b'', b'abc', b'ABC', b'aB1', b'123', b' \t\n', b'\x0b\x0c\r', b'\xe9', b'a\xe9', b'Abc Def', b'Abc def', b'\x00',
    b'\x1c', b'1a', b'A1', b'\x85', b'_',
):
    print(s, s.isalpha(), s.isalnum(), s.isdigit(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isascii())
print(b'abc'.translate(bytes(range(255, -1, -1))), b'hello'.translate(None, b'l'))
print(b'hello'.translate(bytes.maketrans(b'el', b'ip')), b'hello'.translate(bytes.maketrans(b'h', b'j'), b'o'))
print(b'hello'.translate(None, delete=b'eo'))
print(len(bytes.maketrans(b'', b'')), bytes.maketrans(b'ab', b'xy')[95:100])
print(bytes.maketrans(bytearray(b'a'), b'b')[97])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: bytes.maketrans(b'a', b'ab'))
attempt(lambda: bytes.maketrans('a', 'b'))
attempt(lambda: bytes.maketrans(b'a'))
attempt(lambda: b'a'.translate(b'short'))
attempt(lambda: b'a'.translate('x' * 256))
attempt(lambda: b'a'.translate(None, 'x'))
attempt(lambda: b'a'.translate())
attempt(lambda: b'a'.center('3'))
attempt(lambda: b'a'.center(3, '*'))
attempt(lambda: b'a'.ljust(3, b'**'))
attempt(lambda: b'a'.rjust(3, 42))
attempt(lambda: b'a'.strip('a'))
attempt(lambda: b'a'.strip(97))
attempt(lambda: b'a'.zfill('3'))
attempt(lambda: b'a'.upper(1))
attempt(lambda: b'a'.casefold())
attempt(lambda: b'a'.isdecimal())
attempt(lambda: b'a'.format())
attempt(lambda: b'a'.encode())
