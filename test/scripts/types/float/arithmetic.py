# Operators of floats: //, %, divmod and ** with all signs, zeros, infinities and nans.
inf, nan = float('inf'), float('nan')
for a in (7.5, -7.5, 0.0, -0.0, 1e300, inf, -inf, nan):
    for b in (2.0, -2.0, 0.3, inf, -inf, nan):
        print(a, b, a // b, a % b, divmod(a, b), end='; ')
    print()
print(7.0 // 2, -7.0 // 2, 7 // -2.0, 7.5 % 2, -7.5 % 2, 7.5 % -2, 1e20 // 3, 0.3 % 0.1, 1.0 // 0.1, 1.0 % 0.1)
print(-1e-20 % 1.0, 5.0 % 5, -5.0 % 5, 5.0 % -5, 2.0 // 1)
print(1.5 + 2, 3 - 0.5, 2 * 1.5, 1 / 4, 7 / 2.0, -1.5, +1.5, -0.0, 0.0 - 0.0, -0.0 + 0.0, -0.0 - 0.0, 0 * -1.0)
print(abs(-0.0), abs(-inf), 1e308 + 1e308, -1e308 * 10, inf - inf, inf * 0, inf + 1, -inf + inf, 1 / inf, -1 / inf)
print(2.0 ** 3, 2 ** 0.5 == 2 ** 0.5, 4 ** 0.5, 4.0 ** -0.5, 0.0 ** 0, nan ** 0, 1 ** nan, inf ** 0, inf ** -1)
print((-2.0) ** 3, (-2.0) ** -2, -2.0 ** 2, 0.0 ** 5, (-0.0) ** 3, 2.0 ** 1023, 2.0 ** -1074, 2.0 ** -1075)
print((-inf) ** 3, (-inf) ** 2, (-inf) ** -3, 0.5 ** inf, 2.0 ** inf, 2.0 ** -inf, (-1.0) ** inf, 10.0 ** 2)
z = (-8.0) ** (1 / 3)
print(type(z).__name__, round(z.real, 12), round(z.imag, 12), (-1) ** 0.5 == (-1.0) ** 0.5)
print(type((-1) ** 0.5).__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1.0 / 0)
attempt(lambda: 1 / 0.0)
attempt(lambda: 0.0 / 0.0)
attempt(lambda: 1.0 // 0)
attempt(lambda: 1.0 % 0)
attempt(lambda: 1 % 0.0)
attempt(lambda: divmod(1.0, 0))
attempt(lambda: divmod(1, 0.0))
attempt(lambda: 0.0 ** -1)
attempt(lambda: (-0.0) ** -0.5)
attempt(lambda: 10.0 ** 400)
attempt(lambda: 1e200 ** 2)
attempt(lambda: (-10.0) ** 309)
attempt(lambda: 1.5 + 'a')
attempt(lambda: 'a' + 1.5)
attempt(lambda: 1.5 * [1])
attempt(lambda: 1.5 - None)
attempt(lambda: 1.5 // 'x')
attempt(lambda: 1.5 << 1)
attempt(lambda: ~1.5)
attempt(lambda: 1.5 | 1)
attempt(lambda: 1.5 @ 1.5)
attempt(lambda: divmod(1.5, 'x'))
attempt(lambda: 1.5 % 'x')
attempt(lambda: [1, 2][inf])
attempt(lambda: range(2.0))
attempt(lambda: 'ab' * 2.0)
attempt(lambda: 1.5 + 10 ** 400)
attempt(lambda: 2.5 ** 'x')
x = 10.0
x += 1
x -= 0.5
x *= 2
x //= 4
x **= 2
x %= 7
x /= 8
print(x)
