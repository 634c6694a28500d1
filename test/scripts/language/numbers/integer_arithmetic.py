pairs = [(7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3), (-6, 3), (0, 5), (1, 7), (-1, 7), (1, -7)]
for a, b in pairs:
    q, r = divmod(a, b)
    print(f"{a:>3} {b:>3}  // {a // b:>3}  % {a % b:>3}  / {a / b:>7.4f}  divmod {q},{r}  check {q * b + r == a}")

print(2**10, 2**0, 0**0, 2**-1, (-2) ** 3, (-2) ** 2, -2**2, (-2) ** -1, 7**-2, 1**-5, (-1) ** -3)
print(pow(2, 10), pow(3, 4, 5), pow(2, -1, 7), pow(-3, 3, 7), pow(5, 0, 1), pow(2, 100, 1000007), pow(3, 5, -7), pow(10, -2))
print(1 << 0, 1 << 10, 5 << 2, -5 << 2, 20 >> 2, -20 >> 2, -1 >> 10, 1 >> 5, -7 >> 1, 0 << 100, 1 << 64, -(1 << 64) >> 60)
print(12 & 10, 12 | 10, 12 ^ 10, ~12, -12 & 10, -12 | 10, -12 ^ 10, -1 & 0xFF, 5 & -2, True & 1, True | 2, True ^ True)
print(abs(-5), abs(0), abs(-(2**70)), max(3, 7), min(-1, 1), sum(range(101)), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(5, 3))
print(int(3.99), int(-3.99), int(1e20), int("12"), int(True), int(), int(-0.5), int(2.0**70))
print((7).to_bytes(2, "big"), (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True))
print((10).as_integer_ratio(), (0.75).as_integer_ratio(), (10).__divmod__(3), (5).__rsub__(8), (2).__pow__(3, 5), int.__add__(1, 2))
print(10 == 10.0, 3 < 3.5, 1 < True, hash(1) == hash(1.0) == hash(True), {1: "a", 1.0: "b", True: "c"}, hash(-1), hash(2**61 - 1), hash(12))

numbers = [2**31 - 1, 2**31, 2**53 - 1, 2**53, 2**63 - 1, 2**63, 2**64]
for n in numbers:
    print(n, n + 1, -n - 1, n * n, n // 3, n % 1000, -n // 7, -n % 7, n & 0xFFFF, n >> 20, n ^ (n - 1))

failures = {
    "1 // 0": lambda: 1 // 0,
    "1 % 0": lambda: 1 % 0,
    "1 / 0": lambda: 1 / 0,
    "divmod(1, 0)": lambda: divmod(1, 0),
    "0 ** -1": lambda: 0**-1,
    "1 << -1": lambda: 1 << -1,
    "1 >> -1": lambda: 1 >> -1,
    "pow mod 0": lambda: pow(2, 3, 0),
    "pow no inverse": lambda: pow(2, -1, 4),
    "pow float mod": lambda: pow(2.0, 3, 5),
    "2**70 // 0": lambda: 2**70 // 0,
    "2**70 / 0": lambda: 2**70 / 0,
    "huge / 1": lambda: 10**400 / 1,
    "float(huge)": lambda: float(10**400),
    "int(nan)": lambda: int(float("nan")),
    "int(inf)": lambda: int(float("inf")),
    "to_bytes": lambda: (256).to_bytes(1, "big"),
    "to_bytes negative": lambda: (-1).to_bytes(1, "big"),
    "int base 1": lambda: int("1", 1),
    "int base float": lambda: int(5, 10),
    "int list": lambda: int([]),
    "int None": lambda: int(None),
}
for name, fail in failures.items():
    try:
        print(name, "=", fail())
    except Exception as e:
        print(f"{name}: {type(e).__name__}: {e}")
print(10**400 // 10**398, 10**400 / 10**399, 10**30 / 10**10, (2**53 + 1) / 1, 3 * 10**18 / 2)
