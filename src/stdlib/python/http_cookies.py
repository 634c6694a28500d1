"""Cookies as servers write and read them. Source: RFC 6265."""

import re

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]
__also__ = ["Morsel"]

_plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + "!#$%&'*+-.^_`|~:"
_is_name = re.compile("[%s]+" % re.escape(_plain)).fullmatch
# What stands in a quoted value in three octal digits behind a backslash.
_quoted = {code: "\\%03o" % code for code in range(256) if chr(code) not in _plain + " ()/<=>?@[]{}"}
_quoted.update({ord('"'): '\\"', ord("\\"): "\\\\"})
_unquoted = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")
_pair = re.compile(
    r"""
    \s*(?P<key>[%s]+?)            # a name
    (?:\s*=\s*
      (?P<value>"(?:[^\\"]|\\.)*"  # a quoted value,
      |\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT  # a time
      |[%s]*)                      # or what needs no quotes
    )?
    \s*(?:\s+|;|$)
    """ % (re.escape(_plain + "/"), re.escape(_plain + "/ ()<>@?={}[],\\").replace(r"\ ", "")),
    re.ASCII | re.VERBOSE,
)


class CookieError(Exception):
    """A cookie that cannot be."""


def _quote(text):
    return text if text is None or _is_name(text) else '"' + text.translate(_quoted) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _unquoted.sub(lambda match: chr(int(match[1], 8)) if match[1] else match[2], text[1:-1])


class Morsel(dict):
    """A cookie: its name, its value, and its attributes as a dict."""

    _reserved = {
        "expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age", "secure": "Secure",
        "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite",
    }
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for each in self._reserved:
            dict.__setitem__(self, each, "")

    @property
    def key(self):
        """The name."""
        return self._key

    @property
    def value(self):
        """The value."""
        return self._value

    @property
    def coded_value(self):
        """The value as it is sent."""
        return self._coded_value

    def __setitem__(self, K, V):
        K = K.lower()
        if K not in self._reserved:
            raise CookieError("Invalid attribute %r" % (K,))
        dict.__setitem__(self, K, V)

    def setdefault(self, key, val=None):
        """Return the value of an attribute, set to a default if it has none."""
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        return dict.setdefault(self, key, val)

    def update(self, values):
        """Set attributes."""
        for key, value in dict(values).items():
            self[key] = value

    def copy(self):
        """Return another cookie with the same content."""
        other = Morsel()
        dict.update(other, self)
        other._key, other._value, other._coded_value = self._key, self._value, self._coded_value
        return other

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return dict.__eq__(self, morsel) and (self._key, self._value, self._coded_value) == (
            morsel._key, morsel._value, morsel._coded_value,
        )

    __ne__ = object.__ne__

    def isReservedKey(self, K):
        """Return whether it is the name of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set name and value."""
        if key.lower() in self._reserved:
            raise CookieError("Attempt to set a reserved key %r" % (key,))
        if not _is_name(key):
            raise CookieError("Illegal key %r" % (key,))
        self._key, self._value, self._coded_value = key, val, coded_val

    def output(self, attrs=None, header="Set-Cookie:"):
        """Return the header."""
        return "%s %s" % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self.OutputString())

    def OutputString(self, attrs=None):
        """Return what the header says."""
        parts = ["%s=%s" % (self._key, self._coded_value)]
        for key, value in sorted(self.items()):
            if value == "" or key not in (self._reserved if attrs is None else attrs):
                continue
            shown = self._reserved[key]
            if key == "expires" and isinstance(value, int):
                parts.append("%s=%s" % (shown, _time_from_now(value)))
            elif key == "max-age" and isinstance(value, int):
                parts.append("%s=%d" % (shown, value))
            elif key == "comment" and isinstance(value, str):
                parts.append("%s=%s" % (shown, _quote(value)))
            elif key in self._flags:
                if value:
                    parts.append(shown)
            else:
                parts.append("%s=%s" % (shown, value))
        return "; ".join(parts)

    __class_getitem__ = classmethod(type(list[int]))


def _time_from_now(seconds):
    import time

    parts = time.gmtime(time.time() + seconds)
    days = "Mon Tue Wed Thu Fri Sat Sun".split()
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    return "%s, %02d %3s %4d %02d:%02d:%02d GMT" % (days[parts[6]], parts[2], months[parts[1] - 1], parts[0], parts[3], parts[4], parts[5])


class BaseCookie(dict):
    """Cookies by name, whose values are sent as they are."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        """Return a value as it is kept, and as it was sent."""
        return val, val

    def value_encode(self, val):
        """Return a value as it is kept, and as it is sent."""
        text = str(val)
        return text, text

    def __set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self.__set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        """Return the headers."""
        return sep.join([morsel.output(attrs, header) for key, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        shown = ["%s=%s" % (key, repr(morsel.value)) for key, morsel in sorted(self.items())]
        return "<%s: %s>" % (self.__class__.__name__, " ".join(shown))

    def load(self, rawdata):
        """Take over the cookies of a header, or of a dict."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        # A header with anything in it that is no cookie has none.
        found = []
        at = 0
        begun = False
        while at < len(rawdata):
            match = _pair.match(rawdata, at)
            if match is None:
                break
            key, value = match["key"], match["value"]
            at = match.end()
            if key[0] == "$":
                if begun:
                    found.append((key[1:], value, True))
            elif key.lower() in Morsel._reserved:
                if not begun or value is None and key.lower() not in Morsel._flags:
                    return
                found.append((key, True if value is None else _unquote(value), True))
            elif value is not None:
                found.append((key, value, False))
                begun = True
            else:
                return
        current = None
        for key, value, is_attribute in found:
            if is_attribute:
                current[key] = value
            else:
                self.__set(key, *self.value_decode(value))
                current = self[key]


class SimpleCookie(BaseCookie):
    """Cookies by name, whose values are quoted where they have to be."""

    def value_decode(self, val):
        """Return a value as it is kept, and as it was sent."""
        return _unquote(val), val

    def value_encode(self, val):
        """Return a value as it is kept, and as it is sent."""
        text = str(val)
        return text, _quote(text)
