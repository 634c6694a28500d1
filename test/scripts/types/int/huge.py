# Integers beyond 64 bits: factorials, Fibonacci numbers, comparisons, conversion to text and float.
f = 1
for i in range(1, 51):
    f *= i
print(f, len(str(f)), f % 10 ** 9, f // 10 ** 60)
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a % 1000007)
x = 2 ** 200
print(x, -x, hex(x), x == 2.0 ** 200, x + 1 == 2.0 ** 200, x + 1 > 2.0 ** 200, float(x), x < float('inf'))
print(-x > float('-inf'), x != float('nan'))
print(2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, float(2 ** 53 + 1), float(2 ** 53 + 3))
print(int(1e23), int(1e300) % 10 ** 10, 10 ** 23 == 1e23, 10 ** 22 == 1e22, int(2.0 ** 70))
print(sorted([10 ** 20, -10 ** 20, 5, 2.5e19, 10 ** 19, 0]), max(10 ** 30, 1e30), min(-10 ** 30, -1e29))
print(10 ** 30 == 1e30, hash(10 ** 30) == hash(10 ** 30), 2 ** 61 - 1, {2 ** 80: 'v'}[1 << 80])
print(123456789012345678901234567890 * 987654321098765432109876543210)
print(123456789012345678901234567890 // 987654321, 123456789012345678901234567890 % 987654321)
print(-123456789012345678901234567890 // 987654321, -123456789012345678901234567890 % 987654321, divmod(10 ** 40, -7))
print((10 ** 50 + 1) - 10 ** 50, 10 ** 18 + 10 ** 18, (2 ** 64 - 1) & (2 ** 32), 2 ** 100 >> 90, -(2 ** 100) >> 90)
print(1 << 100, (2 ** 100) ^ (2 ** 99), ~(2 ** 100), -(2 ** 65) | 1, -(2 ** 65) & 0xFFFF_FFFF_FFFF_FFFF_FFFF)
print(pow(3, 1000, 10 ** 20), pow(2, 10 ** 9, 1000007), 3 ** 200 % 10 ** 15, int('9' * 50) + 1, int('f' * 30, 16))
print(str(10 ** 100)[:3], len(str(7 ** 500)), repr(-10 ** 25), f'{10 ** 25:,}', '%d' % (10 ** 25))
print(round(10 ** 30 / 3), round(123456789012345678901, -5), round(15, -1), round(25, -1), (2 ** 70).bit_length())
print((3 ** 100).bit_count(), (10 ** 30).as_integer_ratio(), bool(2 ** 100), not 2 ** 100)
n = 600851475143 * 10 ** 15
factors, d = [], 2
while n > 1:
    while n % d == 0:
        factors.append(d)
        n //= d
    d += 1
print(factors)
digits = 0
for c in str(2 ** 1000):
    digits += int(c)
print(digits, sum(map(int, str(3 ** 300))), str(2 ** 1000)[-20:], sum(int(d) ** 2 for d in str(f)))
try:
    float(10 ** 309)
except OverflowError as e:
    print(e)
try:
    'x' * (2 ** 70)
except OverflowError as e:
    print(e)
try:
    [][2 ** 70]
except IndexError as e:
    print(e)
try:
    range(5)[2 ** 70]
except IndexError as e:
    print(e)
