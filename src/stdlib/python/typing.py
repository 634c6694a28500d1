"""Type hints: names for types, kept for tools and not enforced."""

import collections
from abc import ABCMeta, abstractmethod

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union",
    "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator",
    "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized",
    "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager",
    "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound",
    "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
    "TypedDict", "Generator",
    "BinaryIO", "IO", "Match", "Pattern", "TextIO",
    "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args",
    "get_origin", "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType",
    "no_type_check", "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs",
    "ParamSpecKwargs", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias",
    "TypeGuard", "TypeAliasType", "Unpack",
]  # fmt: skip
__also__ = ["__getattr__", "__dir__", "NamedTupleMeta", "T", "KT", "VT", "T_co", "V_co", "VT_co", "T_contra", "CT_co"]

TYPE_CHECKING = False
Text = str

_NoneType = type(None)
_FunctionType = type(lambda: None)
_NativeAlias = type(list[int])
_NativeUnion = type(int | str)


class _Final:
    """Keeps scripts from deriving classes."""

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    __iter__ = None


def _type_convert(arg, module=None):
    if arg is None:
        return _NoneType
    return ForwardRef(arg, module=module) if isinstance(arg, str) else arg


def _type_check(arg, msg, allow_special=False, module=None):
    """A type argument as it is kept. Raises TypeError for what can be none."""
    arg = _type_convert(arg, module)
    if type(arg) is _GenericAlias and arg.__origin__ in (ClassVar, Final) and not allow_special:
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _type_repr(obj):
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, _FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _is_type_parameter(obj):
    return isinstance(obj, (TypeVar, ParamSpec, TypeVarTuple)) or _is_unpacked_tuple_variable(obj)


def _is_unpacked_tuple_variable(obj):
    return isinstance(obj, _UnpackGenericAlias) and isinstance(obj.__args__[0], TypeVarTuple)


def _collect_parameters(args):
    """The type parameters among the arguments, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (arg,)
        elif isinstance(arg, tuple):
            inner = _collect_parameters(arg)
        else:
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _unpack_args(args):
    """The arguments with unpacked tuples of known length in place."""
    flat = []
    for arg in args:
        inner = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            flat.extend(inner)
        else:
            flat.append(arg)
    return flat


def _unique(items):
    kept = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return tuple(kept)


def _values_for(alias, parameters, args):
    """What each type parameter is to be replaced by."""
    args = _unpack_args(args)
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (
        len(args) == 1 and _is_parameter_expression(args[0])
    ):
        # `X[int, str]` for a single ParamSpec is short for `X[[int, str]]`.
        args = [tuple(args)]
    variadic = [index for index, parameter in enumerate(parameters) if isinstance(parameter, TypeVarTuple)]
    if len(variadic) > 1:
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    if variadic:
        if len(args) < len(parameters) - 1:
            raise TypeError(
                f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}"
            )
        left = variadic[0]
        right = len(args) - (len(parameters) - left - 1)
        args = [*args[:left], tuple(args[left:right]), *args[right:]]
    elif len(args) != len(parameters):
        amount = "many" if len(args) > len(parameters) else "few"
        raise TypeError(f"Too {amount} arguments for {alias}; actual {len(args)}, expected {len(parameters)}")
    values = {}
    for parameter, arg in zip(parameters, args):
        if isinstance(parameter, TypeVarTuple):
            arg = tuple([_type_check(each, "Substitution of bare TypeVarTuple is not supported") for each in arg])
        elif isinstance(parameter, ParamSpec):
            if isinstance(arg, (list, tuple)):
                arg = tuple([_type_check(each, "Expected a type.") for each in arg])
            elif not _is_parameter_expression(arg):
                raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        else:
            arg = _type_check(arg, "Parameters to generic types must be types.")
            if isinstance(arg, _UnpackGenericAlias):
                raise TypeError(f"{arg} is not valid as type argument")
        values[parameter] = arg
    return values


def _is_parameter_expression(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _substitute(arg, values):
    """The arguments, in a list, that stand for one after its type parameters have been replaced."""
    if isinstance(arg, TypeVar):
        return [values.get(arg, arg)]
    if isinstance(arg, ParamSpec):
        return [values.get(arg, arg)]
    if _is_unpacked_tuple_variable(arg):
        value = values.get(arg.__args__[0])
        return [arg] if value is None else list(value)
    if isinstance(arg, type):
        return [arg]
    if isinstance(arg, tuple):
        return [tuple([each for inner in arg for each in _substitute(inner, values)])]
    parameters = getattr(arg, "__parameters__", ())
    if not parameters:
        return [arg]
    keys = []
    for parameter in parameters:
        value = values.get(parameter, parameter)
        keys.extend(value if isinstance(parameter, TypeVarTuple) and isinstance(value, tuple) else [value])
    return [arg[tuple(keys)]]


class _SpecialForm(_Final, _NotIterable, _root=True):
    # A name with a meaning of its own, such as Union or Optional.
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type: type checkers let everything pass."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


@_SpecialForm
def NoReturn(self, parameters):
    """The return type of functions that never return."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Never(self, parameters):
    """The type that has no values."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Self(self, parameters):
    """The class that a method is called on."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def LiteralString(self, parameters):
    """Texts that stand in the source, and what is made of them alone."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def TypeAlias(self, parameters):
    """Marks an assignment as that of a type alias."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def ClassVar(self, parameters):
    """Marks a variable of the class that instances do not set."""
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Final(self, parameters):
    """Marks a name that is not assigned again."""
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Union(self, parameters):
    """Any one of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _type_check(parameter, "Union[arg, ...]: each arg must be a type.")
        if isinstance(parameter, (_UnionGenericAlias, _NativeUnion)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    flat = _unique(flat)
    if len(flat) == 1:
        return flat[0]
    name = "Optional" if len(flat) == 2 and _NoneType in flat else None
    return _UnionGenericAlias(self, flat, name=name)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), _NoneType]


def _typed(values):
    return [(value, type(value)) for value in values]


@_SpecialForm
def Literal(self, parameters):
    """Certain values, and no others."""
    flat = []
    for parameter in parameters if isinstance(parameters, tuple) else (parameters,):
        if isinstance(parameter, _LiteralGenericAlias):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    kept = [value for value, _ in _unique(_typed(flat))]
    return _LiteralGenericAlias(self, tuple(kept))


@_SpecialForm
def Concatenate(self, parameters):
    """The parameters of a callable, with some before those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    message = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(
        self, (*[_type_check(each, message) for each in parameters[:-1]], parameters[-1])
    )


