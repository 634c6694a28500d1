"""Nested data on several lines, indented."""

import collections
import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):
    """Print an object on as many lines as its width asks for."""
    PrettyPrinter(
        stream=stream,
        indent=indent,
        width=width,
        depth=depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Return an object as text, on as many lines as its width asks for."""
    return PrettyPrinter(
        indent=indent,
        width=width,
        depth=depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print an object, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Return the repr() of an object; where it contains itself, that is told."""
    return PrettyPrinter()._text(object, {}, None, 0)[0]


def isreadable(object):
    """Return whether the text of an object is an expression for it."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Return whether an object contains itself."""
    return PrettyPrinter().isrecursive(object)


class _SafeKey:
    """Orders what cannot be compared by type and identity."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _by_key(pair):
    return _SafeKey(pair[0]), _SafeKey(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


_SCALARS = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class PrettyPrinter:
    """Prints objects with given settings."""

    def __init__(
        self,
        indent=1,
        width=80,
        depth=None,
        stream=None,
        *,
        compact=False,
        sort_dicts=True,
        underscore_numbers=False,
    ):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print an object to the stream."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """Return an object as text."""
        parts = []
        self._format(object, parts.append, 0, 0, {}, 0)
        return "".join(parts)

    def isrecursive(self, object):
        """Return whether an object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Return whether the text of an object is an expression for it."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Return the text of an object on one line, whether it is readable, and whether it contains itself."""
        return self._text(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, write, indent, allowance, context, level):
        """Writes an object that begins at column `indent` and is followed by `allowance` characters on its last line."""
        key = id(object)
        if key in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance:
            write(text)
            return
        method = _method_for(type(object).__repr__)
        if method is None and _is_dataclass(object):
            method = PrettyPrinter._pprint_dataclass
        if method is None:
            write(text)
            return
        context[key] = 1
        method(self, object, write, indent, allowance, context, level + 1)
        del context[key]

    def _lead(self, write):
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")

    def _pprint_dataclass(self, object, write, indent, allowance, context, level):
        fields = [f for f in object.__dataclass_fields__.values() if f._field_type.name == "_FIELD" and f.repr]
        pairs = [(f.name, getattr(object, f.name)) for f in fields]
        self._named(object.__class__.__name__, pairs, write, indent, allowance, context, level)

    def _pprint_namespace(self, object, write, indent, allowance, context, level):
        cls = type(object)
        name = "namespace" if cls.__name__ == "SimpleNamespace" else cls.__name__
        self._named(name, list(object.__dict__.items()), write, indent, allowance, context, level)

    def _named(self, name, pairs, write, indent, allowance, context, level):
        indent += len(name) + 1
        write(name + "(")
        for index, (key, value) in enumerate(pairs):
            is_last = index == len(pairs) - 1
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(
                    value, write, indent + len(key) + 1, allowance if is_last else 1, context, level
                )
            if not is_last:
                write(",\n" + " " * indent)
        write(")")

    def _items(self, object):
        return sorted(object.items(), key=_by_key) if self._sort_dicts else list(object.items())

    def _pprint_dict(self, object, write, indent, allowance, context, level):
        write("{")
        self._lead(write)
        if len(object):
            self._format_pairs(self._items(object), write, indent, allowance + 1, context, level)
        write("}")

    def _format_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        for index, (key, value) in enumerate(items):
            is_last = index == len(items) - 1
            text = self._repr(key, context, level)
            write(text + ": ")
            self._format(value, write, indent + len(text) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                write(",\n" + " " * indent)

    def _format_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        self._lead(write)
        items = list(items)
        between = ",\n" + " " * indent
        separator = ""
        # With `compact`, as many as fit stand on a line.
        width = full_width = self._width - indent + 1
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                full_width -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = full_width
                    if separator:
                        separator = between
                if width >= needed:
                    width -= needed
                    write(separator)
                    separator = ", "
                    write(text)
                    continue
            write(separator)
            separator = between
            self._format(item, write, indent, allowance if is_last else 1, context, level)

    def _pprint_list(self, object, write, indent, allowance, context, level):
        write("[")
        self._format_items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _pprint_tuple(self, object, write, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        write("(")
        self._format_items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _pprint_set(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        cls = object.__class__
        if cls is set:
            write("{")
            end = "}"
        else:
            write(cls.__name__ + "({")
            end = "})"
            indent += len(cls.__name__) + 1
        self._format_items(sorted(object, key=_SafeKey), write, indent, allowance + len(end), context, level)
        write(end)

    def _pprint_str(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        chunks = self._chunks(object, indent, allowance)
        if len(chunks) == 1:
            write(chunks[0])
            return
        text = ("\n" + " " * indent).join(chunks)
        write(f"({text})" if level == 1 else text)

    def _chunks(self, text, indent, allowance):
        """The literals that a long text is written as: one for each line, and for the words that fit."""
        chunks = []
        lines = text.splitlines(True)
        line_width = width = self._width - indent
        for index, line in enumerate(lines):
            is_last_line = index == len(lines) - 1
            whole = repr(line)
            if is_last_line:
                line_width -= allowance
            if len(whole) <= line_width:
                chunks.append(whole)
                continue
            part_width = width
            current = ""
            words = _words(line)
            for position, word in enumerate(words):
                if position == len(words) - 1 and is_last_line:
                    part_width -= allowance
                if len(repr(current + word)) > part_width:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        return chunks

    def _pprint_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write("(")
        width = self._width - indent
        separator = ""
        current = b""
        last = len(object) // 4 * 4
        for start in range(0, len(object), 4):
            part = object[start : start + 4]
            candidate = current + part
            if start == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    write(separator + repr(current))
                    separator = "\n" + " " * indent
                current = part
            else:
                current = candidate
        if current:
            write(separator + repr(current))
        if parens:
            write(")")

    def _pprint_bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._pprint_bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(")")

    def _pprint_mapping_proxy(self, object, write, indent, allowance, context, level):
        write("mappingproxy(")
        self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _pprint_ordered_dict(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "(")
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _pprint_default_dict(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._pprint_dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _pprint_counter(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "({")
        self._lead(write)
        self._format_pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _pprint_chain_map(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        write(name + "(")
        for index, each in enumerate(object.maps):
            if index == len(object.maps) - 1:
                self._format(each, write, indent, allowance + 1, context, level)
            else:
                self._format(each, write, indent, 1, context, level)
                write(",\n" + " " * indent)
        write(")")

    def _pprint_deque(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        name = object.__class__.__name__
        indent += len(name) + 1
        write(name + "([")
        if object.maxlen is None:
            self._format_items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._format_items(object, write, indent, 2, context, level)
            write(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _pprint_user(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _text(self, object, context, maxlevels, level):
        """The text of an object on one line, whether it is readable, and whether it contains itself."""
        kind = type(object)
        if kind in _SCALARS:
            return repr(object), True, False
        method = getattr(kind, "__repr__", None)
        if issubclass(kind, int) and method is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if issubclass(kind, dict) and method is dict.__repr__:
            begin, end = "{", "}"
        elif issubclass(kind, list) and method is list.__repr__:
            begin, end = "[", "]"
        elif issubclass(kind, tuple) and method is tuple.__repr__:
            begin, end = "(", ",)" if len(object) == 1 else ")"
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return begin + end, True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f"{begin}...{end}", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable = True
        recursive = False
        parts = []
        if begin == "{":
            for name, value in self._items(object):
                name_text, name_readable, name_recursive = self.format(name, context, maxlevels, level + 1)
                text, value_readable, value_recursive = self.format(value, context, maxlevels, level + 1)
                parts.append(f"{name_text}: {text}")
                readable = readable and name_readable and value_readable
                recursive = recursive or name_recursive or value_recursive
        else:
            for item in object:
                text, item_readable, item_recursive = self.format(item, context, maxlevels, level + 1)
                parts.append(text)
                readable = readable and item_readable
                recursive = recursive or item_recursive
        del context[key]
        return begin + ", ".join(parts) + end, readable, recursive


def _words(line):
    """Words, each with the space behind it."""
    words = []
    word = ""
    in_space = False
    for character in line:
        is_space = character.isspace()
        if in_space and not is_space:
            words.append(word)
            word = ""
        word += character
        in_space = is_space
    if word:
        words.append(word)
    return words


def _is_dataclass(object):
    """Whether the class is a dataclass whose __repr__ is the generated one."""
    params = getattr(type(object), "__dataclass_params__", None)
    if params is None or not params.repr:
        return False
    wrapped = getattr(type(object).__repr__, "__wrapped__", None)
    return wrapped is not None and wrapped.__code__.co_filename == "<string>"


_dispatch = {
    dict.__repr__: PrettyPrinter._pprint_dict,
    list.__repr__: PrettyPrinter._pprint_list,
    tuple.__repr__: PrettyPrinter._pprint_tuple,
    set.__repr__: PrettyPrinter._pprint_set,
    frozenset.__repr__: PrettyPrinter._pprint_set,
    str.__repr__: PrettyPrinter._pprint_str,
    bytes.__repr__: PrettyPrinter._pprint_bytes,
    bytearray.__repr__: PrettyPrinter._pprint_bytearray,
    type(type.__dict__).__repr__: PrettyPrinter._pprint_mapping_proxy,
    collections.OrderedDict.__repr__: PrettyPrinter._pprint_ordered_dict,
    collections.defaultdict.__repr__: PrettyPrinter._pprint_default_dict,
    collections.Counter.__repr__: PrettyPrinter._pprint_counter,
    collections.deque.__repr__: PrettyPrinter._pprint_deque,
}
# Those that are loaded only when a script asks for them.
_wrappers = {
    "ChainMap": PrettyPrinter._pprint_chain_map,
    "UserDict": PrettyPrinter._pprint_user,
    "UserList": PrettyPrinter._pprint_user,
    "UserString": PrettyPrinter._pprint_user,
    "SimpleNamespace": PrettyPrinter._pprint_namespace,
}


def _method_for(representation):
    """The method that prints what has this __repr__, or None."""
    method = _dispatch.get(representation)
    if method is None:
        name = getattr(representation, "__qualname__", "").partition(".")[0]
        if name in _wrappers:
            import types

            origin = types if name == "SimpleNamespace" else collections
            if representation is getattr(origin, name).__repr__:
                return _wrappers[name]
    return method
