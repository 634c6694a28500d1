"""Classes that are records: methods made from the fields that annotations declare."""

__all__ = [
    "dataclass",
    "field",
    "Field",
    "FrozenInstanceError",
    "InitVar",
    "KW_ONLY",
    "MISSING",
    "fields",
    "asdict",
    "astuple",
    "make_dataclass",
    "replace",
    "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """Raised where a field of a frozen dataclass is assigned to or deleted."""


class _FactoryMark:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


# The default of a parameter whose field has a factory.
_FACTORY = _FactoryMark()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


# The three kinds of fields.
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FunctionType = type(lambda: None)
_MappingProxyType = type(type.__dict__)
_GenericAlias = type(list[int])
_MemberType = type(_FIELD_BASE.name)


def _recursive_repr(function):
    """Makes a __repr__ that answers '...' for an object inside itself."""
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)

    __repr__.__module__ = function.__module__
    __repr__.__qualname__ = function.__qualname__
    __repr__.__wrapped__ = function
    return __repr__


class InitVar:
    """Marks a field that is a parameter of __init__ only, handed on to __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        written = self.type
        if isinstance(written, type) and not isinstance(written, _GenericAlias):
            return f"dataclasses.InitVar[{written.__name__}]"
        return f"dataclasses.InitVar[{written!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field of a dataclass."""

    __slots__ = (
        "name",
        "type",
        "default",
        "default_factory",
        "repr",
        "hash",
        "init",
        "compare",
        "metadata",
        "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
            f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
            f"kw_only={self.kw_only!r},_field_type={self._field_type})"
        )

    def __set_name__(self, owner, name):
        # The default takes the place of the field later, so it gets to know its name here.
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


# Its repr goes on when the default's leads back to it.
Field.__repr__ = _recursive_repr(Field.__repr__)


class _DataclassParams:
    __slots__ = (
        "init",
        "repr",
        "eq",
        "order",
        "unsafe_hash",
        "frozen",
        "match_args",
        "kw_only",
        "slots",
        "weakref_slot",
    )

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        values = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({values})"


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Describe a field beyond its type. A field without a default must not follow one that has one."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_class_variable(annotation):
    typing = module_variables("typing")
    if typing is None:
        return False
    mark = typing["ClassVar"]
    return annotation is mark or (
        type(annotation).__module__ == "typing" and getattr(annotation, "__origin__", None) is mark
    )


def _is_init_variable(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _is_keyword_mark(annotation):
    return annotation is KW_ONLY


def _word(text):
    """The identifier that a text begins with, and the rest."""
    text = text.lstrip()
    length = 0
    while length < len(text) and (text[length] == "_" or text[length].isalnum()):
        length += 1
    return text[:length], text[length:].lstrip()


def _means(annotation, cls, module_name, is_it):
    """Whether an annotation is what `is_it` knows, or a text whose first name stands for that in the module of the class."""
    if not isinstance(annotation, str):
        return is_it(annotation)
    word, rest = _word(annotation)
    variables = module_variables(cls.__module__)
    if word and rest.startswith("."):
        # The name of a module: it has to be the very module.
        module = None if variables is None else variables.get(word)
        if getattr(module, "__name__", None) != module_name:
            return False
        word, rest = _word(rest[1:])
        variables = module_variables(module_name)
    return bool(word) and variables is not None and is_it(variables.get(word))


def _make_field(cls, name, annotation, keyword_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        # A name of __slots__ is no default.
        made = field(default=MISSING if isinstance(default, _MemberType) else default)
    made.name = name
    made.type = annotation
    if _means(annotation, cls, "typing", _is_class_variable):
        made._field_type = _FIELD_CLASSVAR
    elif _means(annotation, cls, "dataclasses", _is_init_variable):
        made._field_type = _FIELD_INITVAR
    else:
        made._field_type = _FIELD
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is not _FIELD_CLASSVAR:
        if made.kw_only is MISSING:
            made.kw_only = keyword_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


def _own_annotations(cls):
    annotations = cls.__dict__.get("__annotations__")
    return {} if annotations is None else dict(annotations)


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


# Generated functions find what they need as globals of these names; in what follows, a field is `x` and its default `__dataclass_dflt_x__`.
_OBJECT = "__dataclass_builtins_object__"
_MARK = "__dataclass_HAS_DEFAULT_FACTORY__"


def _default_name(f):
    return f"__dataclass_dflt_{f.name}__"


def _parameter(f):
    if f.default is not MISSING:
        return f"{f.name}={_default_name(f)}"
    if f.default_factory is not MISSING:
        return f"{f.name}={_MARK}"
    return f.name


def _initial_value(f, slots):
    """The expression that __init__ assigns to a field; None if it assigns nothing."""
    default = _default_name(f)
    if f.default_factory is not MISSING:
        return f"{default}() if {f.name} is {_MARK} else {f.name}" if f.init else f"{default}()"
    if f.init:
        return f.name
    # Without slots the default is found in the class.
    return default if slots and f.default is not MISSING else None


def _initializer(given, positional, keyword_only, frozen, has_post_init, slots):
    """The lines of __init__, for all fields that are its parameters or that it sets."""
    seen_default = False
    for f in positional:
        if _has_default(f):
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    me = "__dataclass_self__" if any(f.name == "self" for f in given) else "self"
    parameters = [me, *map(_parameter, positional)]
    if keyword_only:
        parameters += ["*", *map(_parameter, keyword_only)]
    lines = []
    for f in given:
        value = None if f._field_type is _FIELD_INITVAR else _initial_value(f, slots)
        if value is None:
            continue
        if frozen:
            lines.append(f" {_OBJECT}.__setattr__({me},{f.name!r},{value})")
        else:
            lines.append(f" {me}.{f.name}={value}")
    if has_post_init:
        handed_on = ",".join(f.name for f in given if f._field_type is _FIELD_INITVAR)
        lines.append(f" {me}.{_POST_INIT}({handed_on})")
    # The definition stands in the second line, as in CPython, which tracebacks show.
    return ["", f"def __init__({','.join(parameters)}):", *(lines or [" pass"])]


def _tuple_of(owner, chosen):
    return f"({''.join(f'{owner}.{f.name},' for f in chosen)})"


def _comparison(name, operator, chosen):
    return [
        f"def {name}(self,other):",
        " if other.__class__ is self.__class__:",
        f"  return {_tuple_of('self', chosen)}{operator}{_tuple_of('other', chosen)}",
        " return NotImplemented",
    ]


def _refusal(name, parameters, verb, names):
    condition = "type(self) is __dataclass_class__"
    if names:
        condition += f" or name in {{{','.join(map(repr, names))}}}"
    return [
        f"def {name}({parameters}):",
        f" if {condition}:",
        f'  raise __dataclass_FrozenInstanceError__(f"cannot {verb} field {{name!r}}")',
        f" super(__dataclass_class__,self).{name}({parameters.removeprefix('self,')})",
    ]


def _annotation_text(annotation):
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(positional, keyword_only):
    parts = []
    for f in [*positional, None, *keyword_only] if keyword_only else positional:
        if f is None:
            parts.append("*")
            continue
        part = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            part += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            part += " = <factory>"
        parts.append(part)
    return f"({', '.join(parts)})"


_IN_THE_WAY = "Cannot overwrite attribute {} in class {}"


def _process(cls, params):
    all_fields = {}
    setattr(cls, _PARAMS, params)
    any_frozen = False
    has_dataclass_base = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_dataclass_base = True
            all_fields.update(inherited)
            if getattr(base, _PARAMS).frozen:
                any_frozen = True

    annotations = _own_annotations(cls)
    keyword_only = params.kw_only
    mark_seen = False
    own = []
    for name, annotation in annotations.items():
        if not _means(annotation, cls, "dataclasses", _is_keyword_mark):
            own.append(_make_field(cls, name, annotation, keyword_only))
            continue
        if mark_seen:
            raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
        mark_seen = keyword_only = True
    for f in own:
        all_fields[f.name] = f
        # The class variable is the default itself, not the description.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")

    frozen = params.frozen
    if has_dataclass_base:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, all_fields)

    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_own_hash = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")

    given = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    for f in given:
        # Names become text of the program: nothing but identifiers may, whatever a script has done to its annotations or fields.
        if type(f.name) is not str or not f.name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {f.name!r}")
    kept = [f for f in given if f._field_type is _FIELD]
    positional = [f for f in given if f.init and not f.kw_only]
    named = [f for f in given if f.init and f.kw_only]
    compared = [f for f in kept if f.compare]

    # All methods of the class are defined by one text. Those that the class has itself are left alone, or in the way.
    lines = []
    wanted = []
    if params.init:
        lines += _initializer(given, positional, named, frozen, hasattr(cls, _POST_INIT), params.slots)
        wanted.append("__init__")
    if params.repr:
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in kept if f.repr)
        lines += ["def __repr__(self):", f' return self.__class__.__qualname__ + f"({shown})"']
        wanted.append("__repr__")
    if params.eq:
        lines += _comparison("__eq__", "==", compared)
        wanted.append("__eq__")
    if params.order:
        for name, operator in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
            lines += _comparison(name, operator, compared)
            wanted.append(name)
    if frozen:
        names = [f.name for f in kept]
        lines += _refusal("__setattr__", "self,name,value", "assign to", names)
        lines += _refusal("__delattr__", "self,name", "delete", names)
        wanted += ["__setattr__", "__delattr__"]
    hashes = params.unsafe_hash or (params.eq and frozen and not has_own_hash)
    if hashes and not has_own_hash:
        chosen = [f for f in kept if (f.compare if f.hash is None else f.hash)]
        lines += ["def __hash__(self):", f" return hash({_tuple_of('self', chosen)})"]

    known = {
        "__name__": cls.__module__,
        _OBJECT: object,
        _MARK: _FACTORY,
        "__dataclass_class__": cls,
        "__dataclass_FrozenInstanceError__": FrozenInstanceError,
    }
    for f in given:
        if _has_default(f):
            known[_default_name(f)] = f.default if f.default is not MISSING else f.default_factory
    made = define_functions("\n".join(lines), known)
    for name in wanted:
        function = made[name]
        if name == "__init__":
            types = {f.name: f.type for f in [*positional, *named]}
            function.__annotations__ = {**types, "return": None}
        elif name == "__repr__":
            function = _recursive_repr(function)
        if name not in cls.__dict__:
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            setattr(cls, name, function)
        elif name in ("__lt__", "__le__", "__gt__", "__ge__"):
            raise TypeError(_IN_THE_WAY.format(name, cls.__name__) + ". Consider using functools.total_ordering")
        elif name in ("__setattr__", "__delattr__"):
            raise TypeError(_IN_THE_WAY.format(name, cls.__name__))

    if hashes and has_own_hash:
        raise TypeError(_IN_THE_WAY.format("__hash__", cls.__name__))
    if hashes:
        made["__hash__"].__qualname__ = f"{cls.__qualname__}.__hash__"
        cls.__hash__ = made["__hash__"]
    elif params.eq and not has_own_hash:
        cls.__hash__ = None

    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + (_signature_text(positional, named) if params.init else "()")
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in positional])
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, frozen, params.weakref_slot, kept)
    if hasattr(cls, "__abstractmethods__"):
        import abc

        abc.update_abstractmethods(cls)
    return cls


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _with_slots(cls, frozen, weakref_slot, kept):
    """The class made anew: __slots__ count only while a class is made."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    names = [f.name for f in kept]
    slots = [*names, "__weakref__"] if weakref_slot else names
    namespace["__slots__"] = tuple([name for name in slots if name not in inherited])
    for name in [*names, "__dict__", "__weakref__"]:
        namespace.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    if frozen:
        if "__getstate__" not in namespace:
            made.__getstate__ = _get_state
        if "__setstate__" not in namespace:
            made.__setstate__ = _set_state
    return made


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Add methods made from the annotated variables of a class."""
    params = _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    )

    def wrap(cls):
        return _process(cls, params)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return the fields of a dataclass, or of an instance of one, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Return whether an object is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMS = frozenset(
    {type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range, property}
    | {_FunctionType, type(len), type(_recursive_repr.__code__)}
)


