# chr() and ord().
print([chr(i) for i in (65, 97, 48, 32, 233, 8364, 0x1F600)], [ord(c) for c in 'Aa0 é€😀'], ascii(chr(0)))
print(ascii(chr(0xD800)), ascii(chr(0x10FFFF)), chr(True) == '\x01', ord('\0'), ord('\n'), ord('\U0010FFFF'))
print(ord(b'a'), ord(bytearray(b'\xff')))
print(''.join(map(chr, range(97, 123))), ''.join(chr(ord(c) + 1) for c in 'HAL'), [chr(ord(c) ^ 32) for c in 'aBc'])
print(all(ord(chr(i)) == i for i in range(0, 0x11000, 7)), len(chr(0x10000)), chr(0x10000) == '\U00010000')


class Index:
    def __index__(self):
        return 66


print(chr(Index()))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: chr())
attempt(lambda: chr(1, 2))
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: chr(10 ** 20))
attempt(lambda: chr(-10 ** 20))
attempt(lambda: chr('a'))
attempt(lambda: chr(65.0))
attempt(lambda: chr(None))
attempt(lambda: chr(i=65))
attempt(lambda: ord())
attempt(lambda: ord('a', 'b'))
attempt(lambda: ord(''))
attempt(lambda: ord('ab'))
attempt(lambda: ord('😀😀'))
attempt(lambda: ord('e\u0301'))
attempt(lambda: ord(b''))
attempt(lambda: ord(b'ab'))
attempt(lambda: ord(65))
attempt(lambda: ord(None))
attempt(lambda: ord(['a']))
attempt(lambda: ord(c='a'))
