"""Descriptors and dispatch: the part of functools that is written in Python."""

from abc import get_cache_token
from functools import partial, update_wrapper

__name__ = "functools"
__all__ = ["cached_property", "partialmethod", "singledispatch", "singledispatchmethod", "total_ordering"]

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


def _merge(sequences):
    """The C3 merge of orders of classes."""
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]


def _order(cls, abstract):
    """The order of the bases of a class, with abstract classes put in where it begins to belong to them."""
    boundary = 0
    for index, base in enumerate(cls.__bases__):
        if hasattr(base, "__abstractmethods__"):
            boundary = index + 1
    first, others = list(cls.__bases__[:boundary]), list(cls.__bases__[boundary:])
    introduced = [
        base for base in abstract if issubclass(cls, base) and not any(issubclass(own, base) for own in cls.__bases__)
    ]
    left = [base for base in abstract if base not in introduced]
    groups = [[_order(base, left) for base in group] for group in (first, introduced, others)]
    return _merge([[cls]] + groups[0] + groups[1] + groups[2] + [first, introduced, others])


def _compose(cls, types):
    """The order in which implementations are looked for."""
    bases = set(cls.__mro__)
    related = [typ for typ in types if typ not in bases and hasattr(typ, "__mro__") and issubclass(cls, typ)]
    related = [typ for typ in related if not any(typ is not other and typ in other.__mro__ for other in related)]
    known = set(types)
    abstract = []
    for typ in related:
        further = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                further.append([base for base in sub.__mro__ if base in known])
        if not further:
            abstract.append(typ)
            continue
        further.sort(key=len, reverse=True)
        for chain in further:
            abstract.extend(base for base in chain if base not in abstract)
    return _order(cls, abstract)


def _find(cls, registry):
    match = None
    for typ in _compose(cls, registry.keys()):
        if match is not None:
            if (
                typ in registry
                and typ not in cls.__mro__
                and match not in cls.__mro__
                and not issubclass(match, typ)
            ):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {typ}")
            break
        if typ in registry:
            match = typ
    return registry.get(match)


def singledispatch(func):
    """A decorator: the function gets implementations for the types of its first argument, by its method register."""
    registry = {object: func}
    found = {}
    token = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        if token is not None:
            current = get_cache_token()
            if token != current:
                found.clear()
                token = current
        impl = found.get(cls)
        if impl is None:
            impl = registry.get(cls) or _find(cls, registry)
            found[cls] = impl
        return impl

    def is_type(cls):
        if isinstance(cls, type):
            return True
        return is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)

    def register(cls, func=None):
        """Set the implementation for a class; also as a decorator, with the class given or annotated."""
        nonlocal token
        if is_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain"
                    " `@register` on an annotated function."
                )
            func = cls
            argname, cls = next(iter(annotations.items()))
            if not is_type(cls):
                kind = "not all arguments are classes" if is_union(cls) else "is not a class"
                raise TypeError(
                    f"Invalid annotation for {argname!r}. {cls!r} {kind}."
                )
        if is_union(cls):
            for arg in cls.__args__:
                registry[arg] = func
        else:
            registry[cls] = func
            if token is None and hasattr(cls, "__abstractmethods__"):
                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = mappingproxy(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """As singledispatch, for methods: it goes by the type of the first argument after self or cls."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Set the implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
