# partial, reduce, cmp_to_key, partialmethod.
from functools import *
import functools


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1, 2, a=3)
print(p(), p(4), p(a=5), p(4, b=6), p.args, p.keywords, p.func is f)
q = partial(p, 9, z=1)
print(q(), q.func is f, q.args, q.keywords)
print(partial(print, sep="-").keywords, partial(int, base=2)("101"), partial(max, 5)(3), partial(partial(f, 1), 2)(3))
print(partial(len), repr(partial(int, "7", base=8)))
p.note = "own"
print(p.note, p.__dict__, partial(p, 1).func is p)
for bad in (
    lambda: partial(),
    lambda: partial(3),
    lambda: setattr(p, "func", 1),
    lambda: partial(len)(),
    lambda: reduce(max),
    lambda: reduce(max, []),
    lambda: reduce(max, 3),
    lambda: reduce(3, [1, 2]),
    lambda: reduce(lambda a, b: a / b, [1, 0]),
    lambda: reduce(max, [1], 2, 3),
    lambda: cmp_to_key(),
    lambda: cmp_to_key(lambda a, b: 0)(1) < 3,
    lambda: cmp_to_key(3)(1) < cmp_to_key(3)(2),
    lambda: hash(cmp_to_key(3)(1)),
    lambda: cmp_to_key(3)(),
    lambda: cmp_to_key(lambda a, b: "x")(1) < cmp_to_key(lambda a, b: "x")(2),
):
    show(bad)


class Named(partial):
    def __repr__(self):
        return "Named!" + super().__repr__()[:20]

    def extra(self):
        return self.func.__name__


n = Named(f, 1)
print(n(2), n.extra(), n, isinstance(n, partial))
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [], "d"), reduce(lambda a, b: b + a, "abc"), reduce(lambda a, b: [a, b], iter([1])))
K = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=K), sorted("bca", key=cmp_to_key(lambda a, b: -1 if a > b else a < b)), K(1) < K(2), K(2) <= K(2), K(1) == K(1), K(3) != K(1), K(3) > K(1), K(1) >= K(2), K(5).obj, K(obj=4).obj)
print(max([1, 5, 2], key=K), min([4, 2], key=K), sorted([(1, "b"), (1, "a")], key=cmp_to_key(lambda x, y: x[0] - y[0])))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *more, **kw):
        self.alive = state
        return self, more, kw

    make = partialmethod(set_state, True)
    kill = partialmethod(set_state, False, 1, k=2)
    again = partialmethod(kill, 3, j=4)
    both = partialmethod(partial(f, 1), 2)
    number = staticmethod(lambda *a: a)
    static = partialmethod(staticmethod(f), 8)
    klass = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 7)


c = Cell()
r = c.make()
print(c.alive, r[0] is c, r[1:], c.kill(9)[1:], c.alive, c.again()[1:], c.static(1), c.klass(2), Cell.klass(3), Cell.make(c)[0] is c)
print(c.both(5)[0][0], c.both(5)[0][1] is c, c.both(5)[0][2:])
show(lambda: partialmethod(3))
print(repr(Cell.__dict__["kill"])[:32])
print(list(map(partial(pow, 2), range(5))), list(filter(partial(lambda lo, x: x > lo, 2), range(5))), sorted(["b", "A"], key=partial(str.lower)))
print(functools.__all__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
