import inspect
import sys
import math
from abc import ABC, abstractmethod


class A:
    """  A doc.

        indented
    """

    __slots__ = ("slot",)
    data = 1

    def method(self):
        """From A."""

    @property
    def prop(self):
        """Prop doc."""

    @classmethod
    def cm(cls):
        pass

    @staticmethod
    def sm():
        pass


class B(A):
    def method(self):
        pass

    @property
    def prop(self):
        pass


class Abstract(ABC):
    @abstractmethod
    def m(self): ...


def func():
    pass


def gen():
    yield 1


async def coro():
    return 1


async def agen():
    yield 1


g, c, a = gen(), coro(), agen()
tb = None
try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
objects = {
    "class": A, "instance": A(), "function": func, "lambda": lambda: 0, "method": A().method, "unbound": A.method, "builtin": len,
    "builtin method": [].append, "method descriptor": str.join, "slot wrapper": object.__init__, "method wrapper": "".__str__, "module": math,
    "property": A.prop, "member": A.slot, "getset": type.__dict__["__name__"], "generator function": gen, "generator": g, "coroutine function": coro,
    "coroutine": c, "async generator function": agen, "async generator": a, "code": func.__code__, "traceback": tb, "abstract": Abstract,
    "classmethod": A.cm, "staticmethod": A.sm, "int": 3, "None": None, "type": type,
}
names = [
    "isclass", "ismodule", "isfunction", "ismethod", "isbuiltin", "isroutine", "ismethoddescriptor", "isdatadescriptor", "isgeneratorfunction",
    "isgenerator", "iscoroutinefunction", "iscoroutine", "isawaitable", "isasyncgenfunction", "isasyncgen", "iscode", "istraceback", "isframe",
    "isabstract", "isgetsetdescriptor", "ismemberdescriptor", "ismethodwrapper",
]
for label, obj in objects.items():
    print(label, [name for name in names if getattr(inspect, name)(obj)])
c.close()
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c), inspect.getasyncgenstate(a))
next(g)
print(inspect.getgeneratorstate(g))
list(g)
print(inspect.getgeneratorstate(g))
print([name for name, _ in inspect.getmembers(A(), inspect.ismethod)], [n for n, v in inspect.getmembers(A) if not n.startswith("_")])
print(inspect.getmembers(A, lambda v: isinstance(v, int)), [n for n, _ in inspect.getmembers(math, inspect.isbuiltin)][:2])
print(inspect.getdoc(A), "|", inspect.getdoc(B), "|", inspect.getdoc(B.method), "|", inspect.getdoc(B().method), "|", inspect.getdoc(B.prop), "|", inspect.getdoc(func), "|", inspect.getdoc(A.method))
print(repr(inspect.cleandoc("  one\n    two\n      three\n\n")), inspect.getmro(B), inspect.getmodulename("/a/b.py"), inspect.getmodulename("x.txt"))
print(inspect.getattr_static(A(), "prop") is A.prop, inspect.getattr_static(A, "cm").__func__.__name__, inspect.getattr_static(A(), "nothing", 5), inspect.getattr_static(A(), "data"))
try:
    inspect.getattr_static(A(), "nothing")
except AttributeError as e:
    print("AttributeError", e)
print([x[:2] for x in inspect.classify_class_attrs(A) if not x[0].startswith("_")])
print(inspect.getclasstree([A, B]))
print(inspect.indentsize("    x"), inspect.CO_COROUTINE, coro.__code__.co_flags & inspect.CO_COROUTINE)


def loop():
    pass


loop.__wrapped__ = loop
try:
    inspect.unwrap(loop)
except ValueError as e:
    print(str(e).split(" at ")[0])


def marked():
    return coro()


print(inspect.iscoroutinefunction(marked), inspect.iscoroutinefunction(inspect.markcoroutinefunction(marked)))
