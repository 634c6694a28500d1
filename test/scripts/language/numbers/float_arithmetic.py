inf, nan = float("inf"), float("nan")
for a, b in [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, 3), (-0.0, 3), (1e300, 1e-10), (5, 0.3), (inf, 2), (2, inf), (-2, inf), (nan, 1)]:
    print(f"{a!r:>6} {b!r:>6}  // {a // b!r:>6}  % {a % b!r:>22}  divmod {divmod(a, b)}")

print(2.0**3, 2**0.5, 4**-0.5, 0.0**0, (-8.0) ** 3, 2.5**2, 10.0**-2, 1e200 * 1e200, -1e200 * 1e200, inf - inf, inf * 0, inf // 1, 0.0 * -1)
print((-8) ** (1 / 3), (-1) ** 0.5, (-4.0) ** 0.5, 4 ** 0.5, (-2.0) ** 2.0, 1.0**inf, (-1.0) ** inf, 0.5**inf, 2.0**-inf, nan**0, 1.0**nan)
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2), round(1e16 + 0.0))
print(round(1234.5678, -2), round(-0.4), round(-0.4, 0), round(5.5e15), round(3.7), type(round(3.7)).__name__, type(round(3.7, 0)).__name__, round(2.5, None), round(1e22), round(7.0, 400), round(7.1, -400))
print(int(2.9), int(-2.9), float(7), abs(-0.0), -0.0, 0.0 == -0.0, str(-0.0), 1 / inf, -1 / inf, bool(0.0), bool(nan), bool(-0.0))
print(0.1 + 0.2 == 0.3, 0.1 + 0.2 - 0.3, 1e16 + 1 == 1e16, 3.0 == 3, 1e0 != 1, 0.5 + 0.5, 1.5 // 0.5, 1.0 // 0.1, 1.0 % 0.1, 6.0 % -4, -6.0 % 4)
print(nan == nan, nan != nan, nan < 1, nan > 1, inf == inf, inf > 10**400, -inf < -(10**400), max(nan, 1) != 1, max(1, nan), min(1, nan), sorted([3, inf, -inf, 0.5]))
print((2.5).as_integer_ratio(), (-0.1).as_integer_ratio(), 1e3.is_integer(), nan.is_integer(), (1.5).__floor__(), (1.5).__ceil__(), (-1.5).__trunc__(), (2.5).__round__(), (2.5).conjugate())
print(5 // 2.0, 5 % 2.0, -5 // 2.0, 5 / 2.0, 2.0 * 3, 7 - 0.5, True + 0.5, 2 ** 3.0, 10**20 * 1.0, 10**20 // 1.0, 3.0 // 1, 1e20 % 7)

fails = [
    lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1 % 0.0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: 10.0 ** 400,
    lambda: 2.0 ** 1025, lambda: round(inf), lambda: round(nan), lambda: int(nan), lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(),
    lambda: float("x"), lambda: float(None), lambda: float([]), lambda: round(1.5, 1.0), lambda: 10**400 * 1.0, lambda: 1.5 + "a", lambda: 10**400 + 0.5,
    lambda: float(), lambda: 1e308 * 10 // 1, lambda: float.fromhex("zz"), lambda: list("ab")[1.0], lambda: range(2.0), lambda: "a" * 2.0, lambda: round(1e308, -308),
]
for fail in fails:
    try:
        print(fail())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
