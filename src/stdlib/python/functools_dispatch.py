"""Functions with implementations for several types: a part of functools that is written in Python."""

from abc import get_cache_token
from functools import update_wrapper

__name__ = "functools"
__all__ = ["singledispatch", "singledispatchmethod"]


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
            if isinstance(cls, str):
                from typing import get_type_hints

                cls = get_type_hints(func)[argname]
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
