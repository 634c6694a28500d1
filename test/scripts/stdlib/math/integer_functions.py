# gcd, lcm, factorial, comb, perm and isqrt.
import math

print(math.gcd(), math.gcd(12), math.gcd(-12), math.gcd(12, 18), math.gcd(12, -18, 27), math.gcd(0, 0))
print(math.gcd(0, 5), math.gcd(True, 7), math.gcd(10 ** 30, 6 ** 20), math.gcd(2 ** 100, 2 ** 70 * 3))
print(math.gcd(17, 5, 3), math.gcd(270, 192))
print(math.lcm(), math.lcm(4), math.lcm(-4), math.lcm(4, 6), math.lcm(4, -6, 10), math.lcm(0, 5))
print(math.lcm(2, 3, 5, 7, 11), math.lcm(10 ** 20, 3 ** 20), math.lcm(*range(1, 21)), math.lcm(True, 2))
print([math.factorial(n) for n in range(11)], math.factorial(20), math.factorial(21), math.factorial(30))
print(len(str(math.factorial(300))), math.factorial(100) % 10 ** 9 + 7, math.factorial(True))
print([[math.comb(n, k) for k in range(n + 2)] for n in range(6)], math.comb(50, 25), math.comb(100, 3))
print(math.comb(100, 50), math.comb(10 ** 10, 2), math.comb(5, 10 ** 20), math.comb(0, 0), math.comb(200, 199))
print(math.comb(67, 33))
print([math.perm(5, k) for k in range(8)], math.perm(5), math.perm(5, None), math.perm(0), math.perm(10, 3))
print(math.perm(30, 28), math.perm(10 ** 6, 3), math.perm(0, 1), math.perm(True, 1))
print([math.isqrt(n) for n in (
    0, 1, 2, 3, 4, 8, 9, 15, 16, 24, 25, 10 ** 10, 10 ** 20, 2 ** 53, 2 ** 64 - 1, 2 ** 64, 10 ** 40 + 1,
    (10 ** 25 + 7) ** 2, (10 ** 25 + 7) ** 2 - 1,
)])
print(math.isqrt(True))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(math.gcd(Index(12), 8), math.lcm(Index(2), 3), math.factorial(Index(4)), math.comb(Index(5), Index(2)))
print(math.perm(Index(4)), math.isqrt(Index(17)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: math.gcd(1.0))
attempt(lambda: math.gcd(2, 'a'))
attempt(lambda: math.lcm(1.5, 2))
attempt(lambda: math.factorial(-1))
attempt(lambda: math.factorial(-10 ** 20))
attempt(lambda: math.factorial(10 ** 20))
attempt(lambda: math.factorial(3.0))
attempt(lambda: math.factorial('3'))
attempt(lambda: math.factorial())
attempt(lambda: math.comb(-1, 2))
attempt(lambda: math.comb(5, -2))
attempt(lambda: math.comb(5.0, 2))
attempt(lambda: math.comb(5))
attempt(lambda: math.comb(5, 2, 1))
attempt(lambda: math.comb(n=5, k=2))
attempt(lambda: math.perm(-5))
attempt(lambda: math.perm(5, -1))
attempt(lambda: math.perm(5, '2'))
attempt(lambda: math.perm())
attempt(lambda: math.isqrt(-1))
attempt(lambda: math.isqrt(4.0))
attempt(lambda: math.isqrt('4'))
attempt(lambda: math.isqrt(None))
