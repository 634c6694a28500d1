"""Reading TOML 1.0."""

import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ("loads", "load", "TOMLDecodeError")


class TOMLDecodeError(ValueError):
    """A text is not TOML."""


_BLANKS = re.compile(r"[ \t]*")
_BLANKS_AND_LINES = re.compile(r"[ \t\n]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]+")
# Controls other than the tab; a text of several lines may have line ends as well.
_CONTROL = re.compile(r"[\x00-\x08\n-\x1f\x7f]")
_CONTROL_IN_LINES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_PLAIN = re.compile(r'[^"\\\x00-\x08\n-\x1f\x7f]*')
_PLAIN_LINES = re.compile(r'[^"\\\x00-\x08\x0b-\x1f\x7f]*')

_NUMBER = re.compile(
    r"""
    0(?: x[0-9A-Fa-f](?:_?[0-9A-Fa-f])* | b[01](?:_?[01])* | o[0-7](?:_?[0-7])* )
    | [+-]? (?: 0 | [1-9](?:_?[0-9])* )
      (?P<float> (?: \.[0-9](?:_?[0-9])* )? (?: [eE][+-]?[0-9](?:_?[0-9])* )? )
    """,
    re.VERBOSE,
)
_CLOCK = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_TIME = re.compile(_CLOCK)
_DATE = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    rf"(?:[Tt ]{_CLOCK}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)

_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_WORDS = {"true": True, "false": False}


