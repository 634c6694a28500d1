a or b and not c
not not a
a if b else c if d else e
(a if b else c) if d else (e if f else g)
lambda: (yield)
a < b <= c == d != e is f is not g in h not in i > j >= k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** ~c
(-a) ** b
- + ~ - a
not -a == b
a ** b ** c
a - b - c - d
(a - (b - c)) - d
(a)
((a))
(a, )
(a, b)
a,
a, b, c,
(a) + (b)
(a + b) * c
(a).b
(a)(b)
(a)[b]
a.b.c.d
a . b
a(b)(c)(d)
a[b][c][d]
a.b(c)[d].e(f)[g]
()
[]
{}
[a]
[a, ]
[a, b, *c, d]
(*a, b)
*a, b
*a, *b,
{a}
{a, b, }
{*a, *b}
{a: b}
{a: b, **c, 'd': e, }
{**a}
{a: lambda: b, c: d if e else f}
(a := b)
[a := b, c := d]
{a := b, c}
f(a := b)
a[b := c]
(a, b := c, d)
None, True, False, ...
a[1]
a[1:2]
a[1:2:3]
a[:]
a[::]
a[:1]
a[1:]
a[::1]
a[:, 1]
a[1, 2]
a[1, ]
a[1:2, ..., ::3]
a[*b]
a[*b, c]
a[b, *c]
a[()]
a[(1, 2)]
a[-1]
a[lambda: b]
a[b if c else d:e]
lambda: 1
lambda a: a
lambda a, b=1: a
lambda *a: a
lambda **a: a
lambda *, a: a
lambda *, a=1, b: a
lambda a, /: a
lambda a, b=2, /, c=3, *d, e, f=4, **g: a
lambda a,: a
lambda *a,: a
lambda **a,: a
lambda: lambda: lambda: a
lambda a=lambda b: c: d
(lambda: a)()
a if (lambda: b) else c
a = lambda: (yield b)
(yield)
x if not y else z
a and b and c or d or e and f
a or (b or c)
(a and b) and c
a < (b < c)
(a < b) < c
- (a)
not (a)
a is not not_b
a not in b
a in (b)
a is (not b)
1 if a else -1
(a
 + b
 * c)
a + \
    b
