"""References that do not count: here they do. An object lives as long as one of these refers to it."""

import operator
from collections.abc import Mapping, MutableMapping, MutableSet

__all__ = [
    "ref",
    "proxy",
    "WeakKeyDictionary",
    "ReferenceType",
    "ProxyType",
    "CallableProxyType",
    "ProxyTypes",
    "WeakValueDictionary",
    "WeakSet",
    "WeakMethod",
    "finalize",
    "getweakrefcount",
    "getweakrefs",
]

_without = (int, float, complex, str, bytes, tuple, list, dict, bytearray, bool, type(None), range, slice, type(...))


def _check(object):
    cls = type(object)
    if cls in _without or (isinstance(object, (int, tuple, str, bytes)) and cls.__module__ == "builtins"):
        raise TypeError(f"cannot create weak reference to {cls.__name__!r} object")


class ReferenceType:
    """A reference to an object: a call of it gives the object."""

    __slots__ = ("_object", "__callback__")

    def __new__(cls, object, callback=None, /):
        _check(object)
        if cls is ref and callback is None:
            for known in known_references(object):
                if _is_plain(known):
                    return known
        self = super().__new__(cls)
        self._object = object
        self.__callback__ = callback
        note_reference(object, self)
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        object = self._object
        cls = type(self)
        name = "weakref" if cls is ref else cls.__name__
        return f"<{name} at 0x{id(self):x}; to {type(object).__name__!r} at 0x{id(object):x}>"

    __class_getitem__ = classmethod(GenericAlias)


ref = ReferenceType


def _is_plain(reference):
    return type(reference) is ref and reference.__callback__ is None


