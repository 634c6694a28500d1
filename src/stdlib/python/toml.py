"""TOML, read and written, by the names of the package toml. Source: TOML 1.0."""

import datetime
import re
import tomllib
from math import inf

__all__ = []
__also__ = ["TomlDecodeError", "load", "loads", "dump", "dumps"]


class TomlDecodeError(ValueError):
    """A text is no TOML."""


def loads(s):
    """Return the table that a text describes."""
    if not isinstance(s, str):
        raise TypeError("Expecting something like a string")
    try:
        return tomllib.loads(s)
    except tomllib.TOMLDecodeError as e:
        raise TomlDecodeError(str(e)) from None


def load(f):
    """Return the table that a file describes: a file object, or a path."""
    if hasattr(f, "read"):
        text = f.read()
    else:
        with open(f, encoding="utf-8") as file:
            text = file.read()
    return loads(text.decode("utf-8") if isinstance(text, bytes) else text)


_bare = re.compile(r"[A-Za-z0-9_-]+")
_escapes = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def _text(value):
    return '"%s"' % re.sub(
        r'[\0-\x1f"\\\x7f]', lambda match: _escapes.get(match[0]) or "\\u%04x" % ord(match[0]), value
    )


def _key(key):
    if not isinstance(key, str):
        key = str(key)
    return key if _bare.fullmatch(key) else _text(key)


def _value(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float):
        if value != value:
            return "nan"
        if value in (inf, -inf):
            return "inf" if value > 0 else "-inf"
        return repr(float(value))
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([_value(each) for each in value]) + "]"
    if isinstance(value, dict):
        pairs = ["%s = %s" % (_key(key), _value(each)) for key, each in value.items() if each is not None]
        return "{ " + ", ".join(pairs) + " }" if pairs else "{}"
    raise TypeError("a %s cannot be written as TOML" % type(value).__name__)


def _is_tables(value):
    return isinstance(value, (list, tuple)) and bool(value) and all([isinstance(each, dict) for each in value])


def _write(table, path, out):
    """Write the values of a table, and the tables in it after them. What is None is left out."""
    inner = []
    for key, value in table.items():
        if value is None:
            continue
        if isinstance(value, dict) or _is_tables(value):
            inner.append((key, value))
        else:
            out.append("%s = %s\n" % (_key(key), _value(value)))
    for key, value in inner:
        name = path + "." + _key(key) if path else _key(key)
        for each in [value] if isinstance(value, dict) else value:
            has_values = any(
                [not isinstance(part, dict) and not _is_tables(part) and part is not None for part in each.values()]
            )
            if not isinstance(value, dict) or has_values or not each:
                if out:
                    out.append("\n")
                out.append(("[%s]\n" if isinstance(value, dict) else "[[%s]]\n") % name)
            _write(each, name, out)


def dumps(o, encoder=None):
    """Return a dict as a text. Values come before tables; what is None is left out."""
    if not isinstance(o, dict):
        raise TypeError("a table has to be a dict, not " + type(o).__name__)
    out = []
    _write(o, "", out)
    return "".join(out)


def dump(o, f, encoder=None):
    """Write a dict to a file object, and return the text."""
    if not hasattr(f, "write"):
        raise TypeError("You can only dump an object to a file descriptor")
    text = dumps(o)
    f.write(text)
    return text
