"""What objects are, and how they are called."""

import sys
from collections import namedtuple

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "Arguments", "Attribute", "BoundArguments",
    "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE",
    "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS",
    "CO_VARKEYWORDS", "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter",
    "Signature", "TPFLAGS_IS_ABSTRACT", "classify_class_attrs", "cleandoc", "formatannotation", "get_annotations",
    "getargs", "getattr_static", "getcallargs", "getclasstree", "getdoc", "getfullargspec", "getgeneratorstate",
    "getcoroutinestate", "getasyncgenstate", "getmembers", "getmembers_static", "getmodule", "getmodulename",
    "getmro", "indentsize", "isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass",
    "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator",
    "isgeneratorfunction", "isgetsetdescriptor", "ismemberdescriptor", "ismethod", "ismethoddescriptor",
    "ismethodwrapper", "ismodule", "isroutine", "istraceback", "markcoroutinefunction", "signature", "unwrap",
    "walktree", "ArgInfo", "BufferFlags", "ClassFoundException", "FrameInfo", "Traceback", "currentframe",
    "findsource", "formatannotationrelativeto", "formatargvalues", "getblock", "getcomments", "getfile", "getsource",
    "getsourcefile", "getsourcelines",
]  # fmt: skip

__also__ = ["__getattr__"]

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20


class _Slotted:
    __slots__ = ("slot",)

    def method(self):
        pass


async def _coroutine():
    pass


async def _async_generator():
    yield


def _generator():
    yield


def _traceback_type():
    try:
        raise ValueError
    except ValueError as error:
        return type(error.__traceback__)


_FunctionType = type(_generator)
_MethodType = type(_Slotted().method)
_BuiltinType = type(len)
_CodeType = type(_generator.__code__)
_GeneratorType = type(_generator())
_unawaited = _coroutine()
_CoroutineType = type(_unawaited)
_unawaited.close()
_AsyncGeneratorType = type(_async_generator())
_TracebackType = _traceback_type()
_ModuleType = type(sys)
_MemberType = type(_Slotted.slot)
_GetSetType = type(type.__dict__["__name__"])
_SlotWrapperType = type(object.__init__)
_MethodWrapperType = type(object().__str__)
_GenericAlias = type(list[int])
_BUILTIN_CALLABLES = (_BuiltinType, type(str.join), _SlotWrapperType, _MethodWrapperType)


def ismodule(object):
    """Return whether an object is a module."""
    return isinstance(object, _ModuleType)


def isclass(object):
    """Return whether an object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return whether an object is a method bound to its receiver."""
    return isinstance(object, _MethodType)


def isfunction(object):
    """Return whether an object is a function written in Python."""
    return isinstance(object, _FunctionType)


def isbuiltin(object):
    """Return whether an object is a built-in function, or a built-in method with its receiver."""
    return isinstance(object, _BuiltinType)


def ismethodwrapper(object):
    """Return whether an object is an operator method of a built-in type with its receiver."""
    return isinstance(object, _MethodWrapperType)