def _convert(obj, convert_fields):
    """A deep copy in which the instances of dataclasses are what `convert_fields` makes of their names and converted values."""
    kind = type(obj)
    if kind in _ATOMS:
        return obj
    if _is_instance(obj):
        return convert_fields([(f.name, _convert(getattr(obj, f.name), convert_fields)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return kind(*[_convert(value, convert_fields) for value in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_convert(value, convert_fields) for value in obj])
    if isinstance(obj, dict):
        pairs = [(_convert(key, convert_fields), _convert(value, convert_fields)) for key, value in obj.items()]
        if not hasattr(kind, "default_factory"):
            return kind(pairs)
        made = kind(obj.default_factory)
        for key, value in pairs:
            made[key] = value
        return made
    import copy

    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of an instance as a dict, those of instances within as dicts, too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the values of the fields of an instance as a tuple, those of instances within as tuples, too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def make_dataclass(
    cls_name,
    fields,
    *,
    bases=(),
    namespace=None,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
    module=None,
):
    """Make a dataclass of fields given as names, (name, type) or (name, type, field)."""
    import keyword
    import types

    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill(variables):
        variables.update({} if namespace is None else namespace)
        variables.update(defaults)
        variables["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    cls.__module__ = "__main__" if module is None else module
    return dataclass(
        cls,
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """Return a new instance with the values of an instance, save for those that are given."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