@_SpecialForm
def TypeGuard(self, parameters):
    """The return type of functions that tell whether their argument is of a type."""
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Unpack(self, parameters):
    """The types of a tuple, one by one: what `*Ts` is."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Required(self, parameters):
    """Marks a key that a TypedDict has to have."""
    return _GenericAlias(self, (_type_check(parameters, f"{self._name} accepts only a single type."),))


@_SpecialForm
def NotRequired(self, parameters):
    """Marks a key that a TypedDict may lack."""
    return _GenericAlias(self, (_type_check(parameters, f"{self._name} accepts only a single type."),))


class ForwardRef(_Final, _root=True):
    """A type by its name, to be looked up later."""

    __slots__ = (
        "__forward_arg__",
        "__forward_evaluated__",
        "__forward_value__",
        "__forward_is_argument__",
        "__forward_is_class__",
        "__forward_module__",
    )

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        check_annotation(arg)
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = module_variables(self.__forward_module__) or globalns
        found = evaluate_annotation(self.__forward_arg__, globalns, localns)
        found = _type_check(
            found, "Forward references must evaluate to types.", allow_special=self.__forward_is_class__
        )
        self.__forward_value__ = _evaluated(found, globalns, localns, recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (
                self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
            )
        return (
            self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


def _evaluated(hint, globalns, localns, guard=frozenset()):
    """A type with all forward references in it looked up."""
    if isinstance(hint, ForwardRef):
        return hint._evaluate(globalns, localns, guard)
    if not isinstance(hint, (_GenericAlias, _NativeAlias, _NativeUnion)):
        return hint
    args = hint.__args__
    if isinstance(hint, _NativeAlias):
        # The built-in types keep texts as they are.
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in args])
    made = tuple([_evaluated(arg, globalns, localns, guard) for arg in args])
    if made == hint.__args__:
        return hint
    if isinstance(hint, _NativeAlias):
        return _NativeAlias(hint.__origin__, made)
    if isinstance(hint, _NativeUnion):
        result = made[0]
        for each in made[1:]:
            result = result | each
        return result
    return hint.copy_with(made)


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


class _BaseGenericAlias(_Final, _root=True):
    """What stands for a type of typing: hands calls and attributes on to the class behind it."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(
                f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead"
            )
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        index = bases.index(self)
        # One that comes later brings Generic along.
        if not any(isinstance(base, _BaseGenericAlias) or issubclass(base, Generic) for base in bases[index + 1 :]):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__origin__", "__args__"):
            raise AttributeError(attr)
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list(set(object.__dir__(self) + [name for name in dir(self.__origin__) if not _is_dunder(name)]))