def ismethoddescriptor(object):
    """Return whether an object is a method of a built-in type, or has __get__ but no __set__ as such have."""
    if isclass(object) or ismethod(object) or isfunction(object) or isbuiltin(object) or ismethodwrapper(object):
        return False
    if isinstance(object, (_GetSetType, _MemberType, property)):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    """Return whether an object takes part in assignment to an attribute: a property, a slot."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if isinstance(object, (_GetSetType, _MemberType, property)):
        return True
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def ismemberdescriptor(object):
    """Return whether an object is a name of __slots__ in its class."""
    return isinstance(object, _MemberType)


def isgetsetdescriptor(object):
    """Return whether an object is a computed attribute of a built-in type."""
    return isinstance(object, _GetSetType) and not isinstance(object, _MemberType)


def isroutine(object):
    """Return whether an object is any kind of function or method."""
    return (
        isbuiltin(object)
        or isfunction(object)
        or ismethod(object)
        or ismethodwrapper(object)
        or ismethoddescriptor(object)
    )


def iscode(object):
    """Return whether an object is a code object."""
    return isinstance(object, _CodeType)


def istraceback(object):
    """Return whether an object is a traceback."""
    return isinstance(object, _TracebackType)


def isframe(object):
    """Return whether an object is a frame: there are none to be had here."""
    return False


def isgenerator(object):
    """Return whether an object is a generator."""
    return isinstance(object, _GeneratorType)


def iscoroutine(object):
    """Return whether an object is a coroutine."""
    return isinstance(object, _CoroutineType)


def isasyncgen(object):
    """Return whether an object is an asynchronous generator."""
    return isinstance(object, _AsyncGeneratorType)


def isawaitable(object):
    """Return whether an object can be awaited."""
    return isinstance(object, _CoroutineType) or hasattr(type(object), "__await__")


def _inner_function(object):
    """The function inside methods and functools.partial objects."""
    while True:
        if ismethod(object):
            object = object.__func__
        elif type(object).__name__ == "partial" and hasattr(object, "func"):
            object = object.func
        else:
            return object


def _has_flag(object, flag):
    object = _inner_function(object)
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return whether calling an object makes a generator."""
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Return whether calling an object makes a coroutine."""
    inner = _inner_function(obj)
    if getattr(inner, "_is_coroutine_mark", None) is _mark:
        return True
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Return whether calling an object makes an asynchronous generator."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_mark = object()


def markcoroutinefunction(func):
    """Mark a function that returns a coroutine without being written with async def."""
    _inner_function(func)._is_coroutine_mark = _mark
    return func


def isabstract(object):
    """Return whether an object is an abstract class."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def _named_members(object, predicate, names, get):
    mro = (object, *getmro(object)) if isclass(object) else ()
    found = []
    seen = set()
    for name in names:
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return the attributes of an object as (name, value) pairs, sorted; those for which a predicate holds."""
    return _named_members(object, predicate, dir(object), getattr)


def getmembers_static(object, predicate=None):
    """Return the attributes of an object without asking descriptors and __getattr__."""
    return _named_members(object, predicate, dir(object), getattr_static)


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """Return an attribute as it stands, without asking descriptors and __getattr__."""
    kind = type(obj)
    if not isinstance(obj, type):
        own = obj.__dict__ if hasattr(kind, "__dict__") and hasattr(obj, "__dict__") else {}
        for_class = _missing
        for base in kind.__mro__:
            if attr in base.__dict__:
                for_class = base.__dict__[attr]
                break
        if for_class is not _missing and (attr not in own or isdatadescriptor(for_class)):
            return for_class
        if attr in own:
            return own[attr]
    else:
        for base in (*obj.__mro__, *kind.__mro__):
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """Return what each name of a class is: a method, a property, data ..., and which class defines it."""
    mro = getmro(cls)
    result = []
    for name in dir(cls):
        for base in (*mro, *type(cls).__mro__):
            if name in base.__dict__:
                break
        else:
            continue
        value = base.__dict__[name]
        if isinstance(value, staticmethod):
            kind = "static method"
        elif isinstance(value, classmethod):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, base, value))
    return result


def getmro(cls):
    """Return the classes in which attributes of a class are looked up, in order."""
    return cls.__mro__


def walktree(classes, children, parent):
    """Return the part of a tree of classes below some of them; for getclasstree."""
    results = []
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    for cls in classes:
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Return classes as nested lists of (class, bases), each below its bases."""
    children = {}
    roots = []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                below = children.setdefault(parent, [])
                if cls not in below:
                    below.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def unwrap(func, *, stop=None):
    """Return what is inside the wrappers around a function, as __wrapped__ tells."""
    inner = func
    seen = {id(inner)}
    while hasattr(inner, "__wrapped__") and not isinstance(inner, type):
        if stop is not None and stop(inner):
            break
        inner = inner.__wrapped__
        if id(inner) in seen or len(seen) >= 1000:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(inner))
    return inner


def indentsize(line):
    """Return how many columns of space a line begins with."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def cleandoc(doc):
    """Return a documentation string without the indentation that its place in the source gives it."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(" "), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(obj):
    """The documentation of what a class or method overrides."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        cls = obj.__self__ if isclass(obj.__self__) else obj.__self__.__class__
    elif isfunction(obj):
        name = obj.__name__
        cls = _class_of(obj)
        if cls is None or getattr(cls, name, None) is not obj:
            return None
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = _class_of(obj.fget)
        if cls is None or getattr(cls, name, None) is not obj:
            return None
    else:
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _class_of(function):
    """The class that a function was defined in, found by its qualified name."""
    found = module_variables(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = found.get(name) if isinstance(found, dict) else getattr(found, name, None)
    return found if isclass(found) else None


def getdoc(object):
    """Return the documentation of an object, or that of what it overrides, without indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """Return the module that an object was defined in, or None."""
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    return getattr(sys, "modules", {}).get(name)


