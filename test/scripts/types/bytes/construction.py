# bytes(...) from ints, iterables, text and objects, and everything it refuses.
print(bytes(), bytes(3), bytes(0), bytes([65, 66]), bytes((1, 2)), bytes(range(5)), bytes(b'abc'))
print(bytes(bytearray(b'xy')))
print(bytes(memoryview(b'mv')), bytes('é', 'utf-8'), bytes('é', encoding='latin-1'), bytes('é', 'ascii', 'replace'))
print(bytes(x * 2 for x in range(4)), bytes({1: 'a', 2: 'b'}), bytes([True, False]), bytes(source=b'kw'))
print(bytes(iter([9, 10])))
print(b'', b"it's", b'say "x"', b'both \' and "', rb'raw\n', Rb'\x41', b'one' b'two')
print(b'\x00\x01\x7f\x80\xff\t\n\r\\', b'''tri
ple''')


class Custom:
    def __bytes__(self):
        return b'from __bytes__'


class Index:
    def __index__(self):
        return 4


class Bad:
    def __bytes__(self):
        return 'text'


print(bytes(Custom()), bytes(Index()), bytes([Index(), 5]))


def attempt(*args, **kwargs):
    try:
        print(bytes(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


attempt(-1)
attempt([256])
attempt([-1])
attempt(['a'])
attempt([1.5])
attempt(1.5)
attempt(None)
attempt(Bad())
attempt(b'x', 'utf-8')
attempt(5, 'ascii')
attempt('é', 'ascii')
attempt('x', 'nope')
attempt('x', 1)
attempt(encoding='utf-8')
attempt(b'x', errors='strict')
attempt([10 ** 20])
attempt(object())
attempt('a', 'b', 'c', 'd')
attempt(src=b'x')
print(bytes.fromhex('00 ff 7F'), bytes.fromhex(''), bytes.fromhex(' 41\t42\n43 '), bytes.fromhex('deadBEEF'))
print(bytes.fromhex('4142 43'))
for text in ('0', '0g', 'abc', '4 1', '41 4', 'é1', '0x41', '41-42', 41, None, b'41'):
    try:
        print(bytes.fromhex(text))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
