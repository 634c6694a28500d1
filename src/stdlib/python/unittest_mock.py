"""Objects that stand in for others in tests and note how they are used."""

__all__ = [
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
    "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
]  # fmt: skip

FILTER_DIR = True


class _SentinelObject:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _call_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """A call: a name, arguments and keyword arguments."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args = ()
        kwargs = {}
        for each in value:
            if isinstance(each, str) and each is value[0] and len(value) > 0:
                name = each
            elif isinstance(each, tuple):
                args = each
            else:
                kwargs = each
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        own_name, own_args, own_kwargs = ("", *self) if len(self) == 2 else self
        parent, other_parent = self._mock_parent, getattr(other, "_mock_parent", None)
        if parent and other_parent and parent != other_parent:
            return False
        name, args, kwargs = "", (), {}
        if length == 3:
            name, args, kwargs = other
        elif length == 1:
            (value,) = other
            if isinstance(value, tuple):
                args = value
            elif isinstance(value, str):
                name = value
            else:
                kwargs = value
        elif length == 2:
            first, second = other
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif length:
            return False
        if own_name and name != own_name:
            return False
        # ANY may stand on either side.
        return (args, kwargs) == (own_args, own_kwargs)

    def __ne__(self, other):
        return not self == other

    __hash__ = tuple.__hash__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if attr.startswith("__"):
            raise AttributeError(attr)
        name = attr if self._mock_name is None else f"{self._mock_name}.{attr}"
        return _Call(name=name, parent=self, from_kall=False)

    @property
    def args(self):
        """The arguments given by position."""
        return self[-2]

    @property
    def kwargs(self):
        """The arguments given by name."""
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else "call." + name
        name, args, kwargs = ("call", *self) if len(self) == 2 else self
        if not name:
            name = "call"
        elif len(self) != 2:
            name = "call" + name if name.startswith("()") else "call." + name
        return _call_text(name, args, kwargs)

    def call_list(self):
        """Return the calls that a chain of calls stands for."""
        calls = []
        each = self
        while each is not None:
            if each._mock_from_kall:
                calls.append(each)
            each = each._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; `in` finds them as a sequence, too."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(list(self[start : start + length]) == value for start in range(len(self) - length + 1))


_METHOD_NAMES = frozenset(
    {
        "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls",
        "method_calls", "__class__", "await_count", "await_args", "await_args_list",
    }
)  # fmt: skip
_ASSERTIONS = ("assert", "assret", "asert", "aseert", "assrt")


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_async(obj):
    code = getattr(obj, "__code__", None)
    return code is not None and bool(code.co_flags & 128)


def _signature_of(spec):
    """The signature to check calls by, or None if none is known."""
    import inspect

    try:
        return inspect.signature(spec)
    except (TypeError, ValueError):
        return None


class NonCallableMock:
    """Makes attributes as they are asked for, and notes what happens to them."""

    def __new__(cls, /, *args, **kw):
        # Each has a class of its own, on which special methods can be set.
        made = type(cls.__name__, (cls,), {"__doc__": cls.__doc__})
        return object.__new__(made)

    def __init__(
        self,
        spec=None,
        wraps=None,
        name=None,
        spec_set=None,
        parent=None,
        _spec_state=None,
        _new_name="",
        _new_parent=None,
        _spec_as_instance=False,
        _eat_self=None,
        unsafe=False,
        **kwargs,
    ):
        own = self.__dict__
        own["_mock_parent"] = _new_parent if _new_parent is not None else parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_sealed"] = False
        own["_mock_unsafe"] = unsafe
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        own["_spec_set"] = bool(spec_set)
        self._take_spec(spec)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_return_value"] = DEFAULT
        own["_mock_side_effect"] = None
        own["method_calls"] = _CallList()
        own["mock_calls"] = _CallList()
        own["called"] = False
        own["call_count"] = 0
        own["call_args"] = None
        own["call_args_list"] = _CallList()
        if kwargs:
            self.configure_mock(**kwargs)

    def _take_spec(self, spec):
        own = self.__dict__
        own["_spec_class"] = None
        own["_spec_signature"] = None
        own["_mock_methods"] = None
        if spec is None:
            return
        if isinstance(spec, (list, tuple)) and not hasattr(spec, "_fields"):
            own["_mock_methods"] = list(spec)
            return
        own["_mock_methods"] = dir(spec)
        annotations = getattr(spec, "__annotations__", None)
        if isinstance(annotations, dict):
            own["_mock_methods"] += list(annotations)
        own["_spec_class"] = spec if isinstance(spec, type) else type(spec)
        if callable(spec):
            own["_spec_signature"] = _signature_of(spec)

    def _own_name(self):
        """The dotted name, from the outermost mock."""
        parts = []
        each = self
        while each is not None:
            if each.__dict__["_mock_name"] is not None:
                parts.append(str(each.__dict__["_mock_name"]))
                break
            new_name = each.__dict__["_mock_new_name"]
            parts.append(new_name if new_name else "mock")
            each = each.__dict__["_mock_parent"]
            if new_name == "":
                break
        parts.reverse()
        text = parts[0]
        for part in parts[1:]:
            text += part if part == "()" else "." + part
        return text

    def __repr__(self):
        own = self.__dict__
        name = self._own_name()
        name_text = f" name={name!r}" if name != "mock" else ""
        spec = own["_spec_class"]
        if spec is not None:
            kind = "spec_set" if own["_spec_set"] else "spec"
            name_text += f" {kind}={spec.__name__!r}"
        return f"<{type(self).__name__}{name_text} id='{id(self)}'>"

    def __dir__(self):
        names = self.__dict__["_mock_methods"] or []
        own = [name for name in self.__dict__ if not name.startswith("_")]
        return sorted({*object.__dir__(self), *names, *own, *self.__dict__["_mock_children"]})

    def _child(self, is_async=False, **kw):
        """A mock for an attribute or a result."""
        if self.__dict__["_mock_sealed"]:
            name = kw["_new_name"]
            raise AttributeError(self._own_name() + ("()" if name == "()" else f".{name}"))
        kind = type(self).__mro__[1]
        if is_async:
            return AsyncMock(**kw)
        if issubclass(kind, AsyncMock):
            return (MagicMock if kw["_new_name"] == "()" else AsyncMock)(**kw)
        if issubclass(kind, PropertyMock) or issubclass(kind, NonCallableMagicMock):
            return MagicMock(**kw)
        if not issubclass(kind, CallableMixin):
            return Mock(**kw)
        return self._get_child_mock(**kw)

    def _get_child_mock(self, /, **kw):
        """Make a mock for an attribute or a result; subclasses may make another kind."""
        return type(self).__mro__[1](**kw)

    def __getattr__(self, name):
        own = self.__dict__
        if name in ("_mock_methods", "_mock_unsafe", "_mock_children"):
            raise AttributeError(name)
        methods = own["_mock_methods"]
        if methods is not None:
            if name not in methods or name in _MAGICS:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name in _MAGICS or (name.startswith("__") and name.endswith("__")):
            raise AttributeError(name)
        if not own["_mock_unsafe"] and (methods is None or name not in methods):
            if name.startswith(_ASSERTIONS):
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
                )
        children = own["_mock_children"]
        child = children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = own["_mock_wraps"]
            if wraps is not None:
                wraps = getattr(wraps, name)
            is_async = _is_async(getattr(own["_spec_class"], name, None))
            child = self._child(is_async, wraps=wraps, _new_name=name, _new_parent=self)
            children[name] = child
        return child

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in _PROPERTIES:
            object.__setattr__(self, name, value)
            return
        if own["_spec_set"] and own["_mock_methods"] is not None and name not in own["_mock_methods"]:
            if name not in own and name not in _METHOD_NAMES:
                raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _MAGICS:
            if own["_mock_methods"] is not None and name not in own["_mock_methods"]:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if not isinstance(value, NonCallableMock):
                # It becomes a method of the mock's own class.
                setattr(type(self), name, _Magic(name, value))
                own["_mock_children"][name] = value
                return
            _adopt(self, value, name)
            setattr(type(self), name, _Magic(name, value, False))
            own["_mock_children"][name] = value
            return
        if own.get("_mock_sealed") and name not in own and name not in own["_mock_children"]:
            raise AttributeError(f"Cannot set {self._own_name()}.{name}")
        if isinstance(value, NonCallableMock):
            if _adopt(self, value, name):
                own["_mock_children"][name] = value
                return
        if name == "__class__":
            own["_spec_class"] = value
            return
        own[name] = value

    def __delattr__(self, name):
        own = self.__dict__
        if name in _MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
        child = own["_mock_children"].get(name, _missing)
        if name in own:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        own["_mock_children"][name] = _deleted

    @property
    def __class__(self):
        spec = self.__dict__.get("_spec_class")
        return type(self) if spec is None else spec

    @property
    def return_value(self):
        """What calls answer; a mock of its own if nothing has been set."""
        own = self.__dict__
        if own["_mock_return_value"] is DEFAULT:
            own["_mock_return_value"] = self._child(_new_name="()", _new_parent=self)
        return own["_mock_return_value"]

    @return_value.setter
    def return_value(self, value):
        if isinstance(value, NonCallableMock):
            _adopt(self, value, "()")
        self.__dict__["_mock_return_value"] = value

    @property
    def side_effect(self):
        """What calls do: raise an exception, answer the next of some values, or call a function."""
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        own = self.__dict__
        own["called"] = False
        own["call_args"] = None
        own["call_count"] = 0
        for name in ("mock_calls", "call_args_list", "method_calls"):
            own[name] = _CallList()
        if return_value:
            own["_mock_return_value"] = DEFAULT
        if side_effect:
            own["_mock_side_effect"] = None
        for child in own["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = own["_mock_return_value"]
        if isinstance(result, NonCallableMock) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes, also dotted ones: {'method.return_value': 3}."""
        for name, value in sorted(kwargs.items(), key=lambda pair: pair[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute, so that its calls are noted here, too."""
        own = mock.__dict__
        own["_mock_parent"] = None
        own["_mock_name"] = None
        own["_mock_new_name"] = ""
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of a spec from now on."""
        self._take_spec(spec)
        self.__dict__["_spec_set"] = spec_set

    def _match(self, kall):
        """A call with its arguments in the order of the spec's parameters, for comparison."""
        sig = self.__dict__["_spec_signature"]
        if sig is None or kall is None:
            return kall
        name, args, kwargs = kall if len(kall) == 3 else ("", *kall)
        try:
            bound = sig.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _shown(self, args, kwargs):
        return _call_text(self._short_name(), args, kwargs)

    def _short_name(self):
        own = self.__dict__
        return own["_mock_name"] or own["_mock_new_name"] or "mock"

    def _calls_text(self):
        calls = self.__dict__["mock_calls"]
        return f"\nCalls: {_safe(calls)}." if calls else ""

    def assert_called(self):
        """Raise AssertionError unless it has been called."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._short_name()}' to have been called.")

    def assert_not_called(self):
        """Raise AssertionError if it has been called."""
        if self.call_count != 0:
            raise AssertionError(
                f"Expected '{self._short_name()}' to not have been called. "
                f"Called {self.call_count} times.{self._calls_text()}"
            )

    def assert_called_once(self):
        """Raise AssertionError unless it has been called exactly once."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._short_name()}' to have been called once. "
                f"Called {self.call_count} times.{self._calls_text()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        """Raise AssertionError unless the last call had these arguments."""
        expected_text = self._shown(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected_text}\n  Actual: not called.")
        expected = self._match(_Call((args, kwargs), two=True))
        actual = self._match(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(
                f"expected call not found.\nExpected: {expected_text}\n  Actual: {self._shown(*self.call_args[-2:])}"
            ) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Raise AssertionError unless it has been called exactly once, with these arguments."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._short_name()}' to be called once. "
                f"Called {self.call_count} times.{self._calls_text()}"
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Raise AssertionError unless one of the calls had these arguments."""
        expected = self._match(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause is not None or expected not in [self._match(each) for each in self.call_args_list]:
            raise AssertionError(f"{self._shown(args, kwargs)} call not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        """Raise AssertionError unless the calls are among mock_calls, one after the other or in any order."""
        expected = [self._match(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        all_calls = _CallList([self._match(each) for each in self.mock_calls])
        if not any_order:
            if expected not in all_calls:
                problem = "Calls not found." if cause is None else f"Error processing expected calls.\nErrors: {[each if isinstance(each, Exception) else None for each in expected]}"
                raise AssertionError(
                    f"{problem}\nExpected: {_safe(_CallList(calls))}{self._actual_text()}"
                ) from cause
            return
        rest = list(all_calls)
        missing = []
        for kall in expected:
            try:
                rest.remove(kall)
            except ValueError:
                missing.append(kall)
        if missing:
            name = self.__dict__["_mock_name"] or "mock"
            raise AssertionError(
                f"{name!r} does not contain all of {tuple(missing)!r} in its call list, found {list(all_calls)!r} instead"
            ) from cause

    def _actual_text(self):
        return f"\n  Actual: {_safe(self.mock_calls)}" if self.mock_calls else "\n  Actual: []"


def _safe(calls):
    return repr(list(calls))


_PROPERTIES = frozenset({"return_value", "side_effect"})


def _adopt(parent, value, name):
    """Makes a mock the child of another, unless it has a name or a parent."""
    own = value.__dict__
    if own["_mock_name"] is not None or own["_mock_new_name"] or own["_mock_parent"] is not None:
        return False
    each = parent
    while each is not None:
        if each is value:
            return False
        each = each.__dict__["_mock_parent"]
    own["_mock_parent"] = parent
    own["_mock_new_name"] = name
    return True


class CallableMixin:
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, *args, **kwargs):
        super().__init__(spec, *args, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._check_call(args, kwargs)
        self._note_call(args, kwargs)
        return self._execute(args, kwargs)

    def _check_call(self, args, kwargs):
        sig = self.__dict__["_spec_signature"]
        if sig is not None and self.__dict__.get("_checks_calls"):
            sig.bind(*args, **kwargs)

    def _note_call(self, args, kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        kall = _Call((args, kwargs), two=True)
        own["call_args"] = kall
        own["call_args_list"].append(kall)
        own["mock_calls"].append(_Call(("", args, kwargs)))
        # Every mock around it notes the call under the name that leads here.
        method_name = own["_mock_new_name"]
        is_method = own["_mock_parent"] is not None and method_name != "()"
        name = method_name
        parent = own["_mock_parent"]
        while parent is not None:
            of_parent = parent.__dict__
            if is_method:
                of_parent["method_calls"].append(_Call((name, args, kwargs)))
                is_method = of_parent["_mock_parent"] is not None and of_parent["_mock_new_name"] != "()"
            of_parent["mock_calls"].append(_Call((name, args, kwargs)))
            new_name = of_parent["_mock_new_name"]
            if new_name:
                name = f"{new_name}{name}" if name.startswith("()") else f"{new_name}.{name}"
            parent = of_parent["_mock_parent"]

    def _execute(self, args, kwargs):
        own = self.__dict__
        effect = own["_mock_side_effect"]
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
                return own["_mock_return_value"] if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if own["_mock_return_value"] is not DEFAULT:
            return self.return_value
        if own["_mock_wraps"] is not None:
            return own["_mock_wraps"](*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called."""


_COMPARISONS = ("lt", "gt", "le", "ge")
_NUMERICS = (
    "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod neg pos abs invert complex int float index round trunc floor ceil"
).split()
_BINARY = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod").split()
_MAGICS = frozenset(
    [f"__{name}__" for name in _NUMERICS]
    + [f"__{side}{name}__" for side in "ri" for name in _BINARY]
    + [f"__{name}__" for name in _COMPARISONS]
    + [
        f"__{name}__"
        for name in (
            "hash str sizeof enter exit repr dir eq ne getitem setitem delitem len contains iter bool next reversed missing call "
            "format get set delete reduce aenter aexit aiter anext fspath getformat subclasses"
        ).split()
        if name not in ("repr", "call", "dir", "reduce", "subclasses")
    ]
)

# What the special methods of a MagicMock answer until something is set.
_DEFAULTS = {
    "__lt__": NotImplemented,
    "__gt__": NotImplemented,
    "__le__": NotImplemented,
    "__ge__": NotImplemented,
    "__int__": 1,
    "__contains__": False,
    "__len__": 0,
    "__exit__": False,
    "__complex__": 1j,
    "__float__": 1.0,
    "__bool__": True,
    "__index__": 1,
    "__aexit__": False,
}
_SUPPORTED = (
    ["__hash__", "__str__", "__enter__", "__exit__", "__eq__", "__ne__", "__getitem__", "__setitem__", "__delitem__"]
    + ["__len__", "__contains__", "__iter__", "__bool__", "__aenter__", "__aexit__", "__aiter__"]
    + [f"__{name}__" for name in _NUMERICS]
    + [f"__i{name}__" for name in _BINARY]
    + [f"__{name}__" for name in _COMPARISONS]
)


class _Magic:
    """A special method of one mock: a mock, or a function of the script that gets the mock as its first argument."""

    def __init__(self, name, value, passes_self=True):
        self.name = name
        self.value = value
        self.passes_self = passes_self

    def __get__(self, obj, kind=None):
        value = self.value
        if obj is None or not self.passes_self or not callable(value):
            return value
        return lambda *args, **kwargs: value(obj, *args, **kwargs)


class _LazyMagic:
    """A special method that becomes a mock when it is first looked at."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def __get__(self, obj, kind=None):
        parent, name = self.parent, self.name
        kind = AsyncMock if name in ("__aenter__", "__aexit__") else MagicMock
        made = kind(_new_name=name, _new_parent=parent)
        _set_default(parent, made, name)
        parent.__dict__["_mock_children"][name] = made
        setattr(type(parent), name, _Magic(name, made, False))
        return made


def _set_default(parent, method, name):
    if name in _DEFAULTS:
        method.return_value = _DEFAULTS[name]
    elif name == "__hash__":
        method.return_value = id(parent)
    elif name == "__str__":
        method.return_value = parent.__repr__()
    elif name == "__eq__":
        method.side_effect = lambda other: _set_value(method, True if parent is other else NotImplemented)
    elif name == "__ne__":
        method.side_effect = lambda other: _set_value(method, False if parent is other else NotImplemented)
    elif name == "__iter__":
        method.side_effect = lambda: iter(()) if method.__dict__["_mock_return_value"] is DEFAULT else iter(method.return_value)
    elif name == "__aiter__":
        method.side_effect = lambda: _AsyncIterator(method.__dict__["_mock_return_value"])


def _set_value(method, otherwise):
    """The return value that a script has given a special method, or else what it answers by itself."""
    value = method.__dict__["_mock_return_value"]
    return otherwise if value is DEFAULT else value


class _AsyncIterator:
    def __init__(self, values):
        self.values = iter(()) if values is DEFAULT else iter(values)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self.values:
            return value
        raise StopAsyncIteration


class MagicMixin:
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._set_magics()

    def _set_magics(self):
        methods = self.__dict__["_mock_methods"]
        kind = type(self)
        for name in _SUPPORTED:
            if methods is not None and name not in methods:
                continue
            if name not in kind.__dict__:
                setattr(kind, name, _LazyMagic(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of a spec from now on."""
        super().mock_add_spec(spec, spec_set)
        for name in _SUPPORTED:
            if name not in self.__dict__["_mock_methods"] and name in type(self).__dict__:
                delattr(type(self), name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock that has all special methods, too."""


class AsyncMock(MagicMixin, Mock):
    """A mock whose calls are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own["await_count"] = 0
        own["await_args"] = None
        own["await_args_list"] = _CallList()

    def __call__(self, /, *args, **kwargs):
        self._check_call(args, kwargs)
        self._note_call(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        own = self.__dict__
        kall = _Call((args, kwargs), two=True)
        own["await_count"] += 1
        own["await_args"] = kall
        own["await_args_list"].append(kall)
        effect = own["_mock_side_effect"]
        if effect is not None and not _is_exception(effect) and not callable(effect):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration from None
            if _is_exception(result):
                raise result
            return result
        result = self._execute(args, kwargs)
        return await result if hasattr(type(result), "cr_code") else result

    def assert_awaited(self):
        """Raise AssertionError unless a call has been awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._short_name()} to have been awaited.")

    def assert_awaited_once(self):
        """Raise AssertionError unless exactly one call has been awaited."""
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._short_name()} to have been awaited once. Awaited {self.await_count} times."
            )

    def assert_awaited_with(self, /, *args, **kwargs):
        """Raise AssertionError unless the last awaited call had these arguments."""
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._shown(args, kwargs)}\nNot awaited")
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(
                f"expected await not found.\nExpected: {self._shown(args, kwargs)}\n"
                f"  Actual: {self._shown(*self.await_args)}"
            )

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Raise AssertionError unless exactly one call has been awaited, with these arguments."""
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Raise AssertionError unless one of the awaited calls had these arguments."""
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f"{self._shown(args, kwargs)} await not found")

    def assert_not_awaited(self):
        """Raise AssertionError if a call has been awaited."""
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._short_name()} to not have been awaited. Awaited {self.await_count} times."
            )

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls."""
        super().reset_mock(*args, **kwargs)
        own = self.__dict__
        own["await_count"] = 0
        own["await_args"] = None
        own["await_args_list"] = _CallList()


class PropertyMock(Mock):
    """A mock to be used as a property of a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """Let a mock make no more attributes."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock.__dict__["_mock_children"].values()):
        if isinstance(child, NonCallableMock) and child.__dict__["_mock_parent"] is mock:
            seal(child)
    result = mock.__dict__["_mock_return_value"]
    if isinstance(result, NonCallableMock) and result.__dict__["_mock_parent"] is mock:
        seal(result)


class _Function:
    """A mock in the place of a function: read through an instance, it becomes a method."""

    def __init__(self, mock):
        object.__setattr__(self, "mock", mock)

    def __call__(self, /, *args, **kwargs):
        return self.mock(*args, **kwargs)

    def __get__(self, obj, kind=None):
        return self if obj is None else lambda *args, **kwargs: self.mock(obj, *args, **kwargs)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "mock"), name)

    def __setattr__(self, name, value):
        setattr(self.mock, name, value)

    def __repr__(self):
        return repr(self.mock)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """Make a mock with the attributes of a spec, whose calls have to fit the spec's signature."""
    kind = AsyncMock if _is_async(spec) else MagicMock
    if not callable(spec) or (instance and isinstance(spec, type) and "__call__" not in dir(spec)):
        kind = NonCallableMagicMock
    options = {"spec_set" if spec_set else "spec": spec}
    mock = kind(name=_name, _new_parent=_parent, **options, **kwargs)
    mock.__dict__["_checks_calls"] = True
    if hasattr(spec, "__code__") and not instance:
        return _Function(mock)
    if isinstance(spec, type) and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for name in dir(spec):
        if name.startswith("__") and name.endswith("__"):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if not callable(original) or isinstance(original, type):
            continue
        child = (AsyncMock if _is_async(original) else MagicMock)(spec=original, _new_name=name, _new_parent=mock)
        signature = child.__dict__["_spec_signature"]
        is_plain = isinstance(spec, type) and hasattr(original, "__code__") and not isinstance(
            spec.__dict__.get(name), staticmethod
        )
        if signature is not None and is_plain:
            parameters = list(signature.parameters.values())[1:]
            child.__dict__["_spec_signature"] = signature.replace(parameters=parameters) if instance else signature
        child.__dict__["_checks_calls"] = True
        mock.__dict__["_mock_children"][name] = child
    return mock


class _patch:
    """Replaces an attribute during a block, a function or the tests of a class."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.has_local = False
        self.additional_patchers = []
        self.attribute_name = None

    def copy(self):
        made = _patch(
            self.getter,
            self.attribute,
            self.new,
            self.spec,
            self.create,
            self.spec_set,
            self.autospec,
            self.new_callable,
            self.kwargs,
        )
        made.attribute_name = self.attribute_name
        made.additional_patchers = [each.copy() for each in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, self.copy()(value))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        patchings = [self]

        def enter(stack, args, kwargs):
            for patching in patchings:
                value = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    kwargs.update(value)
                elif patching.new is DEFAULT:
                    args.append(value)

        from contextlib import ExitStack

        if _is_async(func):

            async def patched(*args, **kwargs):
                with ExitStack() as stack:
                    args = list(args)
                    enter(stack, args, kwargs)
                    return await func(*args, **kwargs)

        else:

            def patched(*args, **kwargs):
                with ExitStack() as stack:
                    args = list(args)
                    enter(stack, args, kwargs)
                    return func(*args, **kwargs)

        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            setattr(patched, name, getattr(func, name, None))
        patched.__dict__.update(getattr(func, "__dict__", {}))
        patched.__wrapped__ = func
        patched.patchings = patchings
        return patched

    def _original(self):
        own = getattr(self.target, "__dict__", {})
        if self.attribute in own:
            return own[self.attribute], True
        original = getattr(self.target, self.attribute, DEFAULT)
        if original is DEFAULT and not self.create:
            raise AttributeError(f"{self.target} does not have the attribute {self.attribute!r}")
        return original, False

    def __enter__(self):
        new, spec, autospec = self.new, self.spec, self.autospec
        self.target = self.getter()
        original, self.has_local = self._original()
        shown = getattr(self.target, self.attribute, original) if original is not DEFAULT else original
        if new is DEFAULT and autospec is None:
            if spec is True:
                spec = shown
            spec_set = shown if self.spec_set is True else self.spec_set
            kind = self.new_callable
            if kind is None:
                kind = AsyncMock if _is_async(shown) else MagicMock
            options = dict(self.kwargs)
            if spec is not None and spec is not False:
                options["spec"] = spec
            if spec_set is not None and spec_set is not False:
                options["spec_set"] = spec_set
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                options.setdefault("name", self.attribute)
            new = kind(**options)
            by = spec if spec is not None else spec_set
            if isinstance(by, type) and isinstance(new, CallableMixin):
                option = "spec" if spec is not None else "spec_set"
                new.return_value = kind(_new_name="()", _new_parent=new, **{option: by})
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            new = create_autospec(
                shown if autospec is True else autospec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs
            )
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        values = {self.attribute_name: new} if self.new is DEFAULT else {}
        self._entered = []
        try:
            for patching in self.additional_patchers:
                value = patching.__enter__()
                self._entered.append(patching)
                if patching.new is DEFAULT:
                    values.update(value)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return values

    def __exit__(self, *exc_info):
        for patching in reversed(getattr(self, "_entered", [])):
            patching.__exit__(*exc_info)
        self._entered = []
        if self.has_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        return False

    def start(self):
        """Patch until stop() is called."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """Take the patch back."""
        if self not in _active:
            return None
        _active.remove(self)
        return self.__exit__(None, None, None)


_active = []


def _find(path):
    """The object that a dotted name stands for, its module imported by now or known."""
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        found = find_module(".".join(parts[:length]))
        if found is not None:
            for part in parts[length:]:
                found = getattr(found, part)
            return found
    raise ModuleNotFoundError(f"No module named {parts[0]!r}")


def patch(
    target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs
):
    """Replace what a dotted name stands for, by default with a MagicMock."""
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return _patch(
        lambda: _find(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs
    )


def _patch_object(
    target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs
):
    """Replace an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes of an object."""
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = (lambda: _find(target)) if isinstance(target, str) else (lambda: target)
    first = None
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        if first is None:
            first = patcher
        else:
            first.additional_patchers.append(patcher)
    return first


class _patch_dict:
    """Changes a dict during a block, a function or the tests of a class."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                value = getattr(f, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f

        def inner(*args, **kwargs):
            with self:
                return f(*args, **kwargs)

        inner.__name__ = f.__name__
        inner.__doc__ = f.__doc__
        inner.__wrapped__ = f
        return inner

    def __enter__(self):
        target = self.in_dict
        if isinstance(target, str):
            path, attribute = target.rsplit(".", 1)
            target = getattr(_find(path), attribute)
        self._target = target
        self._original = dict(target.items())
        if self.clear:
            target.clear()
        target.update(self.values)
        return target

    def __exit__(self, *args):
        self._target.clear()
        self._target.update(self._original)
        return False

    def start(self):
        """Change the dict until stop() is called."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """Take the change back."""
        if self not in _active:
            return None
        _active.remove(self)
        return self.__exit__(None, None, None)


def _stop_all():
    """Take back all patches that start() has made."""
    for patching in reversed(list(_active)):
        patching.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"


def mock_open(mock=None, read_data=""):
    """Make a mock that stands in for open() and gives files of certain contents."""
    is_text = isinstance(read_data, str)
    state = {"lines": None}

    def lines():
        if state["lines"] is None:
            state["lines"] = iter(read_data.splitlines(keepends=True))
        return state["lines"]

    def rest(*args):
        if args and args[0] is not None and args[0] >= 0:
            text = state.get("rest")
            text = ("" if is_text else b"").join(lines()) if text is None else text
            state["rest"] = text[args[0] :]
            return text[: args[0]]
        text = state.pop("rest", None)
        return ("" if is_text else b"").join(lines()) if text is None else text

    def readline(*args):
        return next(lines(), "" if is_text else b"")

    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.side_effect = rest
    handle.readline.side_effect = readline
    handle.readlines.side_effect = lambda *args: list(lines())
    handle.__iter__.side_effect = lambda: lines()
    handle.__next__ = lambda self: next(lines())

    def reset(*args, **kwargs):
        state["lines"] = None
        state.pop("rest", None)
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
