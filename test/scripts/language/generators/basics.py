def count_to(n):
    print("started")
    i = 1
    while i <= n:
        yield i
        i += 1
    print("finished")


g = count_to(2)
print("nothing has run yet", type(g).__name__)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("StopIteration", repr(e), e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
print(next(g, "default"), list(g), g is iter(g), hasattr(g, "__next__"))
print(list(count_to(1)))


def empty():
    return
    yield


def just_value():
    return "value"
    yield "never"


print(list(empty()))
try:
    next(just_value())
except StopIteration as e:
    print(repr(e), e.value)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)], next(f))
for n in fib():
    if n > 50:
        break
    print(n, end=" ")
print(n)


def many_yields():
    yield
    yield 1, 2
    yield [1], {}
    yield (yield "inner")
    x = yield "as expression"
    print("x is", x)
    yield from ()
    yield not True
    yield lambda: 5


items = list(many_yields())
print(items[:-1], items[-1]())


# Arguments bind at the call, the body runs later.
def checked(n):
    if n < 0:
        raise ValueError("negative")
    yield n


bad = checked(-1)
print("no error yet")
try:
    next(bad)
except ValueError as e:
    print("now:", e)
print(list(bad))
try:
    checked()
except TypeError as e:
    print(e)

# Independent instances, shared iterators, partial consumption.
a, b = fib(), fib()
next(a), next(a), next(a)
print(next(a), next(b))
first, second, *_ = count_to(4)
print(first, second)
print(sum(count_to(3)), max(count_to(2)), 2 in count_to(5), dict(zip(count_to(2), "ab")))
g = count_to(5)
print([x for x, _ in zip(g, range(2))], next(g))


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            for value in child:
                yield value


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))), g.__name__, g.__qualname__, repr(g)[:26])
