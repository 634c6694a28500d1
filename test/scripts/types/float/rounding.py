# round() on floats: ties, digits, huge and tiny arguments, and what type comes back.
print([round(x) for x in (
    0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 0.49999999999999994, 0.5000000000000001, 2.4999999999999996,
    4503599627370495.5, 4503599627370497.5,
)])
print(round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2), round(2.5, 0), round(3.5, 0))
print(round(-2.5, 0), round(-0.4, 0), round(1.25, 1), round(1.35, 1), round(0.15, 1), round(0.25, 1), round(0.35, 1))
print(round(0.45, 1), round(5.015, 2), round(5.025, 2))
print(round(1234.5678, -2), round(1250.0, -2), round(1350.0, -2), round(-1250.0, -2), round(15.0, -1))
print(round(25.0, -1), round(5e15, -15), round(5.5e15, -15), round(149.9, -2), round(150.0, -2), round(1e22, -20))
print(round(50.0, -2), round(49.0, -2), round(0.5, -1), round(99.0, -3))
print(round(1.5, None), type(round(1.5, None)).__name__, type(round(1.5)).__name__, type(round(1.5, 0)).__name__)
print(round(1e300), round(1e16 + 2), round(123456789.123456789, 5), round(1.1, 20), round(1.1, 400), round(1e-20, 10))
print(round(5e-324, 323), round(1.7976931348623157e308, 2), round(1.23456789e-5, 8), round(-0.0), round(-0.0, 2))
print(round(1e10, -400))
print(round(float('inf'), 2), round(float('nan'), 1), round(True), round(number=2.567, ndigits=1), round(1.15, 1))
print(round(1.2345, True), round(0.1 + 0.2, 15), round(0.1 + 0.2, 16), round(0.1 + 0.2, 17))
print([round(n / 8, 2) for n in range(1, 16, 2)], [round(n / 20, 1) for n in range(1, 20, 2)])
print([round(n + 0.5) for n in range(-4, 5)])
print(int(2.9), int(-2.9), int(1e15 + 0.5), int(1e22), int(-0.5), int(1.7976931348623157e308) % 10 ** 9)
print((2.7).__trunc__(), (2.2).__ceil__(), (-2.2).__floor__(), (2.5).__round__(), (2.567).__round__(2), 7.9 // 1)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: round(float('inf')))
attempt(lambda: round(float('-inf')))
attempt(lambda: round(float('nan')))
attempt(lambda: round(1.5, 1.0))
attempt(lambda: round(1.5, 'a'))
attempt(lambda: round(1e308, -308))
attempt(lambda: round(1.7976931348623157e308, -308))
attempt(lambda: round(1.5, 10 ** 20))
attempt(lambda: round(1j))
attempt(lambda: round('1.5'))
attempt(lambda: round(None))
attempt(lambda: int(float('inf')))
attempt(lambda: int(float('nan')))
attempt(lambda: round(1.5, ndigit=1))
attempt(lambda: round(1, 2, 3))
