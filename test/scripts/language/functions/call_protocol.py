class Callable:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args, **kwargs):
        return f"{self.name}{args}{kwargs or ''}"


c = Callable("c")
print(c(), c(1, 2), c(x=1), callable(c), c.__call__(3), Callable.__call__(c, 4), Callable("inline")(5))
c.__call__ = lambda *a: "instance attribute is ignored by c()"
print(c(1), c.__call__(1))


class Maker:
    def __call__(self, n):
        return Maker() if n else "end"


print(Maker()(1)(1)(0))


class NotCallable:
    pass


for value in (NotCallable(), 5, "s", None, [], {}, (), 1.5, ..., NotImplemented, range(3), ValueError("x"), slice(1), 2**80):
    try:
        value()
    except TypeError as e:
        print(callable(value), e)
for value in (len, print, int, NotCallable, lambda: 0, [].append, str.upper, classmethod, type, ValueError, super):
    print(callable(value), end=" ")
print()

# Built-in types and methods called in unusual ways.
print(int.__call__("5"), type("X", (), {}).__name__, str.upper("abc"), list.append.__call__([], 1), len.__call__("four"), type.__call__(int, "7"))
x = []
list.append(x, 1)
list.extend(x, "ab")
print(x, dict.get({"a": 1}, "a"), str.join("-", "xyz"), object.__str__("via object") == "via object", int.__repr__(True))
for bad in (
    lambda: str.upper(5),
    lambda: str.upper(),
    lambda: list.append([]),
    lambda: list.append((), 1),
    lambda: dict.get([], 1),
    lambda: [].append(1, 2),
    lambda: "a".upper(1),
    lambda: "a".split(sepp=","),
    lambda: [].sort(lambda x: x),
    lambda: {}.get(),
    lambda: {}.pop(),
    lambda: "".join(),
    lambda: int.__add__(1),
    lambda: int.__add__("a", 1),
    lambda: print(sepp=""),
    lambda: print(sep=1),
    lambda: abs(),
    lambda: isinstance(1),
    lambda: isinstance(1, 2),
    lambda: issubclass(1, int),
    lambda: sorted(),
    lambda: int("5", bass=10),
    lambda: list(1, 2),
    lambda: list(5),
    lambda: dict(1),
    lambda: dict([1]),
    lambda: dict(["abc"]),
    lambda: tuple(x=1),
    lambda: set(1),
    lambda: bool(1, 2),
    lambda: type(1, 2),
    lambda: getattr(1),
    lambda: getattr(1, 2),
    lambda: setattr(1, "x", 2),
    lambda: chr("a"),
    lambda: ord(1),
    lambda: len(lambda: 0),
):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
