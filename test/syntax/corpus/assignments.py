a = b
a = b = c
a, b = c
a, b = c, d
a, = b
(a, b) = c
[a, b] = c
[a, [b, c]] = d
(a, (b, c)) = d
*a, b = c
a, *b = c
[*a] = b
*a, = b
(a) = b
((a)) = b
(a), b = c
a.b = c
a[b] = c
a.b.c = d
a[b][c] = d
a().b = c
a()[b] = c
a = *b, c
a = *b,
a = b, *c
() = a
[] = a
a = b, c = d
(a.b), (c[d]) = e
a += b
a -= b
a *= b
a /= b
a //= b
a %= b
a **= b
a @= b
a &= b
a |= b
a ^= b
a <<= b
a >>= b
a.b += c
a[b] += c
(a) += b
a += b, c
a: int
a: int = b
(a): int
(a): int = b
a.b: int
a[b]: int
a.b: int = c
(a.b): int
a: int = b, c
a: int = *b, c
a: "str"
a: b[c]
def f():
    a = yield
    a = yield b
    a = yield b, c
    a = yield from b
    a = b = yield
    a += yield b
    a: int = yield
    (yield)
    yield
    yield a
    yield a, b
    yield *a, b
    yield from a
    return
    return a
    return a, b
    return *a, b
    (yield a) + (yield from b)
    f((yield a), b)
