def bits(n, width=8):
    return format(n & (1 << width) - 1, f"0{width}b")


print(bits(5), bits(-5), bits(~5), bits(5 << 3), bits(-5 >> 1), bits(0xF0 ^ 0xAA), bits(0b1100 | 0b0011))


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def parity(n):
    result = 0
    while n:
        result ^= n & 1
        n >>= 1
    return result


def reverse_bits(n, width):
    out = 0
    for _ in range(width):
        out = out << 1 | n & 1
        n >>= 1
    return out


print([popcount(n) for n in (0, 1, 255, 2**64 - 1)], [parity(n) for n in (0, 1, 3, 7)], bits(reverse_bits(0b00010110, 8)))
print([n for n in range(1, 70) if n & n - 1 == 0], [n & -n for n in (12, 7, 80, 96)])


def crc8(data):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ 0x07 if crc & 0x80 else crc << 1) & 0xFF
    return crc


def fnv1a(text):
    h = 0xCBF29CE484222325
    for byte in text.encode():
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


def xorshift(seed):
    while True:
        seed ^= seed << 13 & 0xFFFFFFFF
        seed ^= seed >> 17
        seed ^= seed << 5 & 0xFFFFFFFF
        yield seed


print(crc8(b"123456789"), hex(fnv1a("hello")), hex(fnv1a("")))
gen = xorshift(2463534242)
print([next(gen) for _ in range(4)])


def rotl32(x, n):
    return (x << n | x >> 32 - n) & 0xFFFFFFFF


print(hex(rotl32(0x80000001, 1)), hex(rotl32(0xDEADBEEF, 16)), rotl32(1, 31))


def to_signed(n, width=32):
    return n - (1 << width) if n >> width - 1 & 1 else n


print(to_signed(0xFFFFFFFF), to_signed(0x7FFFFFFF), to_signed(0x80000000), to_signed(200, 8))
READ, WRITE, EXEC = 1 << 0, 1 << 1, 1 << 2
mode = READ | EXEC
print(mode, bool(mode & WRITE), mode & ~READ, mode ^ EXEC | WRITE, (READ | WRITE | EXEC) == 0b111)


def subsets(items):
    for mask in range(1 << len(items)):
        yield [x for i, x in enumerate(items) if mask >> i & 1]


print(list(subsets("abc")))
print([i ^ i >> 1 for i in range(8)], [bits(i ^ i >> 1, 3) for i in range(8)])
print(1 << 31, 1 << 32, -1 << 31, 1 << 52 << 1, (1 << 100) >> 99, -1 >> 1000, (2**31) >> 31, 2**32 & 2**32 - 1, -(2**31) >> 31, -(2**32) >> 31, 0x80000000 | 0, ~0x7FFFFFFF, 0x80000000 ^ 0xFFFFFFFF)
x = y = 0
for i, ch in enumerate("interleave"):
    x ^= ord(ch) << i
    y |= 1 << ord(ch) - 97
print(x, y, bin(y))
