a = 2**100
b = 3**70
print(a, b)
print(a + b, a - b, b - a)
print(a * b)
print(a // b, b // a, a % b, b % a, divmod(a, 10**9))
print(-a // 7, -a % 7, a // -7, a % -7, -a // -7, divmod(-b, a))
print(a & b, a | b == (a ^ b) + (a & b), ~a, a & -a == a, -a >> 98, -a >> 200, a >> 99, (a - 1) & 0xFF)
print(a == 2.0**100, b == float(b), a < b, a > 1e30, a < 1e31, a != a + 1, float(a) == a, float(a + 1) == a + 1)
print(str(a)[:5], len(str(2**1000)), int(str(a)) == a, int(hex(a), 16) == a, hex(b), oct(a)[-4:], bin(a).count("0"))
print(a.bit_length(), b.bit_length(), (-a).bit_length(), a.bit_count(), (a - 1).bit_count(), round(a, -25), abs(-a) == a)


def factorial(n):
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product


def fibonacci(n):
    x, y = 0, 1
    for _ in range(n):
        x, y = y, x + y
    return x


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


print(factorial(25), factorial(30) // factorial(28))
print(fibonacci(90), fibonacci(150))
print(isqrt(10**40), isqrt(2 * 10**40), isqrt(b) ** 2 <= b < (isqrt(b) + 1) ** 2)
print(sum(int(d) for d in str(2**1000)), str(factorial(100))[:20])

# Crossing the border where ints stop being exact as floats, both ways.
n = 9007199254740990
for step in range(5):
    print(n + step, (n + step) * 1, (n + step) - (n + step - 1), -(n + step) + 1, float(n + step), n + step == float(n + step))
print(94906267 * 94906267, 94906267**2, 3037000500 * 3037000500, 4294967296 * 4294967296, -4294967297 * 4294967295)
print(2**53 + 1 - 2**53, (2**60 + 3) % 2**30, (2**60 + 3) - 2**60, 2**62 // 2**61, 2**64 - 2**64 + 5)
small = 2**80 - 2**80 + 3
print(small, small == 3, [10, 20, 30, 40][small], "x" * small, range(small), {3: "three"}[small])
print(10**15 * 10**15, 123456789 * 987654321, 99999999999 * 99999999999, 7**77 % 10**10, 2**200 >> 190, 12345678901234567890 // 987654321)
print((1 << 53) | 1, (1 << 53) ^ (1 << 52), (1 << 31) & (1 << 31), 0xFFFFFFFF << 4, 0xFFFFFFFF >> 4, ~0xFFFFFFFF, (-1 << 40) & (1 << 40), 2**40 | 2**3, -(2**40) ^ 5)
print(sorted([2**70, -2**70, 5, 1e20, 2**66, 0.5, -1e25]), max(2**63, 2.0**63), min(10**20, 1e20), 10**22 == 1e22, 10**23 == 1e23)
print(a ** 2 == 2**200, pow(b, 3, a), pow(a, -1, b) * a % b, (-3) ** 41, (-b) // 2 * 2, int(-b / 2) == -b // 2)
print(hash(2**61), hash(2**61 - 1), hash(2**70) == hash(2.0**70), {2**70: "big"}[2.0**70], f"{a:,}", f"{a:e}", "%d" % b, "{:x}".format(a - 1))
print(int(1e30), int(-1.5e25), int(2.0**80) == 2**80, float(3**40), a * 0.5, a + 0.5, a / b, b / a, a // 3.0 == float(a // 3), a * True, -a + a)