def getmodulename(path):
    """Return the name of the module that a file of that name holds, or None."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None



def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return the annotations of a class, module or function as a new dict."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get("__annotations__")
    elif callable(obj) or ismodule(obj):
        annotations = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str or not annotations:
        return dict(annotations)
    from typing import ForwardRef

    if globals is None:
        globals = obj.__dict__ if ismodule(obj) else module_variables(getattr(unwrap(obj), "__module__", None)) or {}
    if locals is None:
        locals = dict(vars(obj)) if isinstance(obj, type) else globals
    return {
        name: ForwardRef(value)._evaluate(globals, locals) if isinstance(value, str) else value
        for name, value in annotations.items()
    }


def formatannotation(annotation, base_module=None):
    """Return the text of an annotation in a signature."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class _void:
    """Marks what was left out in replace()."""


class _empty:
    """Marks a parameter without default or annotation."""


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        kind = int.__new__(cls, value)
        kind.name = name
        kind.value = value
        kind.description = description
        return kind

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {self.value}>"


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
_KINDS = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in _KINDS:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        self._kind = _KINDS[kind]
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier() or name in ("None", "True", "False"):
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        """The name."""
        return self._name

    @property
    def default(self):
        """The default value; Parameter.empty if there is none."""
        return self._default

    @property
    def annotation(self):
        """The annotation; Parameter.empty if there is none."""
        return self._annotation

    @property
    def kind(self):
        """How the argument is given: one of the constants of Parameter."""
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Return a copy with some things changed."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            between = "=" if self._annotation is _empty else " = "
            text = f"{text}{between}{self._default!r}"
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (
            self._name == other._name
            and self._kind == other._kind
            and self._default == other._default
            and self._annotation == other._annotation
        )


class BoundArguments:
    """Arguments as the parameters of a signature get them."""

    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        """The signature."""
        return self._signature

    @property
    def args(self):
        """The arguments to be given by position."""
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        """The arguments to be given by name."""
        kwargs = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    # What comes after a gap can only be given by name.
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Put in the default values of the parameters that got no argument."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        args = ", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])
        return f"<{self.__class__.__name__} ({args})>"


_MappingProxyType = type(type.__dict__)


