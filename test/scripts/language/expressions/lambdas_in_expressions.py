print((lambda: None)(), (lambda x: x)(1), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, b=2))
print((lambda a, /, b, *, c: (a, b, c))(1, 2, c=3), (lambda *, k=1: k)(), (lambda *, k=1: k)(k=5))
print((lambda x: (lambda y: x - y))(10)(3))

ops = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "max": lambda *xs: max(xs),
    "swap": lambda p: (p[1], p[0]),
}
print(ops["+"](2, 3), ops["-"](2, 3), ops["max"](4, 8, 1), ops["swap"]((1, 2)))

# Late binding and the usual way around it.
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
makers = [(lambda n: lambda: n * n)(n) for n in range(4)]
print([m() for m in makers])

people = [("Bo", 31), ("Al", 25), ("Cy", 31), ("Di", 19)]
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(min(people, key=lambda p: len(p[0]) * p[1]), max(people, key=lambda p: p[0])[0])
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])), list(filter(lambda s: "o" in s, ["one", "six", "two"])))

fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5), compose()(7))

f = lambda a, b=1, *c, d, e=2, **g: 0
print(f.__name__, f.__qualname__, f.__defaults__, f.__kwdefaults__, f.__doc__)


def holder():
    return lambda: 0


print(holder().__qualname__)

# A lambda body that is itself a conditional, a tuple in parentheses, a yield, an assignment expression.
sign = lambda n: "neg" if n < 0 else "pos" if n else "zero"
print(sign(-1), sign(1), sign(0))
gen = lambda: (yield 5)
print(list(gen()), type(gen()).__name__)
print((lambda: [total := 3, total * 2])())
print((lambda x: (x, x))(1), [lambda: 1, 2][1], (lambda: 1, 2)[1])

for call in (
    lambda: (lambda: 0)(1),
    lambda: (lambda x: 0)(),
    lambda: (lambda x, y: 0)(),
    lambda: (lambda x: 0)(y=1),
    lambda: (lambda x: 0)(1, x=1),
    lambda: (lambda *, k: 0)(),
):
    try:
        call()
    except TypeError as e:
        print(e)

# Y combinator, for the sake of it.
Y = lambda h: (lambda x: x(x))(lambda x: h(lambda *a: x(x)(*a)))
fib = Y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))
print([fib(n) for n in range(12)])
print({k: v(3) for k, v in {"sq": lambda x: x**2, "neg": lambda x: -x}.items()})
