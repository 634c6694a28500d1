# round with negative digits, and pow with modulus and negative exponents.
print([round(n, -1) for n in (0, 4, 5, 6, 15, 25, 35, 45, -5, -15, -25, -26, 14, 16)])
print(round(12345, -2), round(12350, -2), round(12250, -2), round(-12250, -2), round(12345, 0), round(12345, 2))
print(round(12345), round(12345, None), round(5, -1), round(6, -1), round(55, -2), round(50, -2), round(150, -2))
print(round(99, -5), round(10 ** 20 + 5, -1), round(10 ** 20 + 15, -1), round(True), round(True, -1))
print(type(round(True)).__name__)
print(pow(2, 10), pow(2, -1), pow(-2, 3), pow(2, 10, 1000), pow(2, 0, 5), pow(0, 0), pow(0, 0, 1), pow(5, 3, -7))
print(pow(-5, 3, 7), pow(-5, 3, -7), pow(10, 100, 97), pow(3, 10 ** 18, 10 ** 9 + 7), pow(2, 200, 2 ** 100 - 1))
print(pow(7, 2, 1), pow(True, 5), pow(base=2, exp=3), pow(2, 5, mod=7), pow(2, 3, None))
print(pow(3, -1, 7), pow(3, -2, 7), pow(10, -1, 17), pow(-3, -1, 7), pow(3, -1, -7), pow(38, -1, mod=97))
print(38 * pow(38, -1, 97) % 97, pow(2, -1, 2 ** 61 - 1), pow(1, -5, 1), pow(5, -3, 10 ** 20 + 39))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(0, -1, 5))
attempt(lambda: pow(6, -2, 9))
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(0, -1))
attempt(lambda: 0 ** -2)
attempt(lambda: pow(2, 0.5, 3))
attempt(lambda: pow(2.0, 2, 3))
attempt(lambda: pow(2, 2, 3.0))
attempt(lambda: pow('a', 2))
attempt(lambda: pow(2, 'a'))
attempt(lambda: pow(2, 3, 'a'))
attempt(lambda: pow(2))
attempt(lambda: pow(2, 3, 4, 5))
attempt(lambda: round(5, 1.0))
attempt(lambda: round(5, 'a'))
attempt(lambda: round('a'))
attempt(lambda: round())
attempt(lambda: round(5, -30))
for n in range(-3, 4):
    print(n, [pow(n, e) for e in range(4)], [pow(n, e, 5) for e in range(4)], [pow(n, e, -5) for e in range(4)])
