def compose(*functions):
    def composed(value):
        for fn in reversed(functions):
            value = fn(value)
        return value

    return composed


def partial(fn, *args, **kwargs):
    return lambda *more, **extra: fn(*args, *more, **{**kwargs, **extra})


def curry(fn, arity):
    def take(collected):
        return lambda *args: fn(*collected, *args) if len(collected) + len(args) >= arity else take(collected + args)

    return take(())


def reduce(fn, items, *start):
    it = iter(items)
    acc = start[0] if start else next(it)
    for item in it:
        acc = fn(acc, item)
    return acc


def flip(fn):
    return lambda a, b: fn(b, a)


inc = lambda x: x + 1
double = lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5), compose()(5), compose(str, inc, len)("four"))
print(partial(pow, 2)(5), partial(sorted, reverse=True)([1, 3, 2]), partial(partial(max, 3), 5)(4), partial(print, "p", sep="-")("q"))
add3 = curry(lambda a, b, c: a + b + c, 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3(1, 2, 3))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 8, 2]), reduce(lambda a, b: a + [b], "xyz", []))
print(flip(divmod)(3, 20), flip(lambda a, b: a + b)("x", "y"))

# Functions in data structures.
pipeline = [str.strip, str.lower, lambda s: s.replace(" ", "_"), "{}.txt".format]
print(reduce(lambda text, fn: fn(text), pipeline, "  My File Name "))
dispatch = {int: lambda v: f"int {v}", str: lambda v: f"str {v!r}", list: lambda v: [show(x) for x in v]}


def show(value):
    return dispatch.get(type(value), lambda v: f"other {v}")(value)


print(show(1), show("a"), show([1, ["x"], None]))

# Methods as values, bound and unbound.
items = []
push = items.append
for n in (1, 2, 3):
    push(n)
print(items, list(map(str.upper, "ab")), list(map("x{}".format, items)), [f(-2.5) for f in (abs, int, round, str)], sorted("bA", key=str.swapcase))
print(list(map(int.__add__, [1, 2], [10, 20])), max(["aa", "b"], key=len), list(map(dict(a=1).get, "ab")), (5).__add__(6), "a-b".split("-").__len__())


def make_stack():
    data = []
    return data.append, data.pop, lambda: data[-1] if data else None, data.__len__


push, pop, peek, size = make_stack()
push("a"), push("b")
print(size(), peek(), pop(), pop(), peek(), size())


def church(n):
    return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))


to_int = lambda c: c(inc)(0)
plus = lambda a, b: lambda f: lambda x: a(f)(b(f)(x))
times = lambda a, b: lambda f: a(b(f))
print(to_int(church(4)), to_int(plus(church(2), church(3))), to_int(times(church(4), church(5))))
cond = lambda *clauses: lambda v: next((then(v) for test, then in clauses if test(v)), None)
grade = cond((lambda s: s >= 90, lambda s: "A"), (lambda s: s >= 80, lambda s: "B"), (lambda s: s < 0, lambda s: f"bad {s}"))
print([grade(s) for s in (95, 85, 10, -1)])
