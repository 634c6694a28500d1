def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    d = 3
    while d * d <= n:
        if n % d == 0:
            return False
        d += 2
    return True


def eratosthenes(limit):
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(limit**0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, prime in enumerate(flags) if prime]


def postponed():
    """An unbounded sieve that keeps one entry for each prime found."""
    yield 2
    composites = {}
    n = 3
    while True:
        step = composites.pop(n, None)
        if step is None:
            yield n
            composites[n * n] = 2 * n
        else:
            m = n + step
            while m in composites:
                m += step
            composites[m] = step
        n += 2


def factorize(n):
    factors = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            factors[d] = factors.get(d, 0) + 1
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        factors[n] = factors.get(n, 0) + 1
    return factors


def show_factors(n):
    return " * ".join(str(p) if e == 1 else f"{p}^{e}" for p, e in factorize(n).items())


def miller_rabin(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


primes = eratosthenes(100)
print(primes)
gen = postponed()
print([next(gen) for _ in range(25)] == primes, next(gen), len(eratosthenes(2000)))
print([n for n in range(50) if is_prime(n)] == [p for p in primes if p < 50])
print([show_factors(n) for n in (2, 12, 97, 360, 1001, 65536, 999999)])
print([(p, p + 2) for p in primes if p + 2 in primes])
print([miller_rabin(n) for n in (561, 1105, 2**61 - 1, 2**61 + 1, 10**18 + 9, 10**18 + 11, 1)])
print("Goldbach:", [next((p, n - p) for p in primes if n - p in primes) for n in range(4, 31, 2)])


def totient(n):
    result = n
    for p in factorize(n):
        result -= result // p
    return result


def divisors(n):
    result = [1]
    for p, e in factorize(n).items():
        result = [d * p**k for d in result for k in range(e + 1)]
    return sorted(result)


print([totient(n) for n in range(1, 21)], divisors(360))
print("Perfect:", [n for n in range(2, 500) if sum(divisors(n)) == 2 * n])
gaps = [b - a for a, b in zip(primes, primes[1:])]
print("Gaps:", {g: gaps.count(g) for g in sorted(set(gaps))}, "largest before", primes[gaps.index(max(gaps)) + 1])
