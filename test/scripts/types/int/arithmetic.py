# Integer arithmetic: floor division, modulo, divmod, powers and signs, small and large.
for a in (7, -7, 0, 2 ** 53 + 1, -(2 ** 64), 10 ** 25):
    for b in (2, -2, 3, -3, 7, 10, 2 ** 31, -(2 ** 53), 10 ** 12 + 1):
        q, r = a // b, a % b
        print(a, b, q, r, divmod(a, b) == (q, r), q * b + r == a, end='; ')
    print()
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, -2 ** 2, 2 ** 64, 2 ** -1, (-2) ** -2, 10 ** 20, 3 ** 40, 2 ** 3 ** 2)
print((-1) ** 1001, 1 ** (10 ** 15), 7 ** 23)
print(9007199254740991 + 1, 9007199254740992 + 1, 9007199254740993 * 3, 94906267 * 94906267, 3037000500 ** 2)
print(-9007199254740991 - 2, 2 ** 53 - 2 ** 53 + 1, 123456789 * 987654321, 99999999999 * 99999999999)
print(7 / 2, -7 / 2, 6 / 3, 1 / 3, 2 ** 70 / 2 ** 69, 10 ** 30 / 10 ** 10, (2 ** 53 + 1) / 1, 10 ** 400 / 10 ** 399)
print(-1 / 10 ** 400, (10 ** 16 + 1) / 3, 0 / -5)
print(5 + 2.5, 5 - 2.5, 5 * 0.5, 5 // 2.0, -5 // 2.0, 5 % 2.5, -5 % 3.0, 2 ** 0.5 == 0.5 ** -0.5, 2 ** -2, 5 + True)
print(True + True, True * 10, -True, +False, ~True)
print(abs(-5), abs(-2 ** 70), -(-5), +5, ~5, ~-1, ~0, ~(2 ** 70), - 0, -(-2 ** 63), 1 - -1, 5--5, 5+-5)
print(1_000 + 0x10 + 0o10 + 0b10, 0xDEAD_BEEF, 0B1, 0O7, 00)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1 / 0)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 0 ** -1)
attempt(lambda: 2 ** 70 // 0)
attempt(lambda: 10 ** 400 / 3)
attempt(lambda: 10 ** 400 * 1.0)
attempt(lambda: 10 ** 400 + 0.5)
attempt(lambda: 1 + 'a')
attempt(lambda: 1 - None)
attempt(lambda: 1 * {})
attempt(lambda: 1 // 'a')
attempt(lambda: 1 % [])
attempt(lambda: 2 ** 'x')
attempt(lambda: divmod(1, 'a'))
attempt(lambda: 1 @ 2)
attempt(lambda: len(5))
n = 10
n += 5
n -= 3
n *= 4
n //= 5
n **= 2
n %= 50
n <<= 3
n >>= 1
n |= 3
n &= 0xFE
n ^= 1
print(n)
n /= 2
print(n)
