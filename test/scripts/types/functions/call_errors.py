# What calling with the wrong arguments says.
def none(): pass
def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def default(a, b=2): return a, b
def defaults(a=1, b=2): return a, b
def keyword(*, k): return k
def keywords(a, *, k, m=3): return a, k, m
def two_keywords(*, k, m): return k, m
def positional(a, b, /): return a, b
def mixed(a, /, b, *, c): return a, b, c
def star(a, *args): return a, args
def double(a, **kwargs): return a, kwargs


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, f(*args, **kwargs))
    except TypeError as e:
        print(e)


attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, b=1)
attempt(one, 1, a=1)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(two, 1, 2, 3)
attempt(two, 1, 2, c=3)
attempt(three)
attempt(three, 1, c=2)
attempt(three, c=1)
attempt(default)
attempt(default, 1, 2, 3)
attempt(default, 1, 2, b=3)
attempt(default, b=1)
attempt(defaults, 1, 2, 3)
attempt(defaults, c=3)
attempt(keyword)
attempt(keyword, 1)
attempt(keyword, 1, k=2)
attempt(keyword, k=1, z=2)
attempt(keywords, 1)
attempt(keywords, k=1)
attempt(keywords)
attempt(keywords, 1, 2, k=3)
attempt(keywords, 1, 2, 3, k=3, m=4)
attempt(two_keywords)
attempt(two_keywords, 1)
attempt(positional, a=1, b=2)
attempt(positional, 1, b=2)
attempt(positional, 1)
attempt(mixed, 1, 2, 3)
attempt(mixed, a=1, b=2, c=3)
attempt(mixed, 1, b=2, c=3)
attempt(mixed, 1, 2)
attempt(star)
attempt(star, k=1)
attempt(star, 1, 2, a=3)
attempt(double)
attempt(double, 1, 2)
attempt(double, 1, a=2)
attempt(one, *(1, 2))
attempt(one, **{'a': 1, 'b': 2})
attempt(lambda x: x)
attempt(lambda x: x, 1, 2)
for call in (
    lambda: one(*5), lambda: one(**5), lambda: one(**{1: 2}), lambda: one(*None), lambda: one(1, **{'a': 1}),
    lambda: double(1, **{'k': 1}, **{'k': 2}), lambda: one(**[1]),
):
    try:
        print(call())
    except TypeError as e:
        print(e)


class K:
    def method(self, x): return x
    def __init__(self, v): self.v = v
    def bare(): return 'never'


for call in (
    lambda: K(), lambda: K(1, 2), lambda: K(1).method(), lambda: K(1).method(1, 2), lambda: K.method(1),
    lambda: K(1).bare(), lambda: K(1).method(y=1), lambda: K(w=1), lambda: K.bare(),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
