def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    """Fast doubling."""
    if n == 0:
        return 0, 1
    a, b = fibonacci(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def pi_digits():
    """Gibbons' unbounded spigot."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def isqrt(n):
    if n < 0:
        raise ValueError("square root of a negative number")
    if n == 0:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


def sqrt_digits(n, digits):
    root = isqrt(n * 10 ** (2 * digits))
    whole, fraction = divmod(root, 10**digits)
    return f"{whole}.{fraction:0{digits}d}"


def extended_gcd(a, b):
    old, new = (a, 1, 0), (b, 0, 1)
    while new[0]:
        q = old[0] // new[0]
        old, new = new, tuple(o - q * n for o, n in zip(old, new))
    return old


def rsa_demo(p, q, e, message):
    n, phi = p * q, (p - 1) * (q - 1)
    g, d, _ = extended_gcd(e, phi)
    assert g == 1, "e and phi share a factor"
    d %= phi
    number = int.from_bytes(message.encode(), "big")
    cipher = pow(number, e, n)
    plain = pow(cipher, d, n)
    return cipher, plain.to_bytes((plain.bit_length() + 7) // 8, "big").decode()


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0:
        return "-" + to_base(-n, base)
    out = ""
    while n:
        n, d = divmod(n, base)
        out = digits[d] + out
    return out or "0"


def karatsuba(x, y):
    if x < 2**64 or y < 2**64:
        return x * y
    half = max(x.bit_length(), y.bit_length()) // 2
    x1, x0 = x >> half, x & (1 << half) - 1
    y1, y0 = y >> half, y & (1 << half) - 1
    high, low = karatsuba(x1, y1), karatsuba(x0, y0)
    middle = karatsuba(x1 + x0, y1 + y0) - high - low
    return (high << 2 * half) + (middle << half) + low


print(factorial(20), factorial(52))
print(len(str(factorial(200))), sum(map(int, str(factorial(100)))), str(factorial(30)).rstrip("0"))
print(fibonacci(100)[0], len(str(fibonacci(1000)[0])), fibonacci(300)[0] % 10**20)
digits = pi_digits()
print("".join(str(next(digits)) for _ in range(50)))
print(sqrt_digits(2, 40), sqrt_digits(144, 5), isqrt(0), isqrt(10**50), isqrt(10**50 - 1))
print(extended_gcd(240, 46), extended_gcd(2**89 - 1, 2**61 - 1)[0], pow(3, -1, 2**61 - 1))
print(rsa_demo(2**89 - 1, 2**107 - 1, 65537, "bigint message"))
print(to_base(2**70, 36), int(to_base(3**50, 7), 7) == 3**50, to_base(-255, 2), to_base(0, 3), int("zz" * 10, 36))
print(karatsuba(3**200, 7**180) == 3**200 * 7**180, 3**200 * 7**180 % 10**15, (2**127 - 1) * (2**61 - 1))
collatz, steps = 2**80 - 1, 0
while collatz != 1:
    collatz = 3 * collatz + 1 if collatz & 1 else collatz >> 1
    steps += 1
print(steps, (-7) ** 35 // 2**60, -(10**30) % 7, 10**30 // -7, divmod(-(10**20), 3**20), f"{10**18 * 12345:,}", f"{2**100:.5e}")
try:
    isqrt(-1)
except ValueError as e:
    print(e)
