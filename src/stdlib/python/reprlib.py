"""Reprs that do not get long."""

__all__ = ["Repr", "repr", "recursive_repr"]
__also__ = ["aRepr"]

_full_repr = repr


def recursive_repr(fillvalue="..."):
    """A decorator for __repr__: inside the repr of the same object it gives the fill value."""

    def decorate(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        for name in ("__module__", "__doc__", "__name__", "__qualname__", "__type_params__"):
            if hasattr(user_function, name):
                setattr(wrapper, name, getattr(user_function, name))
        return wrapper

    return decorate


def _in_order(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    """Makes reprs with limits: how many items of each kind of container, how long a text, how deep."""

    def __init__(
        self,
        *,
        maxlevel=6,
        maxtuple=6,
        maxlist=6,
        maxarray=5,
        maxdict=4,
        maxset=6,
        maxfrozenset=6,
        maxdeque=6,
        maxstring=30,
        maxlong=40,
        maxother=30,
        fillvalue="...",
        indent=None,
    ):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        """The limited repr of an object."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """The repr of an object so many levels from the end: by the method named repr_ and the type."""
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _joined(self, pieces, level):
        if self.indent is None:
            return ", ".join(pieces)
        if not pieces:
            return ""
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent *= " "
        try:
            break_ = ",\n" + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(indent)}") from error
        last = -len(indent) or None
        return break_.join(("", *pieces, ""))[1:last]

    def _items(self, x, level, left, right, limit, trail=""):
        count = len(x)
        if level <= 0 and count:
            text = self.fillvalue
        else:
            pieces = []
            for item in x:
                if len(pieces) == limit:
                    break
                pieces.append(self.repr1(item, level - 1))
            if count > limit:
                pieces.append(self.fillvalue)
            text = self._joined(pieces, level)
            if count == 1 and trail and self.indent is None:
                right = trail + right
        return left + text + right

    def repr_tuple(self, x, level):
        return self._items(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._items(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._items(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        return self._items(_in_order(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._items(_in_order(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._items(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = []
        for key in _in_order(x)[: self.maxdict]:
            pieces.append(f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}")
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._joined(pieces, level) + "}"

    def _shortened(self, text, limit):
        head = max(0, (limit - 3) // 2)
        tail = max(0, limit - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail :]

    def repr_str(self, x, level):
        text = _full_repr(x[: self.maxstring])
        if len(text) <= self.maxstring:
            return text
        head = max(0, (self.maxstring - 3) // 2)
        tail = max(0, self.maxstring - 3 - head)
        return self._shortened(_full_repr(x[:head] + x[len(x) - tail :]), self.maxstring)

    def repr_int(self, x, level):
        try:
            text = _full_repr(x)
        except ValueError:
            digits = x.bit_length() * 3 // 10
            return f"<int instance with roughly {digits} digits at 0x{id(x):x}>"
        return text if len(text) <= self.maxlong else self._shortened(text, self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _full_repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return text if len(text) <= self.maxother else self._shortened(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
