# attrgetter, itemgetter, methodcaller.
from operator import attrgetter, itemgetter, methodcaller


class P:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def greet(self, *args, **kwargs):
        return (args, kwargs)

    @property
    def prop(self):
        return "p"


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


p = P(a=1, b=P(c=P(d="deep")))
print(attrgetter("a")(p), attrgetter("b.c.d", "a", "prop")(p))
print(attrgetter("a"), attrgetter("a", "b.c"), itemgetter(1), itemgetter("x", 2, slice(1, 2)), methodcaller("m"), methodcaller("m", 1, "b", k=[2]))
print(itemgetter(1)("abc"), itemgetter(0, -1)([1, 2, 3]), itemgetter(slice(1, None))("hello"), itemgetter("k")({"k": 5}))
print(methodcaller("greet")(p), methodcaller("greet", 1, x=2)(p), methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
for f in (
    lambda: attrgetter(),
    lambda: attrgetter(1),
    lambda: attrgetter("a", 2),
    lambda: attrgetter("zz")(p),
    lambda: attrgetter("a.zz")(p),
    lambda: attrgetter("a")(),
    lambda: attrgetter("a")(p, p),
    lambda: attrgetter("a")(x=p),
    lambda: itemgetter(),
    lambda: itemgetter(5)([1]),
    lambda: itemgetter("a")([1]),
    lambda: itemgetter(1)(),
    lambda: itemgetter(1)([], 2),
    lambda: itemgetter(1)(5),
    lambda: itemgetter(0, 9)([1]),
    lambda: methodcaller(),
    lambda: methodcaller(5),
    lambda: methodcaller("nope")(p),
    lambda: methodcaller("greet")(),
    lambda: methodcaller("greet")(p, 1),
    lambda: attrgetter("")(p),
):
    show(f)
rows = [("b", 2, 1.5), ("a", 2, 0.5), ("c", 1, 9.0)]
print(sorted(rows, key=itemgetter(1, 0)), sorted(rows, key=itemgetter(2), reverse=True), max(rows, key=itemgetter(1)))
people = [P(name=n, age=a) for n, a in (("x", 3), ("y", 1))]
print([q.name for q in sorted(people, key=attrgetter("age"))], list(map(attrgetter("name"), people)), list(map(methodcaller("strip"), [" a ", "b "])))


class Dict(dict):
    def __missing__(self, key):
        return key * 2


print(itemgetter("q")(Dict()), itemgetter("q", 4)(Dict()))


class Lazy:
    def __getattr__(self, name):
        return name.upper() if name != "x" else Lazy()

    def __getitem__(self, key):
        return (key,)


print(attrgetter("x.abc", "q")(Lazy()), itemgetter(1, 2)(Lazy()), callable(itemgetter(1)), type(attrgetter("a")).__name__)
