# The names of types, SimpleNamespace, and making classes.
import types
from types import *


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def gen():
    yield 1


async def co():
    pass


class A:
    x = 1

    def m(self):
        return self

    @property
    def p(self):
        return 1


c = co()
print(isinstance(gen, FunctionType), isinstance(lambda: 1, LambdaType), isinstance(gen(), GeneratorType), isinstance(c, CoroutineType), isinstance(A().m, MethodType), isinstance(len, BuiltinFunctionType), isinstance([].append, BuiltinMethodType), isinstance(types, ModuleType), isinstance(A.__dict__, MappingProxyType), isinstance(None, NoneType), isinstance(..., EllipsisType), isinstance(NotImplemented, NotImplementedType), isinstance(int | str, UnionType), isinstance(list[int], GenericAlias), isinstance(gen.__code__, CodeType), isinstance(str.join, MethodDescriptorType))
c.close()
for name in types.__all__:
    if name not in ("FrameType", "WrapperDescriptorType", "MethodWrapperType", "ClassMethodDescriptorType"):
        print(name, getattr(types, name).__name__, end="; ")
print()
try:
    1 / 0
except ZeroDivisionError as error:
    print(isinstance(error.__traceback__, TracebackType))


def outer():
    v = 5

    def inner():
        return v

    return inner


print(isinstance(outer().__closure__[0], CellType))
m = MethodType(lambda self, y: (self, y), "me")
print(m(2), m.__self__)
d = {"a": 1}
proxy = MappingProxyType(d)
d["b"] = 2
print(proxy, proxy["b"], len(proxy), list(proxy), proxy | {"c": 3}, proxy.get("z"))
show(lambda: proxy.__setitem__("q", 1))
show(lambda: MappingProxyType(5))
n = SimpleNamespace(a=1, b="two")
n.c = [3]
print(n, n.a, vars(n), n == SimpleNamespace(a=1, b="two", c=[3]), n != SimpleNamespace(), SimpleNamespace(), n == 5)
del n.a
show(lambda: SimpleNamespace(1))
n.me = n
print(n, SimpleNamespace(x=SimpleNamespace(y=1)))


class N(SimpleNamespace):
    pass


print(N(q=1), N(q=1) == SimpleNamespace(q=1))
show(lambda: SimpleNamespace() < SimpleNamespace())
B = new_class("B", (A,), {}, lambda ns: ns.update(y=2, f=lambda self: self.y))
print(B.__name__, B.__mro__[1].__name__, B().f(), B.x, B().p)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {"prepared": (name, kw)}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


C = new_class("C", (), {"metaclass": Meta, "flag": 1})
print(type(C).__name__, C.prepared, prepare_class("D", (C,), {"z": 1})[::2], new_class("E").__bases__)
L = new_class("L", (list[int],))
print(L.__bases__, L.__orig_bases__, get_original_bases(L), get_original_bases(A), resolve_bases((list[int], A)), resolve_bases((A,)))
show(lambda: get_original_bases(5))


class Meta2(type):
    pass


show(lambda: new_class("Bad", (C, Meta2("F", (), {}))))


class Dyn:
    def __init__(self):
        self._v = 1

    @DynamicClassAttribute
    def v(self):
        "The v."
        return self._v

    @v.setter
    def v(self, value):
        self._v = value


o = Dyn()
o.v = 7
print(o.v, Dyn.__dict__["v"].__doc__)
show(lambda: Dyn.v)
show(lambda: o.__class__.__dict__["v"].__delete__(o))


@coroutine
def old():
    x = yield "first"
    return x


async def user():
    return await old()


u = user()
print(u.send(None))
try:
    u.send("sent")
except StopIteration as stop:
    print(stop.value)
show(lambda: coroutine(5))
print(GenericAlias(list, (int, str)), GenericAlias(dict, str), GenericAlias(list, int) == list[int])
mod = ModuleType("mod", "doc")
mod.x = 5
print(mod.__name__, mod.__doc__, mod.x, mod)