class WeakMethod(ref):
    """A reference to a bound method."""

    __slots__ = ("_function", "_kind")

    def __new__(cls, meth, callback=None):
        try:
            object, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = ref.__new__(cls, object, callback)
        self._function = function
        self._kind = type(meth)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        return self._kind(self._function, self._object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return self._object is other._object and self._function == other._function

    def __hash__(self):
        return hash(self._function)


class ProxyType:
    """Stands for an object: what is done to it is done to the object."""

    __slots__ = ("_object", "_callback")

    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    @property
    def __class__(self):
        return _referent(self).__class__

    def __repr__(self):
        object = _referent(self)
        return f"<weakproxy at 0x{id(self):x} to {type(object).__name__} at 0x{id(object):x}>"

    __hash__ = None


class CallableProxyType(ProxyType):
    """Stands for an object that can be called."""

    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _referent(self)(*args, **kwargs)


_slot = ProxyType.__dict__["_object"]
_callback_slot = ProxyType.__dict__["_callback"]


def _referent(proxy):
    return _slot.__get__(proxy, ProxyType)


def _bare(value):
    return _referent(value) if type(value) in ProxyTypes else value


def _pass_on(name, function):
    def method(self, *args):
        return function(_referent(self), *map(_bare, args))

    method.__name__ = name
    setattr(ProxyType, name, method)


def _pass_on_reflected(name, function):
    def method(self, other):
        return function(_bare(other), _referent(self))

    method.__name__ = name
    setattr(ProxyType, name, method)


ProxyTypes = (ProxyType, CallableProxyType)

for _name in "lt le gt ge eq ne getitem setitem delitem contains neg pos invert abs index iadd isub imul itruediv ifloordiv imod ipow imatmul ilshift irshift iand ior ixor".split():
    _pass_on(f"__{_name}__", getattr(operator, _name))
for _name in "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split():
    _function = getattr(operator, f"__{_name}__")
    _pass_on(f"__{_name}__", _function)
    _pass_on_reflected(f"__r{_name}__", _function)
for _name, _function in (("str", str), ("bool", bool), ("len", len), ("iter", iter), ("next", next), ("reversed", reversed), ("bytes", bytes), ("int", int), ("float", float)):
    _pass_on(f"__{_name}__", _function)


def proxy(object, callback=None, /):
    """An object that stands for another."""
    _check(object)
    if callback is None:
        for known in known_references(object):
            if type(known) in ProxyTypes and _callback_slot.__get__(known, ProxyType) is None:
                return known
    made = ProxyType.__new__(CallableProxyType if callable(object) else ProxyType)
    _slot.__set__(made, object)
    _callback_slot.__set__(made, callback)
    note_reference(object, made)
    return made


def getweakrefs(object, /):
    """Return the references to an object that somebody still has, proxies included."""
    shared = [[], [], []]
    for known in reversed(known_references(object)):
        if type(known) in ProxyTypes:
            kind = 1 if _callback_slot.__get__(known, ProxyType) is None else 2
        else:
            kind = 0 if _is_plain(known) else 2
        shared[kind].append(known)
    return [each for group in shared for each in group]


def getweakrefcount(object, /):
    """Return how many references to an object somebody still has; those that were dropped lately may be among them."""
    return len(known_references(object))


class WeakValueDictionary(MutableMapping):
    """A mapping for values that nobody has to keep otherwise. Here it keeps them itself."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]()

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        """A new one with the same entries."""
        made = WeakValueDictionary()
        made.data.update(self.data)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def keys(self):
        return self.data.keys()

    def values(self):
        return [reference() for reference in self.data.values()].__iter__()

    def items(self):
        return [(key, reference()) for key, reference in self.data.items()].__iter__()

    def itervaluerefs(self):
        """An iterator over the references to the values."""
        return iter(list(self.data.values()))

    def valuerefs(self):
        """A list of the references to the values."""
        return list(self.data.values())

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made


class KeyedRef(ref):
    """A reference that knows the key under which a mapping has it."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class WeakKeyDictionary(MutableMapping):
    """A mapping for keys that nobody has to keep otherwise. Here it keeps them itself."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for reference in list(self.data):
            yield reference()

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        """A new one with the same entries."""
        made = WeakKeyDictionary()
        made.data.update(self.data)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def keys(self):
        return [reference() for reference in self.data].__iter__()

    def values(self):
        return list(self.data.values()).__iter__()

    def items(self):
        return [(reference(), value) for reference, value in self.data.items()].__iter__()

    def keyrefs(self):
        """A list of the references to the keys."""
        return list(self.data)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __ior__ = WeakValueDictionary.__ior__
    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__


class WeakSet(MutableSet):
    """A set of items that nobody has to keep otherwise. Here it keeps them itself."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            yield reference()

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr({*self})

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        try:
            return self.data.pop()()
        except KeyError:
            raise KeyError("pop from empty WeakSet") from None

    def clear(self):
        self.data.clear()

    def copy(self):
        """A new one with the same items."""
        return type(self)(self)

    def update(self, other):
        """Add all items of an iterable."""
        for item in list(other):
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        return type(self)(item for part in (self, other) for item in part)

    __or__ = union

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        kept = {ref(item) for item in other}
        self.data &= kept

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        self.data -= {ref(item) for item in other}

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.data ^= {ref(item) for item in other}

    def issubset(self, other):
        return self.data.issubset({ref(item) for item in other})

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def issuperset(self, other):
        return self.data.issuperset({ref(item) for item in other})

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    __class_getitem__ = classmethod(GenericAlias)


class finalize:
    """Something to be done when an object is no longer needed. Here that is when it is called, or never."""

    __slots__ = ("_work", "atexit")

    def __init__(self, obj, func, /, *args, **kwargs):
        _check(obj)
        self._work = (obj, func, args, kwargs)
        self.atexit = True

    def __call__(self, _=None):
        if self._work is None:
            return None
        _, func, args, kwargs = self._work
        self._work = None
        return func(*args, **kwargs)

    def detach(self):
        """If still to be done, not any more; gives (obj, func, args, kwargs)."""
        work, self._work = self._work, None
        return work

    def peek(self):
        """(obj, func, args, kwargs) if still to be done."""
        return self._work

    @property
    def alive(self):
        """Whether it is still to be done."""
        return self._work is not None

    def __repr__(self):
        if self._work is None:
            return f"<finalize object at {id(self):#x}; dead>"
        obj = self._work[0]
        return f"<finalize object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"
