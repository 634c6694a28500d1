"""The module docstring."""

print(__doc__)


def one():
    "single quotes, one line"


def multi():
    """First line.

        indented
    \ttab \\ escaped
    """
    return 1


def raw():
    r"""raw \n docstring"""


def not_first():
    x = 1
    """not a docstring"""


def fstring():
    f"""not a docstring either"""


def bytes_literal():
    b"nor this"


def joined():
    "two " "pieces"


def in_parentheses():
    ("counts as a docstring")


def expression():
    "a" + "b"


def empty():
    ""


def unicode_():
    """é ☃ \N{SNOWMAN}"""


for fn in (one, multi, raw, not_first, fstring, bytes_literal, joined, in_parentheses, expression, empty, unicode_):
    print(f"{fn.__name__:<16}{fn.__doc__!r}")


class Documented:
    """Class docs."""

    attr = 1
    """An attribute 'docstring' is just a string statement."""

    def method(self):
        """Method docs."""

    @property
    def prop(self):
        """Property docs."""

    @staticmethod
    def stat():
        """Static docs."""


class Child(Documented):
    def method(self):
        pass


class Computed:
    __doc__ = "set " + "explicitly"


class WithoutDoc:
    pass


async def coroutine():
    """Coroutine docs."""


def generator():
    """Generator docs."""
    yield


print(Documented.__doc__, Documented.method.__doc__, Documented.prop.__doc__, Documented.stat.__doc__, Documented().__doc__)
print(Child.__doc__, Child.method.__doc__, Child().prop, Computed.__doc__, WithoutDoc.__doc__, coroutine.__doc__, generator.__doc__)
print((lambda: "not a doc").__doc__, type("T", (), {"__doc__": "by type()"}).__doc__)
one.__doc__ = "changed"
del multi.__doc__
print(one.__doc__, multi.__doc__, multi())
Documented.__doc__ += " More."
print(Documented.__doc__)
try:
    Documented().prop.__doc__ = "x"
except AttributeError as e:
    print(e)
__doc__ = "module doc replaced"
print(__doc__)
