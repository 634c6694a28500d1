"""Tables as lines of separated values. Source: RFC 4180, and the dialects that CPython knows."""

import re


__all__ = [
    "QUOTE_MINIMAL",
    "QUOTE_ALL",
    "QUOTE_NONNUMERIC",
    "QUOTE_NONE",
    "QUOTE_STRINGS",
    "QUOTE_NOTNULL",
    "Error",
    "Dialect",
    "__doc__",
    "excel",
    "excel_tab",
    "field_size_limit",
    "reader",
    "writer",
    "register_dialect",
    "get_dialect",
    "list_dialects",
    "Sniffer",
    "unregister_dialect",
    "__version__",
    "DictReader",
    "DictWriter",
    "unix_dialect",
]

__version__ = "1.0"

_dialects = {}
# The most characters that a field may have: one item, which readers look at.
_limit = [131072]


def _checked(dialect, options):
    """A dialect, by name or by its attributes, with options that go before them."""
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    for name in options:
        if name not in _OPTIONS:
            raise TypeError(f"{name!r} is an invalid keyword argument for this function")
    return CheckedDialect(dialect, **options)


_OPTIONS = frozenset(
    ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"]
)


def register_dialect(name, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _checked(dialect, fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """Return the dialect of that name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return the names of all dialects."""
    return list(_dialects)


def field_size_limit(new_limit=None, /):
    """Return how many characters a field may have, and set it if a number is given."""
    old = _limit[0]
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        if not -2**63 <= new_limit < 2**63:
            raise OverflowError("Python int too large to convert to C long")
        _limit[0] = int(new_limit)
    return old


def reader(iterable, /, dialect="excel", **fmtparams):
    """Return an iterator over the rows that lines stand for."""
    return make_reader(iterable, _checked(dialect, fmtparams), _limit)


def writer(fileobj, /, dialect="excel", **fmtparams):
    """Return an object that writes rows as lines to an object with a `write` method."""
    return make_writer(fileobj, _checked(dialect, fmtparams))


class Dialect:
    """The base of classes that describe dialects by their attributes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            CheckedDialect(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs between the fields."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """What is usual on Unix: all fields quoted, lines that end with a newline."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """Iterates over rows as dicts; the first row has the keys unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The keys."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names) :]
        else:
            for name in names[len(row) :]:
                result[name] = self.restval
        return result

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write a row of the keys."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            extra = rowdict.keys() - self.fieldnames
            if extra:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in extra]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write a dict as a row."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write all dicts of an iterable."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


_quoted_fields = [
    re.compile(pattern, re.DOTALL | re.MULTILINE)
    for pattern in (
        r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?P=delim)""",
        r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?P<delim>[^\w\n"'])(?P<space> ?)""",
        r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?:$|\n)""",
        r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?:$|\n)""",
    )
]


def _most_frequent(counts):
    """The key with the highest count, the first of those that share it."""
    return max(counts, key=counts.get) if counts else ""


class Sniffer:
    """Finds out the dialect of a sample of text."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Return a class that describes the dialect."""
        quote, doubled, delim, skips_space = self._guess_quote_and_delimiter(sample, delimiters)
        if not delim:
            delim, skips_space = self._guess_delimiter(sample, delimiters)
        if not delim:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doubled
        dialect.delimiter = delim
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = skips_space
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """Look for quoted fields between two equal characters."""
        for pattern in _quoted_fields:
            found = list(pattern.finditer(data))
            if found:
                break
        else:
            return "", False, None, 0
        quotes, delims = {}, {}
        spaces = 0
        for match in found:
            groups = match.groupdict()
            quote = groups["quote"]
            if quote:
                quotes[quote] = quotes.get(quote, 0) + 1
            delim = groups.get("delim")
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            if groups.get("space"):
                spaces += 1
        quote = _most_frequent(quotes)
        skips_space = 0
        delim = ""
        if delims:
            delim = _most_frequent(delims)
            skips_space = delims[delim] == spaces
            if delim == "\n":
                # A single column.
                delim = ""
        doubled = re.search(
            r"((%(delim)s)|^)\W*%(quote)s[^%(delim)s\n]*%(quote)s[^%(delim)s\n]*%(quote)s\W*((%(delim)s)|$)"
            % {"delim": re.escape(delim), "quote": quote},
            data,
            re.MULTILINE,
        )
        return quote, bool(doubled), delim, skips_space

    def _guess_delimiter(self, data, delimiters):
        """Look for a character that is on all, or nearly all, lines equally often."""
        data = list(filter(None, data.split("\n")))
        characters = [chr(c) for c in range(127)]
        chunk = min(10, len(data))
        iteration = 0
        frequencies, modes, found = {}, {}, {}
        start, end = 0, chunk
        while start < len(data):
            iteration += 1
            for line in data[start:end]:
                for c in characters:
                    counts = frequencies.setdefault(c, {})
                    count = line.count(c)
                    counts[count] = counts.get(count, 0) + 1
            for c, counts in frequencies.items():
                items = list(counts.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    mode = max(items, key=lambda item: item[1])
                    items.remove(mode)
                    modes[c] = mode[0], mode[1] - sum(count for _, count in items)
                else:
                    modes[c] = items[0]
            total = float(min(chunk * iteration, len(data)))
            consistency, threshold = 1.0, 0.9
            while not found and consistency >= threshold:
                for c, (count, lines) in modes.items():
                    if count > 0 and lines > 0:
                        if lines / total >= consistency and (delimiters is None or c in delimiters):
                            found[c] = count, lines
                consistency -= 0.01
            if len(found) == 1:
                return self._with_space(list(found)[0], data)
            start = end
            end += chunk
        if not found:
            return "", 0
        if len(found) > 1:
            for c in self.preferred:
                if c in found:
                    return self._with_space(c, data)
        return self._with_space(max((lines, c) for c, lines in found.items())[1], data)

    def _with_space(self, delim, data):
        return delim, data[0].count(delim) == data[0].count("%c " % delim)

    def has_header(self, sample):
        """Return whether the first row seems to have names: of other types or lengths than the rows below."""
        rows = reader(iter(sample.splitlines()), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        kinds = dict.fromkeys(range(columns))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != columns:
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        score = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                score += 1 if len(header[column]) != kind else -1
            else:
                # Where no row told, the kind is None, which no header is of.
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    score += 1
                else:
                    score -= 1
        return score > 0
