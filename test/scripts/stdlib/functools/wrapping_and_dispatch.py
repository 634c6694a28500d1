# wraps, update_wrapper, total_ordering, singledispatch, singledispatchmethod.
from collections.abc import Iterable, Mapping, Sequence, Sized
from functools import *
from abc import ABC, abstractmethod


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def deco(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        "wrapper's"
        return func(*args, **kwargs)

    return wrapper


@deco
def original(x: int) -> str:
    "The doc."
    return x * 2


original.__wrapped__.tag = 1
print(original(2), original.__name__, original.__doc__, original.__qualname__, original.__module__, original.__annotations__, original.__wrapped__(3))


def w():
    pass


def src():
    "src doc"


src.attr = 5
r = update_wrapper(w, src, assigned=("__name__",), updated=())
print(r is w, w.__name__, w.__doc__, hasattr(w, "attr"), w.__wrapped__ is src)
update_wrapper(w, src)
print(w.attr, w.__doc__)
p = partial(src)
update_wrapper(p, src)
print(p.__name__, p.__doc__, p.attr)
print(update_wrapper(lambda: 1, partial(len)).__name__, update_wrapper(lambda: 1, len).__name__)
show(lambda: update_wrapper())
show(lambda: wraps())
show(lambda: update_wrapper(w, src, updated=("nope",)))


class Decorator:
    def __init__(self, func):
        update_wrapper(self, func)
        self.func = func

    def __call__(self, *args):
        return "decorated", self.func(*args)


print(Decorator(original)(1), Decorator(src).__name__, Decorator(src).attr)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), a >= Version(1), sorted([b, a])[0].n, max(a, b).n)
show(lambda: a < 3)
show(lambda: a >= 3)
for op in ("__le__", "__gt__", "__ge__"):

    def body(self, other, op=op):
        return getattr(self.n, op)(other.n)

    cls = total_ordering(type("T", (), {"__init__": Version.__init__, "__eq__": lambda s, o: s.n == o.n, op: body}))
    x, y = cls(1), cls(2)
    print(op, x < y, x <= y, x > y, x >= y, x <= cls(1), x >= cls(1), x < cls(1), x > cls(1))
show(lambda: total_ordering(type("Empty", (), {})))


@singledispatch
def fun(arg, verbose=False):
    "General."
    return "object", verbose


@fun.register
def _(arg: int, verbose=False):
    return "int", verbose


@fun.register(list)
@fun.register(tuple)
def _list(arg, verbose=False):
    return "list or tuple"


@fun.register
def _(arg: str | bytes):
    return "text"


fun.register(type(None), lambda arg: "none")


@fun.register(Mapping)
def _(arg):
    return "mapping"


print(fun(1), fun(True, verbose=True), fun(1.5), fun([1]), fun(()), fun("a"), fun(b"a"), fun(None), fun({}), fun.__name__, fun.__doc__)
print(fun.dispatch(bool) is fun.dispatch(int), fun.dispatch(float)(1), sorted(c.__name__ for c in fun.registry), fun.dispatch(dict) is fun.registry[Mapping], _list([]))
show(lambda: fun())
show(lambda: fun.register(3, len))


show(lambda: fun.register(3))


@singledispatch
def g(x):
    return "base"


@g.register(Sized)
def _(x):
    return "sized"


@g.register(Iterable)
def _(x):
    return "iterable"


class Both:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


try:
    g(Both())
except RuntimeError as error:
    print(str(error)[:19])
print(g(5), g(iter([])))


@g.register(Sequence)
def _(x):
    return "sequence"


print(g([]), g("a"), g(range(3)))


class Animal(ABC):
    pass


class Dog(Animal):
    pass


class Cat:
    pass


@singledispatch
def speak(x):
    return "?"


@speak.register
def _(x: Animal):
    return "animal"


print(speak(Dog()), speak(Cat()))
Animal.register(Cat)
print(speak(Cat()))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("Cannot negate a")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @singledispatchmethod
    @classmethod
    def kind(cls, arg):
        return cls.__name__, "other"

    @kind.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__, "str"


n = Negator()
print(n.neg(5), n.neg(True), n.kind("a"), Negator.kind(1), Negator.kind(""))
show(lambda: n.neg("x"))
