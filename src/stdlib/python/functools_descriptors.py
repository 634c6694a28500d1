"""Descriptors and derived orderings: a part of functools that is written in Python."""

from functools import partial

__name__ = "functools"
__all__ = ["cached_property", "partialmethod", "total_ordering"]

_missing = object()


class cached_property:
    """A property that is computed once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            ) from None
        value = kept.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                kept[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment"
                    f" for caching {self.attrname!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


def _derived(name, root, from_root):
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else from_root(answer, self, other)

    method.__name__ = name
    method.__qualname__ = name
    method.__doc__ = f"Derived from {root} by functools.total_ordering."
    return method


# For each operation that a class may have: how the others follow from its answer.
_orderings = {
    "__lt__": {
        "__gt__": lambda less, a, b: not less and a != b,
        "__le__": lambda less, a, b: less or a == b,
        "__ge__": lambda less, a, b: not less,
    },
    "__le__": {
        "__ge__": lambda at_most, a, b: not at_most or a == b,
        "__lt__": lambda at_most, a, b: at_most and a != b,
        "__gt__": lambda at_most, a, b: not at_most,
    },
    "__gt__": {
        "__lt__": lambda greater, a, b: not (greater or a == b),
        "__ge__": lambda greater, a, b: greater or a == b,
        "__le__": lambda greater, a, b: not greater,
    },
    "__ge__": {
        "__le__": lambda at_least, a, b: not at_least or a == b,
        "__gt__": lambda at_least, a, b: at_least and a != b,
        "__lt__": lambda at_least, a, b: not at_least,
    },
}


def total_ordering(cls):
    """A class decorator: the orderings that the class lacks are derived from one that it has, and from __eq__."""
    own = [name for name in _orderings if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = own[0] if "__lt__" in own else "__le__" if "__le__" in own else own[0]
    for name, from_root in _orderings[root].items():
        if name not in own:
            setattr(cls, name, _derived(name, root, from_root))
    return cls


class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        given = [repr(arg) for arg in self.args] + [f"{name}={value!r}" for name, value in self.keywords.items()]
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({self.func}, {', '.join(given)})"

    def _unbound(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        method = self._unbound()
        return method if obj is None else method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)
