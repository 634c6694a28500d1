# lru_cache, cache, cached_property.
from functools import cache, cached_property, lru_cache


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


calls = []


@lru_cache(maxsize=2)
def f(a, b=1, **kw):
    "Doc of f."
    calls.append((a, b, kw))
    return a, b


print(f(1), f(1), f(2), f(3), f(1), f(a=1), f(a=1), calls)
print(f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__, f.__wrapped__(9), f.cache_info().hits, tuple(f.cache_info()))
f.cache_clear()
print(f.cache_info())
f("x")
f("y")
f("x")
f("z")
calls.clear()
f("x")
f("y")
print(calls)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters())


@lru_cache
def plain(x):
    calls.append(x)
    return type(x).__name__


calls.clear()
print(plain(1), plain(1.0), plain(True), plain("1"), plain(1), plain(1.0), calls, plain.cache_info())


@lru_cache(typed=True)
def typed(x, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1), typed(1, y=2), typed(1, y=2.0), typed.cache_info(), typed.cache_parameters())


@lru_cache(maxsize=0)
def none(x):
    return x


print(none(1), none(1), none.cache_info(), lru_cache(-5)(len).cache_info(), lru_cache(None)(len).cache_info(), lru_cache(maxsize=True)(len).cache_info())
for bad in (
    lambda: lru_cache("a"),
    lambda: lru_cache(1, 2, 3),
    lambda: f([1]),
    lambda: f({}),
    lambda: fib([1]),
    lambda: lru_cache(5)(3),
    lambda: f(),
    lambda: lru_cache(1.5),
    lambda: f.cache_info(1),
):
    show(bad)


@cache
def failing(x):
    calls.append(x)
    raise ValueError(x)


calls.clear()
for _ in range(2):
    show(lambda: failing(1))
print(calls, failing.cache_info())


class C:
    def __init__(self, n):
        self.n = n

    @lru_cache
    def method(self, x):
        calls.append((self.n, x))
        return self.n * x

    @cache
    def nothing(self):
        return None

    @classmethod
    @lru_cache
    def make(cls, n):
        return cls(n)

    @staticmethod
    @cache
    def static(x):
        return [x]

    @cached_property
    def total(self):
        "The total."
        calls.append("total")
        return self.n + 1


calls.clear()
a, b = C(2), C(3)
print(a.method(5), a.method(5), b.method(5), calls, C.method.cache_info(), C.make(1) is C.make(1), C.static(1) is C.static(1), a.nothing(), a.nothing(), C.nothing.cache_info())
calls.clear()
print(a.total, a.total, calls, a.__dict__, C.total.__doc__, C.total.attrname)
a.total = 50
print(a.total)
del a.total
print(a.total, calls)


class Slots:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


show(lambda: Slots().x)


def two_names():
    class Two:
        p = cached_property(lambda self: 1)
        q = p


try:
    two_names()
except (TypeError, RuntimeError) as error:
    print(type(error).__name__, str(error)[:60])
show(lambda: cached_property(lambda self: 1).__get__(a))


@lru_cache(maxsize=3)
def re_enter(n):
    return re_enter(n - 1) + 1 if n else 0


print(re_enter(10), re_enter.cache_info())


@lru_cache(None)
def kw(**kwargs):
    return sorted(kwargs.items())


print(kw(a=1, b=2), kw(b=2, a=1), kw(), kw.cache_info())
print(f is not None, callable(f), repr(f).split(" at ")[0], type(f).__name__)


@cache
def grid(r, c):
    return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)


print(grid(15, 15), grid.cache_info().currsize)