class _GenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """A generic type with its arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        values = _values_for(self, self.__parameters__, tuple(map(_type_convert, args)))
        return self.copy_with(self._replaced(values))

    def _replaced(self, values):
        return tuple([each for arg in self.__args__ for each in _substitute(arg, values)])

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) if self.__args__ else '()'}]"

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            index = bases.index(self)
            for base in bases[index + 1 :]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """A type of typing without its arguments: List, Dict ..."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=origin.__name__ if name is None else name)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = "Parameters to generic types must be types."
        params = tuple([_type_check(each, message) for each in params])
        wanted = self._nparams
        if not wanted:
            raise TypeError(f"{self} is not a generic class")
        if len(params) != wanted and not any(isinstance(each, _UnpackGenericAlias) for each in params):
            amount = "many" if len(params) > wanted else "few"
            raise TypeError(f"Too {amount} arguments for {self}; actual {len(params)}, expected {wanted}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            message = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*[_type_check(each, message) for each in params[:-1]], ...))
        message = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple([_type_check(each, message) for each in params]))


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_parameter_expression(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"

    def _replaced(self, values):
        made = []
        for arg in self.__args__:
            for each in _substitute(arg, values):
                # A ParamSpec becomes the parameters that it stands for.
                made.extend(each if isinstance(each, tuple) else [each])
        return tuple(made)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            return self.copy_with((args, result))
        message = "Callable[[arg, ...], result]: each arg must be a type."
        listed = args if isinstance(args, (list, tuple)) else (args,)
        return self.copy_with((*[_type_check(each, message) for each in listed], result))


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _NativeUnion)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            return f"typing.Optional[{_type_repr(args[1] if args[0] is _NoneType else args[0])}]"
        return super().__repr__() if self._name is None else f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, each) for each in self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_typed(self.__args__)) == set(_typed(other.__args__))

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def _replaced(self, values):
        made = super()._replaced(values)
        return (*made[:-1], *made[-1]) if isinstance(made[-1], tuple) else made

    def copy_with(self, params):
        if isinstance(params[-1], _ConcatenateGenericAlias):
            return super().copy_with((*params[:-1], *params[-1].__args__))
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        (arg,) = self.__args__
        if isinstance(arg, _NativeAlias) and arg.__origin__ is tuple:
            return arg.__args__
        if isinstance(arg, _GenericAlias) and arg.__origin__ is tuple:
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with notes for tools."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """A type with notes for tools: Annotated[int, 'positive']."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        if _is_unpacked_tuple_variable(params[0]):
            raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
        origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class Generic:
    """A base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_convert(each) for each in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(_is_type_parameter(each) for each in params):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                )
            if len(_unique(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        if not cls.__parameters__:
            raise TypeError(f"{cls} is not a generic class")
        values = _values_for(cls, cls.__parameters__, params)
        made = []
        for parameter, value in values.items():
            made.extend(value if isinstance(parameter, TypeVarTuple) else [value])
        return _GenericAlias(cls, tuple(made))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = cls.__dict__
        if "__orig_bases__" in own:
            is_plain = Generic in own["__orig_bases__"]
        else:
            is_plain = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta
        if is_plain:
            raise TypeError("Cannot inherit from plain Generic")
        parameters = own.get("__type_params__") or ()
        if "__orig_bases__" in own:
            bases = own["__orig_bases__"]
            used = _collect_parameters(bases)
            declared = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if declared is not None:
                        raise TypeError("Cannot inherit from Generic[...] multiple times.")
                    declared = base.__parameters__
            name = "Generic"
            if declared is None:
                for base in bases:
                    if isinstance(base, _GenericAlias) and base.__origin__ is Protocol:
                        declared = base.__parameters__
                        name = "Protocol"
            if declared is not None:
                unlisted = [str(each) for each in used if each not in declared]
                if unlisted:
                    raise TypeError(
                        f"Some type variables ({', '.join(unlisted)}) are not listed in "
                        f"{name}[{', '.join(map(str, declared))}]"
                    )
                used = declared
            parameters = used or parameters
        cls.__parameters__ = tuple(parameters)


_NOT_IN_PROTOCOLS = frozenset(
    {
        "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
        "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__qualname__",
        "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
        "__protocol_attrs__", "__callable_proto_members_only__", "__type_params__", "__init_subclass__",
        "__static_attributes__", "__firstlineno__",
    }
)  # fmt: skip


def _protocol_attrs(cls):
    """The names that a class has to have to fulfil a protocol."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", ())):
            if not name.startswith("_abc_") and name not in _NOT_IN_PROTOCOLS:
                names.add(name)
    return names


