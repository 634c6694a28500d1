"""The classes of collections that hold a container instead of being one."""

from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

__name__ = "collections"
__all__ = ["ChainMap", "UserDict", "UserList", "UserString"]


class ChainMap(MutableMapping):
    """Several mappings as one: what is looked up is taken from the first that has it, what is put in goes into the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(dict.fromkeys(mapping))
        return iter(merged)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return recursive_repr(self, lambda: f"{type(self).__name__}({', '.join(map(repr, self.maps))})")

    @classmethod
    def fromkeys(cls, iterable, *args):
        """A chain of one dict that has the items of an iterable as keys."""
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        """A new chain with a copy of the first mapping, and the others themselves."""
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A new chain with one more mapping in front."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        """A new chain without the first mapping."""
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        """Take out an entry of the first mapping and return it as a pair."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        """Take out a key of the first mapping and return its value."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def clear(self):
        """Take all entries out of the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return type(self)(merged)


class UserDict(MutableMapping):
    """A mapping that keeps its entries in a dict, its attribute data. Made to be derived from."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(type(self), "__missing__", None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __repr__(self):
        return repr(self.data)

    def _with(self, first, second):
        return type(self)(first | second)

    def __or__(self, other):
        if isinstance(other, UserDict):
            return self._with(self.data, other.data)
        return self._with(self.data, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        if isinstance(other, UserDict):
            return self._with(other.data, self.data)
        return self._with(other, self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __copy__(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made.__dict__["data"] = self.data.copy()
        return made

    def copy(self):
        """A new one of the same class with the same entries."""
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        made = self.__copy__()
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new one with the items of an iterable as keys, all with the same value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made


def _list_of(other):
    return other.data if isinstance(other, UserList) else other


class UserList(MutableSequence):
    """A sequence that keeps its items in a list, its attribute data. Made to be derived from."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            if type(initlist) is list:
                self.data[:] = initlist
            elif isinstance(initlist, UserList):
                self.data[:] = initlist.data[:]
            else:
                self.data = list(initlist)

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _list_of(other)

    def __le__(self, other):
        return self.data <= _list_of(other)

    def __eq__(self, other):
        return self.data == _list_of(other)

    def __gt__(self, other):
        return self.data > _list_of(other)

    def __ge__(self, other):
        return self.data >= _list_of(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def _as_list(self, other):
        if isinstance(other, UserList):
            return other.data
        return other if type(other) is type(self.data) else list(other)

    def __add__(self, other):
        return type(self)(self.data + self._as_list(other))

    def __radd__(self, other):
        return type(self)(self._as_list(other) + self.data)

    def __iadd__(self, other):
        self.data += self._as_list(other)
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made.__dict__["data"] = self.data[:]
        return made

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        """A new one of the same class with the same items."""
        return type(self)(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        """Put the items in order, as list.sort does."""
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(_list_of(other))


def _text_of(value):
    return value.data if isinstance(value, UserString) else value


class UserString(Sequence):
    """A sequence that keeps its characters in a str, its attribute data. Made to be derived from."""

    def __init__(self, seq):
        if isinstance(seq, str):
            self.data = seq
        elif isinstance(seq, UserString):
            self.data = seq.data[:]
        else:
            self.data = str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _text_of(string)

    def __lt__(self, string):
        return self.data < _text_of(string)

    def __le__(self, string):
        return self.data <= _text_of(string)

    def __gt__(self, string):
        return self.data > _text_of(string)

    def __ge__(self, string):
        return self.data >= _text_of(string)

    def __contains__(self, char):
        return _text_of(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __add__(self, other):
        if isinstance(other, (UserString, str)):
            return type(self)(self.data + _text_of(other))
        return type(self)(self.data + str(other))

    def __radd__(self, other):
        if isinstance(other, str):
            return type(self)(other + self.data)
        return type(self)(str(other) + self.data)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    def count(self, sub, start=0, end=9223372036854775807):
        return self.data.count(_text_of(sub), start, end)

    def find(self, sub, start=0, end=9223372036854775807):
        return self.data.find(_text_of(sub), start, end)

    def rfind(self, sub, start=0, end=9223372036854775807):
        return self.data.rfind(_text_of(sub), start, end)

    def index(self, sub, start=0, end=9223372036854775807):
        return self.data.index(sub, start, end)

    def rindex(self, sub, start=0, end=9223372036854775807):
        return self.data.rindex(sub, start, end)

    def startswith(self, prefix, start=0, end=9223372036854775807):
        return self.data.startswith(prefix, start, end)

    def endswith(self, suffix, start=0, end=9223372036854775807):
        return self.data.endswith(suffix, start, end)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode(encoding or "utf-8", errors or "strict")

    def replace(self, old, new, maxsplit=-1):
        return type(self)(self.data.replace(_text_of(old), _text_of(new), maxsplit))

    def removeprefix(self, prefix, /):
        return type(self)(self.data.removeprefix(_text_of(prefix)))

    def removesuffix(self, suffix, /):
        return type(self)(self.data.removesuffix(_text_of(suffix)))

    def join(self, seq):
        return self.data.join(seq)

    maketrans = str.maketrans


def _passed_on(name, is_text):
    method = getattr(str, name)

    def call(self, *args, **kwargs):
        result = method(self.data, *args, **kwargs)
        return type(self)(result) if is_text else result

    call.__name__ = name
    call.__qualname__ = f"UserString.{name}"
    return call


for _name in "capitalize casefold center expandtabs ljust lower lstrip rjust rstrip strip swapcase title translate upper zfill".split():
    setattr(UserString, _name, _passed_on(_name, True))
for _name in (
    "format format_map isalpha isalnum isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle "
    "isupper partition rpartition rsplit split splitlines"
).split():
    setattr(UserString, _name, _passed_on(_name, False))
