# int.to_bytes and int.from_bytes.
print((1024).to_bytes(2), (1024).to_bytes(2, 'big'), (1024).to_bytes(4, 'little'), (0).to_bytes(0), (0).to_bytes())
print((255).to_bytes(), (65).to_bytes(length=3, byteorder='little'), (-1).to_bytes(2, 'big', signed=True))
print((-2).to_bytes(1, signed=True), (127).to_bytes(1, 'big', signed=True), (-128).to_bytes(1, 'little', signed=True))
print((-129).to_bytes(2, 'little', signed=True), True.to_bytes(2, 'big'), (2 ** 64).to_bytes(9))
print((2 ** 100 + 7).to_bytes(16, 'little'), (0).to_bytes(3))
print(int.from_bytes(b'\x04\x00'), int.from_bytes(b'\x04\x00', 'little'), int.from_bytes(b''))
print(int.from_bytes(b'\xff'), int.from_bytes(b'\xff', signed=True), int.from_bytes(b'\x80\x00', 'big', signed=True))
print(int.from_bytes(b'\x00\x80', 'little', signed=True))
print(int.from_bytes([1, 2, 3]), int.from_bytes(bytearray(b'\x01\x00'), 'big'), int.from_bytes(memoryview(b'ab')))
print(int.from_bytes((255, 254), 'little'), int.from_bytes(range(9)))
print(int.from_bytes(b'\x7f' + b'\xff' * 15, signed=True), int.from_bytes(bytes=b'x', byteorder='big'))
print(True.from_bytes(b'\x01'))
for n in (0, 1, -1, 127, 128, -128, -129, 2 ** 31 - 1, -2 ** 31, 2 ** 53, 2 ** 63, -2 ** 63, 10 ** 30, -10 ** 30):
    size = (n.bit_length() + 8) // 8
    for order in ('big', 'little'):
        raw = n.to_bytes(size, order, signed=True)
        print(raw.hex(), int.from_bytes(raw, order, signed=True) == n, int.from_bytes(raw, order) == n, end='; ')
    print()


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: (256).to_bytes(1))
attempt(lambda: (256).to_bytes())
attempt(lambda: (1).to_bytes(0))
attempt(lambda: (-1).to_bytes(2))
attempt(lambda: (128).to_bytes(1, signed=True))
attempt(lambda: (-129).to_bytes(1, signed=True))
attempt(lambda: (1).to_bytes(-1))
attempt(lambda: (1).to_bytes(2, 'middle'))
attempt(lambda: (1).to_bytes('2'))
attempt(lambda: (1).to_bytes(2, 1))
attempt(lambda: (1).to_bytes(2, 'big', True))
attempt(lambda: (1).to_bytes(2.0))
attempt(lambda: int.from_bytes('ab'))
attempt(lambda: int.from_bytes(5))
attempt(lambda: int.from_bytes([256]))
attempt(lambda: int.from_bytes(['a']))
attempt(lambda: int.from_bytes(b'a', 'BIG'))
attempt(lambda: int.from_bytes())
attempt(lambda: int.from_bytes(b'a', sign=True))
attempt(lambda: (1.5).to_bytes(2))