def _static_attribute(obj, name):
    """The attribute without asking the object: (True, value), or (False, None)."""
    own = getattr(obj, "__dict__", None)
    if isinstance(own, dict) and name in own:
        return True, own[name]
    for base in type(obj).__mro__:
        if name in base.__dict__:
            return True, base.__dict__[name]
    if isinstance(obj, type):
        for base in obj.__mro__:
            if name in base.__dict__:
                return True, base.__dict__[name]
    return False, None


# Above zero while an instance check asks the abstract classes, which ask about the class in turn.
_lenient = 0


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif Protocol in bases:
            for base in bases:
                allowed = base in (object, Generic) or base.__module__ == "collections.abc"
                if not (allowed or getattr(base, "_is_protocol", False) or base.__name__ in _PROTOCOL_LIKE):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _protocol_attrs(cls)
            cls.__callable_proto_members_only__ = all(
                callable(getattr(cls, name, None)) for name in cls.__protocol_attrs__
            )

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _lenient:
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not cls.__callable_proto_members_only__ and cls.__dict__.get("__subclasshook__") is _own_hook(cls):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        global _lenient
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _lenient:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        _lenient += 1
        try:
            if super().__instancecheck__(instance):
                return True
        finally:
            _lenient -= 1
        for name in cls.__protocol_attrs__:
            found, value = _static_attribute(instance, name)
            # None says that there is no such method.
            if not found or (value is None and callable(getattr(cls, name, None))):
                return False
        return True


_PROTOCOL_LIKE = frozenset({"AbstractContextManager", "AbstractAsyncContextManager"})


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get("__annotations__", {})
            if name in annotations and issubclass(other, Generic) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


_PROTOCOL_HOOK = classmethod(_protocol_hook)


def _own_hook(cls):
    return _PROTOCOL_HOOK


def _no_instances(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    # The class has no __init__ of its own: the next one in line that is none of a protocol is meant.
    if cls.__init__ is not _no_instances:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_instances)
        if init is not _no_instances:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base of classes that say what others have to offer, without being their base."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _PROTOCOL_HOOK
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_instances

    def __init__(self, *args, **kwargs):
        if type(self)._is_protocol:
            raise TypeError("Protocols cannot be instantiated")
        super().__init__(*args, **kwargs)


def runtime_checkable(cls):
    """Let isinstance() and issubclass() check a protocol by the names of its members."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def cast(typ, val):
    """Return the value; type checkers take it to be of the type."""
    return val


def assert_type(val, typ, /):
    """Return the value; type checkers complain if it is not of the type."""
    return val


def assert_never(arg, /):
    """Raise AssertionError: type checkers see that no value gets here."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Write the type of a value to sys.stderr and return the value."""
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _stripped(hint):
    """A type without notes and marks."""
    if isinstance(hint, _AnnotatedAlias):
        return _stripped(hint.__origin__)
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired):
        return _stripped(hint.__args__[0])
    if not isinstance(hint, (_GenericAlias, _NativeAlias, _NativeUnion)):
        return hint
    made = tuple([_stripped(arg) for arg in hint.__args__])
    if made == hint.__args__:
        return hint
    if isinstance(hint, _NativeAlias):
        return _NativeAlias(hint.__origin__, made)
    if isinstance(hint, _NativeUnion):
        result = made[0]
        for each in made[1:]:
            result = result | each
        return result
    return hint.copy_with(made)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a class, module or function, with texts looked up."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            base_globals = (module_variables(base.__module__) or {}) if globalns is None else globalns
            annotations = base.__dict__.get("__annotations__", {})
            if not isinstance(annotations, dict):
                annotations = {}
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # The names of the module come before those of the class.
                base_globals, base_locals = base_locals, base_globals
            for name, value in annotations.items():
                if value is None:
                    value = _NoneType
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _evaluated(value, base_globals, base_locals)
        return hints if include_extras else {name: _stripped(value) for name, value in hints.items()}
    if globalns is None:
        if isinstance(obj, _ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = module_variables(getattr(inner, "__module__", None)) or {}
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, _CALLABLES):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    for name, value in dict(annotations).items():
        if value is None:
            value = _NoneType
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, _ModuleType))
        hints[name] = _evaluated(value, globalns, localns)
    return hints if include_extras else {name: _stripped(value) for name, value in hints.items()}


