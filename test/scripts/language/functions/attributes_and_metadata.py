def documented(a, b: int = 2, *args: str, c: float = 3.0, **kw: dict) -> list:
    """One line.

    More lines, kept with their indentation.
    """
    return [a, b, args, c, kw]


print(documented.__name__, documented.__qualname__, documented.__module__)
print(repr(documented.__doc__))
print(documented.__defaults__, documented.__kwdefaults__)
print(documented.__annotations__)
print(type(documented).__name__, callable(documented), repr(documented)[:21])


def bare(): pass


print(bare.__doc__, bare.__defaults__, bare.__kwdefaults__, bare.__annotations__, bare.__dict__, bare.__closure__)

# Functions carry attributes of their own.
def tracked():
    tracked.calls += 1
    return tracked.calls


tracked.calls = 0
tracked.meta = {"author": "me"}
tracked(), tracked()
print(tracked.calls, tracked.__dict__, vars(tracked), hasattr(tracked, "nope"))
del tracked.meta
print(tracked.__dict__)
try:
    tracked.nothing
except AttributeError as e:
    print(e)
try:
    del tracked.nothing
except AttributeError as e:
    print(e)

bare.__name__ = "renamed"
bare.__doc__ = "added later"
bare.__qualname__ = "some.where.else"
print(bare.__name__, bare.__doc__, bare.__qualname__, repr(bare)[:25])
for name, value in (("__name__", 5), ("__defaults__", [1]), ("__kwdefaults__", 3), ("__qualname__", None), ("__annotations__", 1), ("__dict__", 2)):
    try:
        setattr(bare, name, value)
        print(name, "set")
    except TypeError as e:
        print(e)


def outer():
    def inner():
        class Local:
            def method(self):
                return lambda: 0

        return Local

    return inner


Local = outer()()
for obj in (outer, outer(), Local, Local.method, Local().method, Local().method()):
    print(obj.__name__, obj.__qualname__, sep="  ")


class Klass:
    """Class doc."""

    def method(self):
        "method doc"

    @staticmethod
    def stat(): "static doc"

    @classmethod
    def klass(cls): ...

    @property
    def prop(self):
        """prop doc"""


k = Klass()
print(Klass.method.__qualname__, k.method.__name__, k.method.__doc__, Klass.stat.__qualname__, Klass.stat.__doc__, Klass.klass.__qualname__, Klass.prop.__doc__, k.__doc__)
print(k.method.__func__ is Klass.method, k.method.__self__ is k, Klass.klass.__self__ is Klass, k.method == k.method, k.method is k.method)
k.method.__func__.tag = "via func"
print(k.method.tag, Klass.method.tag)
try:
    k.method.tag = "no"
except AttributeError as e:
    print(e)
print(len.__name__, len.__qualname__, [].append.__name__, [].append.__qualname__, str.join.__name__, str.join.__qualname__, dict.fromkeys.__qualname__)
print((lambda: 0).__name__, (lambda x, *y: 0).__defaults__, documented == documented, documented != bare, hash(bare) == hash(bare), bool(bare))