class Signature:
    """The parameters of something that can be called, and its return annotation."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        kept = {}
        highest = _POSITIONAL_ONLY
        seen_default = False
        for parameter in parameters or ():
            kind = parameter.kind
            if __validate_parameters__:
                if kind < highest:
                    raise ValueError(
                        f"wrong parameter order: {highest.description} parameter before {kind.description} parameter"
                    )
                highest = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError("non-default argument follows default argument")
                if parameter.name in kept:
                    raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            kept[parameter.name] = parameter
        self._parameters = _MappingProxyType(kept)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Make the signature of something that can be called."""
        return _signature_of(cls, obj, follow_wrapped, globals, locals, eval_str)

    @property
    def parameters(self):
        """The parameters by name, in order."""
        return self._parameters

    @property
    def return_annotation(self):
        """The annotation of the result; Signature.empty if there is none."""
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Return a copy with some things changed."""
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    def _key(self):
        positional = tuple([each for each in self.parameters.values() if each.kind != _KEYWORD_ONLY])
        by_name = {each.name: each for each in self.parameters.values() if each.kind == _KEYWORD_ONLY}
        return positional, by_name, self.return_annotation

    def __hash__(self):
        positional, by_name, annotation = self._key()
        return hash((positional, frozenset(by_name.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        parameters = list(self.parameters.values())
        position = 0
        index = 0
        while index < len(parameters):
            parameter = parameters[index]
            kind = parameter.kind
            if position < len(args):
                if kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError("too many positional arguments")
                if kind is _VAR_POSITIONAL:
                    arguments[parameter.name] = tuple(args[position:])
                    position = len(args)
                    index += 1
                    break
                if parameter.name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {parameter.name!r}")
                arguments[parameter.name] = args[position]
                position += 1
                index += 1
                continue
            if kind is _VAR_POSITIONAL:
                index += 1
                break
            if parameter.name in kwargs:
                if kind is _POSITIONAL_ONLY:
                    if parameter.default is _empty:
                        raise TypeError(
                            f"{parameter.name!r} parameter is positional only, but was passed as a keyword"
                        )
                    index += 1
                    continue
                break
            if kind is _VAR_KEYWORD or parameter.default is not _empty:
                break
            if partial:
                break
            argtype = " keyword-only" if kind is _KEYWORD_ONLY else ""
            raise TypeError(f"missing a required{argtype} argument: {parameter.name!r}")
        if position < len(args):
            raise TypeError("too many positional arguments")
        extra = None
        for parameter in parameters[index:]:
            if parameter.kind is _VAR_KEYWORD:
                extra = parameter
                continue
            if parameter.kind is _VAR_POSITIONAL:
                continue
            name = parameter.name
            if name in kwargs and parameter.kind is not _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif name in kwargs and extra is None and not any(p.kind is _VAR_KEYWORD for p in parameters):
                raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
            elif not partial and parameter.default is _empty:
                raise TypeError(f"missing a required argument: {name!r}")
        if kwargs:
            if extra is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[extra.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Return the arguments as the parameters get them. Raises TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, but required arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        parts = []
        after_positional_only = False
        needs_star = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind is _POSITIONAL_ONLY:
                after_positional_only = True
            elif after_positional_only:
                parts.append("/")
                after_positional_only = False
            if kind is _VAR_POSITIONAL:
                needs_star = False
            elif kind is _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(parameter))
        if after_positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text


def _of_function(cls, func, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    positional_count = code.co_argcount
    keyword_count = code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    first_default = positional_count - len(defaults)
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for index, name in enumerate(names[:positional_count]):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[index - first_default] if index >= first_default else _empty)
    rest = positional_count + keyword_count
    if code.co_flags & CO_VARARGS:
        add(names[rest], _VAR_POSITIONAL)
        rest += 1
    for name in names[positional_count : positional_count + keyword_count]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[rest], _VAR_KEYWORD)
    return cls(parameters, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _split(text):
    """The parts of a parameter list between its commas."""
    parts = []
    depth = 0
    quote = ""
    part = ""
    for character in text:
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and depth == 0:
            parts.append(part.strip())
            part = ""
            continue
        part += character
    if part.strip():
        parts.append(part.strip())
    return parts


def _of_text(cls, obj, text):
    """The signature that a built-in tells as a text: `($self, x, /, *, key=None)`."""
    if "..." in text:
        # A default that no value stands for.
        raise ValueError(f"no signature found for builtin {obj!r}")
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    is_bound = getattr(obj, "__self__", None) is not None and not ismodule(obj.__self__)
    inside = text[text.index("(") + 1 : text.rindex(")")]
    for part in _split(inside):
        if part == "/":
            parameters = [each.replace(kind=_POSITIONAL_ONLY) for each in parameters]
            continue
        if part == "*":
            kind = _KEYWORD_ONLY
            continue
        name, _, default = part.partition("=")
        name = name.partition(":")[0].strip()
        if name.startswith("$"):
            if name == "$module" or is_bound:
                continue
            name = name[1:]
        if name.startswith("**"):
            parameters.append(Parameter(name[2:], _VAR_KEYWORD))
        elif name.startswith("*"):
            parameters.append(Parameter(name[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            value = literal(default.strip()) if default else _empty
            parameters.append(Parameter(name, kind, default=value))
    if text.startswith("($self") and parameters and not is_bound and parameters[0].name == "self":
        parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters)


def _without_receiver(sig, drops=True):
    if not drops:
        return sig
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _of_partial(wrapped, partial, extra_args=()):
    """The signature of a function some of whose arguments are given."""
    args = (partial.args or ()) + extra_args
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    parameters = []
    by_name = False
    for name, parameter in wrapped.parameters.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if parameter.kind is _POSITIONAL_ONLY:
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                by_name = True
                parameter = parameter.replace(default=value)
            elif parameter.kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=value)
        if by_name:
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            elif parameter.kind is _VAR_POSITIONAL:
                continue
        parameters.append(parameter)
    return wrapped.replace(parameters=parameters)


def _user_method(cls, name):
    """A method of a class that is written in Python, or None."""
    method = getattr(cls, name, None)
    return None if method is None or isinstance(method, _BUILTIN_CALLABLES) else method


def _signature_of(cls, obj, follow_wrapped=True, globals=None, locals=None, eval_str=False, drops=True):
    # With `drops`, the receiver of a method is no parameter.
    def inner(other):
        return _signature_of(cls, other, follow_wrapped, globals, locals, eval_str, drops)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_receiver(inner(obj.__func__), drops)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__") or ismethod(each))
        if ismethod(obj):
            return inner(obj)
    own = getattr(obj, "__signature__", None)
    if own is not None:
        if callable(own) and not isinstance(own, Signature):
            own = own()
        if isinstance(own, str):
            return _of_text(cls, obj, own)
        if not isinstance(own, Signature):
            raise TypeError(f"unexpected object {own!r} in __signature__ attribute")
        return own
    if isfunction(obj):
        return _of_function(cls, obj, globals, locals, eval_str)
    if isinstance(obj, _BUILTIN_CALLABLES):
        text = getattr(obj, "__text_signature__", None)
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _of_text(cls, obj, text)
    if type(obj).__name__ == "partial" and hasattr(obj, "func") and hasattr(obj, "keywords"):
        return _of_partial(inner(obj.func), obj)
    if isinstance(obj, type):
        call = _user_method(type(obj), "__call__")
        if call is not None:
            return _without_receiver(inner(call), drops)
        new = _user_method(obj, "__new__")
        init = _user_method(obj, "__init__")
        for base in obj.__mro__:
            if new is not None and "__new__" in base.__dict__:
                return _without_receiver(inner(new), drops)
            if init is not None and "__init__" in base.__dict__:
                return _without_receiver(inner(init), drops)
        if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    call = _user_method(type(obj), "__call__")
    if call is not None:
        try:
            return _without_receiver(inner(call), drops)
        except ValueError as error:
            raise ValueError(f"no signature found for {obj!r}") from error
    raise ValueError(f"callable {obj!r} is not supported by signature")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of something that can be called."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
    )


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
Arguments = namedtuple("Arguments", "args, varargs, varkw")


def getargs(co):
    """Return the names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    rest = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[rest]
        rest += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[rest]
    return Arguments(list(names[: co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def getfullargspec(func):
    """Return the names and defaults of the parameters of a function; `signature` tells more."""
    try:
        sig = _signature_of(Signature, func, follow_wrapped=False, drops=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, kwonlyargs, defaults, kwdefaults = [], [], (), {}
    varargs = varkw = None
    annotations = {}
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for parameter in sig.parameters.values():
        kind = parameter.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif kind is _VAR_POSITIONAL:
            varargs = parameter.name
        elif kind is _KEYWORD_ONLY:
            kwonlyargs.append(parameter.name)
            if parameter.default is not _empty:
                kwdefaults[parameter.name] = parameter.default
        else:
            varkw = parameter.name
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonlyargs, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Return the arguments of a call by the names of the parameters."""
    bound_to = (func.__self__,) if ismethod(func) and func.__self__ is not None else ()
    function = func.__func__ if ismethod(func) else func
    sig = _signature_of(Signature, function, follow_wrapped=False)
    try:
        bound = sig.bind(*bound_to, *positional, **named)
    except TypeError as error:
        raise TypeError(f"{function.__name__}() {error}") from None
    bound.apply_defaults()
    return dict(bound.arguments)


GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


def getgeneratorstate(generator):
    """Return whether a generator is created, running, suspended or closed."""
    return "GEN_" + body_state(generator).upper()


def getcoroutinestate(coroutine):
    """Return whether a coroutine is created, running, suspended or closed."""
    return "CORO_" + body_state(coroutine).upper()


def getasyncgenstate(agen):
    """Return whether an asynchronous generator is created, running, suspended or closed."""
    return "AGEN_" + body_state(agen).upper()


def __getattr__(name):
    """What few scripts need is loaded when it is asked for."""
    if name in __all__:
        import inspect._source as source

        if hasattr(source, name):
            return getattr(source, name)
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")
