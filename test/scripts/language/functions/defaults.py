def greet(name, greeting="Hello", punctuation="!"):
    return f"{greeting}, {name}{punctuation}"


print(greet("Ann"), greet("Bob", "Hi"), greet("Cy", punctuation="?"), greet(greeting="Yo", name="Di"))

# Defaults are evaluated once, when the def runs.
def noisy(label):
    print("evaluating", label)
    return label


def late(a=noisy("a"), b=noisy("b")):
    return a + b


print(late(), late("x"), late(b="y"))


def bucket(item, into=[]):
    into.append(item)
    return into


print(bucket(1), bucket(2), bucket(3, []), bucket(4))
print(bucket.__defaults__)


def cached_square(n, memo={}):
    if n not in memo:
        memo[n] = n * n
    return memo[n], len(memo)


print(cached_square(2), cached_square(3), cached_square(2))


def safe(item, into=None):
    if into is None:
        into = []
    into.append(item)
    return into


print(safe(1), safe(2))

# A default sees the value at definition time, a body the value at call time.
base = 10


def add(n, start=base):
    return n + start, n + base


base = 100
print(add(1))


def local_defaults(k):
    def inner(x=k, y=k * 2):
        return x + y

    k = 1000
    return inner


print(local_defaults(3)(), local_defaults(3)(1), local_defaults(3)(y=0))
print([f(10) for f in [lambda x, i=i: x + i for i in range(3)]])
funcs = []
for word in ("a", "b"):
    def shout(times=2, word=word):
        return word * times

    funcs.append(shout)
print([f() for f in funcs], funcs[0](times=1), funcs[1](word="z"))

# The defaults can be looked at and replaced.
def conf(a, b=1, *, c=2, d):
    return a, b, c, d


print(conf.__defaults__, conf.__kwdefaults__)
conf.__defaults__ = ("all", "new")
conf.__kwdefaults__ = {"d": "D"}
print(conf(c="C"), conf(0, c=1), conf(1, 2, c=3))
try:
    conf()
except TypeError as e:
    print(e)
conf.__defaults__ = None
for call in (lambda: conf(1, c=3), lambda: conf(1, 2, c=3, d=4), lambda: conf(c=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)


class Shape:
    sides = 4

    def area(self, width=sides, height=sides * 2):
        return width * height

    sides = 5


print(Shape().area(), Shape.sides)
