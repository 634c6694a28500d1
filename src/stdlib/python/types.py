"""Names for built-in types, and help in making classes."""

import sys

__all__ = [
    "FunctionType",
    "LambdaType",
    "CodeType",
    "MappingProxyType",
    "SimpleNamespace",
    "CellType",
    "GeneratorType",
    "CoroutineType",
    "AsyncGeneratorType",
    "MethodType",
    "BuiltinFunctionType",
    "BuiltinMethodType",
    "WrapperDescriptorType",
    "MethodWrapperType",
    "MethodDescriptorType",
    "ClassMethodDescriptorType",
    "ModuleType",
    "TracebackType",
    "GetSetDescriptorType",
    "MemberDescriptorType",
    "new_class",
    "resolve_bases",
    "prepare_class",
    "get_original_bases",
    "DynamicClassAttribute",
    "coroutine",
    "GenericAlias",
    "UnionType",
    "EllipsisType",
    "NoneType",
    "NotImplementedType",
]


def _sample():
    yield


async def _async_sample():
    pass


async def _async_generator_sample():
    yield


class _Sample:
    __slots__ = ("member",)

    def method(self):
        pass


FunctionType = LambdaType = type(_sample)
CodeType = type(_sample.__code__)
MappingProxyType = type(type.__dict__)
GeneratorType = type(_sample())
_made = _async_sample()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_async_generator_sample())
MethodType = type(_Sample().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
ModuleType = type(sys)
GetSetDescriptorType = type(FunctionType.__dict__["__name__"])
MemberDescriptorType = type(_Sample.__dict__["member"])
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)


class SimpleNamespace:
    """An object that has the keyword arguments as its attributes, and shows them."""

    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__

        def text():
            items = [f"{key}={value!r}" for key, value in self.__dict__.items()]
            return f"{name}({', '.join(items)})"

        return recursive_repr(self, f"{name}(...)", text)

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, "__lt__")

    def __le__(self, other):
        return self._compare(other, "__le__")

    def __gt__(self, other):
        return self._compare(other, "__gt__")

    def __ge__(self, other):
        return self._compare(other, "__ge__")

    def _compare(self, other, name):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        sign = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}[name]
        raise TypeError(f"'{sign}' not supported between instances of 'dict' and 'dict'")


SimpleNamespace.__qualname__ = "SimpleNamespace"


def resolve_bases(bases):
    """The bases of a class with those that stand for others replaced by them."""
    resolved = []
    changed = False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
            resolved.extend(entries)
            changed = True
        else:
            resolved.append(base)
    return tuple(resolved) if changed else bases


def _most_derived(meta, bases):
    winner = meta
    for base in bases:
        candidate = type(base)
        if issubclass(winner, candidate):
            continue
        if not issubclass(candidate, winner):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses"
                " of all its bases"
            )
        winner = candidate
    return winner


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the other keywords with which a class statement would make the class."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _most_derived(meta, bases)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a class statement does; exec_body gets the namespace and fills it."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    """The bases of a class as they were written, before some were replaced by those that they stand for."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class DynamicClassAttribute:
    """A property for instances; through the class, the name is left to the metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or (fget.__doc__ if fget is not None else None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _with(self, fget, fset, fdel, doc):
        made = type(self)(fget, fset, fdel, doc)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        """A copy with another getter."""
        return self._with(fget, self.fset, self.fdel, (fget.__doc__ if self.overwrite_doc else None) or self.__doc__)

    def setter(self, fset):
        """A copy with another setter."""
        return self._with(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """A copy with another deleter."""
        return self._with(self.fget, self.fset, fdel, self.__doc__)


class _AwaitableGenerator:
    """A generator that can be awaited."""

    def __init__(self, generator):
        self.__generator = generator
        self.__name__ = getattr(generator, "__name__", None)
        self.__qualname__ = getattr(generator, "__qualname__", None)

    def send(self, value):
        return self.__generator.send(value)

    def throw(self, *args):
        return self.__generator.throw(*args)

    def close(self):
        return self.__generator.close()

    def __next__(self):
        return next(self.__generator)

    def __iter__(self):
        return self.__generator

    __await__ = __iter__


def coroutine(func):
    """A decorator: what the generator function gives can be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")

    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return _AwaitableGenerator(made) if isinstance(made, GeneratorType) else made

    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        try:
            setattr(wrapped, name, getattr(func, name))
        except AttributeError:
            pass
    wrapped.__wrapped__ = func
    return wrapped
