# Bitwise operators, shifts, bit_length and bit_count, on negative and on large ints.
for a, b in (
    (12, 10), (-12, 10), (12, -10), (-12, -10), (2 ** 31, -1), (2 ** 32, 2 ** 33 - 1), (-2 ** 31, 0xFF),
    (2 ** 53 + 1, 3), (2 ** 70, 2 ** 69 + 5), (-2 ** 70, 2 ** 65 - 1), (0, -5),
):
    print(a, b, a & b, a | b, a ^ b, ~a)
print(1 << 0, 1 << 31, 1 << 32, 1 << 53, 1 << 64, -1 << 3, 5 << 40, -5 << 62, 0 << 1000, 3 << True)
print(100 >> 3, -100 >> 3, -1 >> 100, 1 >> 1, 2 ** 64 >> 63, -2 ** 64 >> 63, 2 ** 40 >> 35, -2 ** 40 >> 41)
print(5 >> 10 ** 20, -5 >> 10 ** 20, 0 << 10 ** 20, 255 >> 32, 2 ** 33 >> 32, -2 ** 33 >> 33)
print([n.bit_length() for n in (0, 1, -1, 2, 255, 256, -256, 2 ** 31, 2 ** 32 - 1, 2 ** 53, 2 ** 64, -2 ** 64 - 1)])
print([n.bit_count() for n in (0, 1, -1, 255, -255, 2 ** 31 - 1, 2 ** 53 - 1, 2 ** 64, -2 ** 70 - 1)])
print(True.bit_length(), False.bit_count())
print(True & True, True | False, True ^ True, True & 1, 1 | False, type(True & 1).__name__)
print(type(True & False).__name__, type(True << 1).__name__, True << 4)
print(0xF0 & ~0x30, (1 << 8) - 1, 0b1010 ^ 0b0110, 6 & 3 == 3, 1 | 2 << 1, 1 << 2 + 1, -1 & 0xFFFFFFFF)
print(-1 & 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFF ^ 0x12345678, 0xFFFFFFFF + 1 | 1)
h = 2166136261
for byte in b'hash me':
    h = (h ^ byte) * 16777619 & 0xFFFFFFFF
print(h, hex(h))
crc = 0xFFFFFFFF
for byte in b'123456789':
    crc ^= byte
    for _ in range(8):
        crc = (crc >> 1) ^ (0xEDB88320 & -(crc & 1))
print(hex(crc ^ 0xFFFFFFFF))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1 << -1)
attempt(lambda: 1 >> -1)
attempt(lambda: 0 >> -1)
attempt(lambda: 1 << 1.0)
attempt(lambda: 1.0 & 1)
attempt(lambda: 1 | 'a')
attempt(lambda: 1 ^ None)
attempt(lambda: ~1.5)
attempt(lambda: 'a' >> 1)
attempt(lambda: (5).bit_length(1))
attempt(lambda: 1 & {1})
attempt(lambda: 1 | [1])