def load(fp, /, *, parse_float=float):
    """Return the dictionary of a TOML file that is open in binary mode."""
    data = fp.read()
    # Text has a method `decode` too here.
    if isinstance(data, str) or not hasattr(data, "decode"):
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
    text = data.decode()
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Return the dictionary of a TOML text."""
    return _Reader(s.replace("\r\n", "\n"), parse_float).document()


class _Mark:
    """What has been said of a key: declared as a table, or closed for additions, with all that is below it."""

    __slots__ = ("below", "closed", "declared")

    def __init__(self):
        self.below = {}
        self.closed = False
        self.declared = False

    def make(self, path):
        """The mark of a path from here."""
        mark = self
        for part in path:
            below = mark.below.get(part)
            if below is None:
                below = mark.below[part] = _Mark()
            mark = below
        return mark

    def find(self, path):
        """The mark of a path from here if there is one, and whether it, or one on the way, is closed."""
        mark = self
        for part in path:
            if mark.closed:
                return None, True
            mark = mark.below.get(part)
            if mark is None:
                return None, False
        return mark, mark.closed


def _table(start, path, through_arrays=True):
    """The table at a path, made as needed; of arrays the last table. None if a value is in the way."""
    table = start
    for part in path:
        if part not in table:
            table[part] = {}
        table = table[part]
        if through_arrays and isinstance(table, list):
            table = table[-1]
        if not isinstance(table, dict):
            return None
    return table


class _Reader:
    def __init__(self, text, parse_float):
        self.text = text
        self.parse_float = parse_float
        self.marks = _Mark()
        self.result = {}
        self.header = ()
        # Tables that dotted keys have made under the present header, declared from the next header on.
        self.dotted = []

    def error(self, at, message):
        text = self.text
        if at >= len(text):
            place = "end of document"
        else:
            line = text.count("\n", 0, at) + 1
            place = f"line {line}, column {at - text.rfind('\n', 0, at)}"
        return TOMLDecodeError(f"{message} (at {place})")

    def document(self):
        text = self.text
        at = 0
        while True:
            at = _BLANKS.match(text, at).end()
            first = text[at : at + 1]
            if first == "":
                return self.result
            if first == "\n":
                at += 1
                continue
            if first == "[":
                for path in self.dotted:
                    self.declare_dotted(path)
                self.dotted.clear()
                at = self.array_header(at + 2) if text.startswith("[[", at) else self.table_header(at + 1)
            elif first in "\"'" or _BARE_KEY.match(first):
                at = self.statement(at)
            elif first != "#":
                raise self.error(at, "Invalid statement")
            at = self.comment(_BLANKS.match(text, at).end())
            if at >= len(text):
                return self.result
            if text[at] != "\n":
                raise self.error(at, "Expected newline or end of document after a statement")
            at += 1

    def declare_dotted(self, path):
        header, keys = path
        mark = self.marks.make(header)
        for key in keys:
            mark = mark.make((key,))
            mark.declared = True

    def comment(self, at):
        if not self.text.startswith("#", at):
            return at
        end = self.text.find("\n", at)
        if end < 0:
            end = len(self.text)
        self.refuse(_CONTROL, at, end)
        return end

    def refuse(self, pattern, start, end):
        found = pattern.search(self.text, start, end)
        if found:
            raise self.error(found.start(), f"Found invalid character {found.group()!r}")

    def table_header(self, at):
        at, path = self.key(_BLANKS.match(self.text, at).end())
        mark, closed = self.marks.find(path)
        if closed or mark is not None and mark.declared:
            raise self.error(at, f"Cannot declare {path} twice")
        self.marks.make(path).declared = True
        if _table(self.result, path) is None:
            raise self.error(at, "Cannot overwrite a value")
        if not self.text.startswith("]", at):
            raise self.error(at, "Expected ']' at the end of a table declaration")
        self.header = path
        return at + 1

    def array_header(self, at):
        at, path = self.key(_BLANKS.match(self.text, at).end())
        if self.marks.find(path)[1]:
            raise self.error(at, f"Cannot mutate immutable namespace {path}")
        # The next table of the array starts anew.
        mark = self.marks.make(path)
        mark.below = {}
        mark.declared = True
        table = _table(self.result, path[:-1])
        items = None if table is None else table.setdefault(path[-1], [])
        if not isinstance(items, list):
            raise self.error(at, "Cannot overwrite a value")
        items.append({})
        if not self.text.startswith("]]", at):
            raise self.error(at, "Expected ']]' at the end of an array declaration")
        self.header = path
        return at + 2

    def statement(self, at):
        at, path, value = self.pair(at)
        header = self.header
        *above, last = path
        mark, closed = self.marks.find(header)
        for count, part in enumerate(above):
            if mark is not None:
                mark = mark.below.get(part)
            if mark is not None:
                if mark.declared:
                    raise self.error(at, f"Cannot redefine namespace {header + path[:count + 1]}")
                closed = closed or mark.closed
        if above:
            self.dotted.append((header, above))
        if closed:
            raise self.error(at, f"Cannot mutate immutable namespace {header + path[:-1]}")
        table = _table(self.result, header)
        if table is not None:
            table = _table(table, above)
        if table is None or last in table:
            raise self.error(at, "Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.marks.make(header).make(path).closed = True
        table[last] = value
        return at

    def pair(self, at):
        at, path = self.key(at)
        if not self.text.startswith("=", at):
            raise self.error(at, "Expected '=' after a key in a key/value pair")
        at, value = self.value(_BLANKS.match(self.text, at + 1).end())
        return at, path, value

    def key(self, at):
        text = self.text
        parts = []
        while True:
            bare = _BARE_KEY.match(text, at)
            if bare:
                at = bare.end()
                parts.append(bare.group())
            else:
                first = text[at : at + 1]
                if first == '"':
                    at, part = self.basic(at + 1)
                elif first == "'":
                    at, part = self.literal(at + 1)
                else:
                    raise self.error(at, "Invalid initial character for a key part")
                parts.append(part)
            at = _BLANKS.match(text, at).end()
            if not text.startswith(".", at):
                return at, tuple(parts)
            at = _BLANKS.match(text, at + 1).end()

    def value(self, at):
        text = self.text
        first = text[at : at + 1]
        if first == '"':
            return self.basic_lines(at + 3) if text.startswith('"""', at) else self.basic(at + 1)
        if first == "'":
            return self.literal_lines(at + 3) if text.startswith("'''", at) else self.literal(at + 1)
        if first == "[":
            return self.array(at + 1)
        if first == "{":
            return self.inline_table(at + 1)
        for word, value in _WORDS.items():
            if text.startswith(word, at):
                return at + len(word), value
        match = _DATE.match(text, at)
        if match:
            try:
                return match.end(), _moment(match)
            except ValueError as e:
                raise self.error(at, "Invalid date or datetime") from e
        match = _TIME.match(text, at)
        if match:
            return match.end(), time(*_clock(match.groups()))
        match = _NUMBER.match(text, at)
        if match:
            return match.end(), self.float(match.group()) if match["float"] else int(match.group(), 0)
        sign = 1 if first in ("+", "-") else 0
        if text[at + sign : at + sign + 3] in ("inf", "nan"):
            end = at + sign + 3
            return end, self.float(text[at:end])
        raise self.error(at, "Invalid value")

    def float(self, text):
        value = self.parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    def array(self, at):
        items = []
        at = self.between_items(at)
        while not self.text.startswith("]", at):
            at, value = self.value(at)
            items.append(value)
            at = self.between_items(at)
            if self.text.startswith(",", at):
                at = self.between_items(at + 1)
            elif not self.text.startswith("]", at):
                raise self.error(at, "Unclosed array")
        return at + 1, items

    def between_items(self, at):
        while True:
            at = _BLANKS_AND_LINES.match(self.text, at).end()
            if not self.text.startswith("#", at):
                return at
            at = self.comment(at)

    def inline_table(self, at):
        text = self.text
        result = {}
        marks = _Mark()
        at = _BLANKS.match(text, at).end()
        if text.startswith("}", at):
            return at + 1, result
        while True:
            at, path, value = self.pair(at)
            *above, last = path
            if marks.find(path)[1]:
                raise self.error(at, f"Cannot mutate immutable namespace {path}")
            table = _table(result, above, through_arrays=False)
            if table is None:
                raise self.error(at, "Cannot overwrite a value")
            if last in table:
                raise self.error(at, f"Duplicate inline table key {last!r}")
            table[last] = value
            at = _BLANKS.match(text, at).end()
            if text.startswith("}", at):
                return at + 1, result
            if not text.startswith(",", at):
                raise self.error(at, "Unclosed inline table")
            if isinstance(value, (dict, list)):
                marks.make(path).closed = True
            at = _BLANKS.match(text, at + 1).end()

    def literal(self, at):
        return self.until("'", at, _CONTROL)

    def until(self, quotes, at, refused):
        end = self.text.find(quotes, at)
        if end < 0:
            raise self.error(len(self.text), f"Expected {quotes!r}")
        self.refuse(refused, at, end)
        return end + len(quotes), self.text[at:end]

    def literal_lines(self, at):
        if self.text.startswith("\n", at):
            at += 1
        return self.closing_quotes("'", *self.until("'''", at, _CONTROL_IN_LINES))

    def closing_quotes(self, quote, at, value):
        """Up to two more quotes at the end belong to the text."""
        for _ in range(2):
            if self.text.startswith(quote, at):
                at += 1
                value += quote
        return at, value

    def basic(self, at):
        pieces = []
        while True:
            at = self.plain(_PLAIN, at, pieces)
            first = self.text[at]
            if first == '"':
                return at + 1, "".join(pieces)
            if first != "\\":
                raise self.error(at, f"Illegal character {first!r}")
            at = self.escape(at, pieces)

    def plain(self, pattern, at, pieces):
        match = pattern.match(self.text, at)
        if match.end() >= len(self.text):
            raise self.error(len(self.text), "Unterminated string")
        pieces.append(match.group())
        return match.end()

    def basic_lines(self, at):
        text = self.text
        if text.startswith("\n", at):
            at += 1
        pieces = []
        while True:
            at = self.plain(_PLAIN_LINES, at, pieces)
            first = text[at]
            if first == '"':
                if text.startswith('"""', at):
                    return self.closing_quotes('"', at + 3, "".join(pieces))
                pieces.append('"')
                at += 1
            elif first != "\\":
                raise self.error(at, f"Illegal character {first!r}")
            elif text[at + 1 : at + 2] in (" ", "\t", "\n"):
                # A backslash at the end of a line takes away the blanks up to the next text.
                if text[at + 1] != "\n":
                    end = _BLANKS.match(text, at + 2).end()
                    if end >= len(text):
                        at = end
                        continue
                    if text[end] != "\n":
                        raise self.error(end, "Unescaped '\\' in a string")
                    at = end - 1
                at = _BLANKS_AND_LINES.match(text, at + 2).end()
            else:
                at = self.escape(at, pieces)

    def escape(self, at, pieces):
        text = self.text
        letter = text[at + 1 : at + 2]
        at += 2
        if letter in ("u", "U"):
            size = 4 if letter == "u" else 8
            digits = text[at : at + size]
            if len(digits) != size or not _HEXADECIMAL.fullmatch(digits):
                raise self.error(at, "Invalid hex value")
            at += size
            code = int(digits, 16)
            if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
                raise self.error(at, "Escaped character is not a Unicode scalar value")
            pieces.append(chr(code))
            return at
        if letter not in _ESCAPES:
            raise self.error(at, "Unescaped '\\' in a string")
        pieces.append(_ESCAPES[letter])
        return at


def _clock(groups):
    hour, minute, second, fraction = groups
    return int(hour), int(minute), int(second), int(fraction.ljust(6, "0")) if fraction else 0


def _moment(match):
    year, month, day, *clock, zulu, sign, hours, minutes = match.groups()
    if clock[0] is None:
        return date(int(year), int(month), int(day))
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(offset if sign == "+" else -offset)
    return datetime(int(year), int(month), int(day), *_clock(clock), zone)
