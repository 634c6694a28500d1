def none(): ...


def one(a): ...


def two(a, b): ...


def three(a, b, c): ...


def optional(a, b=1): ...


def optional2(a=1, b=2): ...


def star(*args): ...


def after_star(a, *args, k): ...


def kwonly(*, k, j): ...


def kwonly3(*, x, y, z, w=1): ...


def posonly(a, b, /): ...


def posonly_default(a, b=2, /, c=3): ...


def kwargs(**kw): ...


def posonly_kwargs(a, /, **kw): return a, kw


def mixed(a, b, /, c, d=4, *args, e, f=6, **kw): return a, b, c, d, args, e, f, kw


calls = """
none(1) | none(1, 2) | none(x=1) | one() | one(1, 2) | one(1, 2, 3) | one(b=1) | one(1, b=2) | one(1, a=2)
two() | two(1) | two(b=1) | two(1, 2, 3) | two(1, c=3) | two(1, 2, b=3) | two(a=1)
three() | three(1) | three(1, 2) | three(c=1) | three(b=1) | three(1, 2, 3, 4, 5)
optional() | optional(1, 2, 3) | optional(b=2) | optional(c=1) | optional2(1, 2, 3) | optional2(c=1)
after_star() | after_star(1) | after_star(k=1) | after_star(1, 2, 3)
kwonly() | kwonly(k=1) | kwonly(1) | kwonly(1, 2, k=1, j=2) | kwonly(k=1, j=2, i=3) | kwonly3() | kwonly3(y=1)
posonly() | posonly(1) | posonly(1, b=2) | posonly(a=1, b=2) | posonly(1, 2, 3) | posonly_default(a=1) | posonly_default(1, b=1, c=2) | posonly_default(1, 2, 3, 4)
kwargs(1) | kwargs(1, a=2)
posonly_kwargs(1, a=2) | posonly_kwargs(a=2) | posonly_kwargs(1, 2)
mixed(1, 2, 3, e=5) | mixed(1, 2, c=3, e=5, g=7) | mixed(1, 2, 3, 4, 5, 6, e=7, a=8) | mixed(1, 2) | mixed(1, 2, 3) | mixed(e=1) | mixed(1, b=2, c=3, e=4)
"""
table = {f.__name__: f for f in (none, one, two, three, optional, optional2, star, after_star, kwonly, kwonly3, posonly, posonly_default, kwargs, posonly_kwargs, mixed)}
for entry in calls.replace("\n", " | ").split(" | "):
    entry = entry.strip()
    if not entry:
        continue
    name, _, inside = entry[:-1].partition("(")
    args = [int(p) for p in inside.split(", ") if p and "=" not in p]
    kws = {k: int(v) for k, v in (p.split("=") for p in inside.split(", ") if "=" in p)}
    try:
        print(entry, "->", table[name](*args, **kws))
    except TypeError as e:
        print(entry, "->", e)


class Widget:
    def __init__(self, size): ...

    def resize(self, to, unit="px"): ...

    @classmethod
    def build(cls, spec): ...

    @staticmethod
    def helper(x): ...

    def no_self(): ...


w = Widget(1)
for call in (
    lambda: Widget(),
    lambda: Widget(1, 2),
    lambda: Widget(width=1),
    lambda: w.resize(),
    lambda: w.resize(1, 2, 3),
    lambda: w.resize(1, to=2),
    lambda: Widget.resize(),
    lambda: Widget.resize(w),
    lambda: Widget.build(),
    lambda: w.build(1, 2),
    lambda: w.helper(),
    lambda: Widget.helper(1, 2),
    lambda: w.no_self(),
    lambda: (lambda x, y: 0)(1),
    lambda: [].append(),
    lambda: len(),
    lambda: len(1, 2),
    lambda: object(1),
    lambda: kwargs(**{"a": 1}, **{"a": 2}),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