_ModuleType = type(collections)
_CALLABLES = (_FunctionType, type(len), type([].append), type(str.join), type(object.__init__))


def get_origin(tp):
    """Return the type without its arguments: list for list[int], Union for Optional[int]; None for others."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _NativeAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _NativeUnion):
        return _NativeUnion
    return None


def _is_callable_class(origin):
    """Whether it is collections.abc.Callable, which few scripts have loaded."""
    return getattr(origin, "__name__", None) == "Callable" and origin.__module__ == "collections.abc"


def get_args(tp):
    """Return the arguments of a type, as they were written."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _NativeAlias)):
        args = tp.__args__
        if _is_callable_class(tp.__origin__) and not (len(args) == 2 and _is_parameter_expression(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _NativeUnion):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Return whether a class is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)


def no_type_check(arg):
    """Mark a function or class whose annotations are no types."""
    if isinstance(arg, type):
        for name in dir(arg):
            value = getattr(arg, name)
            if getattr(value, "__module__", None) != arg.__module__:
                continue
            if getattr(value, "__qualname__", None) != f"{arg.__qualname__}.{getattr(value, '__name__', None)}":
                continue
            if isinstance(value, _FunctionType):
                value.__no_type_check__ = True
            if isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make a decorator mark what it decorates with no_type_check."""

    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    wrapped.__name__ = getattr(decorator, "__name__", "wrapped")
    wrapped.__doc__ = getattr(decorator, "__doc__", None)
    wrapped.__wrapped__ = decorator
    return wrapped


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


# By module and qualified name, then by the line of the definition.
_overloads = {}


def overload(func):
    """Declare one of the signatures of a function that is defined after all of them."""
    inner = getattr(func, "__func__", func)
    try:
        place = (inner.__module__, inner.__qualname__)
        _overloads.setdefault(place, {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return the overloads of a function in the order of their definition."""
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def final(f):
    """Mark a method that is not overridden, or a class without subclasses; for type checkers."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark a method that overrides one of a base; for type checkers."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):
    """Mark a decorator, class or metaclass that makes dataclasses; for type checkers."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)

_alias = _SpecialGenericAlias


def __getattr__(name):
    """The names whose classes stand in modules that few scripts need, or in the part that has protocols."""
    if name in _PROTOCOLS:
        import typing._protocols

        made = getattr(typing._protocols, name)
        module_variables("typing")[name] = made
        return made
    where = _LATE.get(name)
    if where is None:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    module, attribute, count = where
    if module == "contextlib":
        import contextlib as found
    elif module == "re":
        import re as found
    elif module == "collections.abc":
        import collections.abc as found
    else:
        import collections as found
    if name == "Callable":
        made = _CallableType(found.Callable, count)
        made.__doc__ = "A callable with its parameters and result: Callable[[int], str]."
    else:
        made = _alias(getattr(found, attribute), count, name=name)
    module_variables("typing")[name] = made
    return made


def __dir__():
    return sorted([*__all__, "NamedTupleMeta"])


_PROTOCOLS = frozenset(
    {"SupportsInt", "SupportsFloat", "SupportsComplex", "SupportsBytes", "SupportsIndex", "SupportsAbs", "SupportsRound",
     "IO", "BinaryIO", "TextIO"}
)  # fmt: skip
_LATE = {
    "ContextManager": ("contextlib", "AbstractContextManager", 1),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 1),
    "Deque": ("collections", "deque", 1),
    "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2),
    "Counter": ("collections", "Counter", 1),
    "ChainMap": ("collections", "ChainMap", 2),
    "Match": ("re", "Match", 1),
    "Pattern": ("re", "Pattern", 1),
    "Hashable": ("collections.abc", "Hashable", 0),
    "Awaitable": ("collections.abc", "Awaitable", 1),
    "Coroutine": ("collections.abc", "Coroutine", 3),
    "AsyncIterable": ("collections.abc", "AsyncIterable", 1),
    "AsyncIterator": ("collections.abc", "AsyncIterator", 1),
    "Iterable": ("collections.abc", "Iterable", 1),
    "Iterator": ("collections.abc", "Iterator", 1),
    "Reversible": ("collections.abc", "Reversible", 1),
    "Sized": ("collections.abc", "Sized", 0),
    "Container": ("collections.abc", "Container", 1),
    "Collection": ("collections.abc", "Collection", 1),
    "AbstractSet": ("collections.abc", "Set", 1),
    "MutableSet": ("collections.abc", "MutableSet", 1),
    "Mapping": ("collections.abc", "Mapping", 2),
    "MutableMapping": ("collections.abc", "MutableMapping", 2),
    "Sequence": ("collections.abc", "Sequence", 1),
    "MutableSequence": ("collections.abc", "MutableSequence", 1),
    "ByteString": ("collections.abc", "ByteString", 0),
    "MappingView": ("collections.abc", "MappingView", 1),
    "KeysView": ("collections.abc", "KeysView", 1),
    "ItemsView": ("collections.abc", "ItemsView", 2),
    "ValuesView": ("collections.abc", "ValuesView", 1),
    "Generator": ("collections.abc", "Generator", 3),
    "AsyncGenerator": ("collections.abc", "AsyncGenerator", 2),
    "Callable": ("collections.abc", "Callable", 2),
}
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Tuple.__doc__ = "A tuple of certain types: Tuple[int, str], Tuple[int, ...]."
List = _alias(list, 1, inst=False, name="List")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
Dict = _alias(dict, 2, inst=False, name="Dict")
Type = _alias(type, 1, inst=False, name="Type")


_PROHIBITED = frozenset(
    {"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
     "_replace", "_asdict", "_source"}
)  # fmt: skip


def _make_named_tuple(name, types, module, defaults=()):
    fields = [field for field, _ in types]
    checked = {
        field: _type_check(kind, f"field {field} annotation must be a type") for field, kind in types
    }
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = checked
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = ns.get("__annotations__", {})
        with_default = []
        for field in types:
            if field in ns:
                with_default.append(field)
            elif with_default:
                plural = "s" if len(with_default) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{plural} {', '.join(with_default)}"
                )
        made = _make_named_tuple(
            typename, types.items(), ns["__module__"], [ns[field] for field in with_default]
        )
        if Generic in bases:
            inside = {"__module__": ns["__module__"], "__slots__": (), "__orig_bases__": ns["__orig_bases__"]}
            made = type(typename, (made, Generic), {**inside, "__annotations__": made.__annotations__})
        for key, value in ns.items():
            if key in _PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__") and key not in made._fields:
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A tuple whose items have names and types; a base class, or a function of a name and pairs."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_named_tuple(typename, list(fields), "__main__")
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _mark_of(hint):
    """The Required or NotRequired of a key's type, or None."""
    if isinstance(hint, _AnnotatedAlias):
        return _mark_of(hint.__origin__)
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired):
        return hint.__origin__
    return None


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _type_check(kind, message, allow_special=True, module=made.__module__)
            for key, kind in ns.get("__annotations__", {}).items()
        }
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        annotations.update(own)
        for key, hint in own.items():
            mark = _mark_of(hint)
            is_required = mark is Required or (mark is None and total)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with certain keys, each with its type; a base class, or a function of a name and a dict."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    made = _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType:
    """A type for type checkers alone: calling it returns the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__
        message = (
            f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{{}} = NewType({{!r}}, {name})`"
        )

        class Refusal:
            def __init_subclass__(cls):
                raise TypeError(message.format(cls.__name__, cls.__name__))

        return (Refusal,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]
