"""Constants, templates with $-placeholders, and formatters whose parts can be overridden."""

import re

__all__ = [
    "ascii_letters",
    "ascii_lowercase",
    "ascii_uppercase",
    "capwords",
    "digits",
    "hexdigits",
    "octdigits",
    "printable",
    "punctuation",
    "whitespace",
    "Formatter",
    "Template",
]

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\x0b\x0c"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize each word, and join them by the separator, or by one space."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_nothing = {}


class Template:
    """Text with placeholders $name and ${name}."""

    delimiter = "$"
    # An ASCII identifier. The inline flag lets subclasses set `flags` without letting in letters such as a dotless i.
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            mark = re.escape(cls.delimiter)
            plain = cls.idpattern
            braced = cls.braceidpattern or plain
            pattern = (
                rf"{mark}(?:(?P<escaped>{mark})|(?P<named>{plain})|"
                rf"{{(?P<braced>{braced})}}|(?P<invalid>))"
            )
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _raise_invalid(self, match):
        start = match.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            line, column = 1, 1
        else:
            line = len(lines)
            column = start - len("".join(lines[:-1]))
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping=_nothing, /, **kws):
        """Replace the placeholders; raise KeyError for one that has no value."""

        def replace(match):
            name = match["named"] or match["braced"]
            if name is not None:
                return str(kws[name] if name in kws else mapping[name])
            if match["escaped"] is not None:
                return self.delimiter
            if match["invalid"] is not None:
                self._raise_invalid(match)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(replace, self.template)

    def safe_substitute(self, mapping=_nothing, /, **kws):
        """Replace the placeholders that have a value; leave the others as they are."""

        def replace(match):
            name = match["named"] or match["braced"]
            if name is not None:
                try:
                    return str(kws[name] if name in kws else mapping[name])
                except KeyError:
                    return match.group()
            if match["escaped"] is not None:
                return self.delimiter
            if match["invalid"] is not None:
                return match.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(replace, self.template)

    def is_valid(self):
        """Return whether all placeholders are well formed."""
        for match in self.pattern.finditer(self.template):
            if match["invalid"] is not None:
                return False
            if match["named"] is None and match["braced"] is None and match["escaped"] is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return True

    def get_identifiers(self):
        """Return the names of the placeholders, in the order in which they first occur."""
        names = []
        for match in self.pattern.finditer(self.template):
            name = match["named"] or match["braced"]
            if name is not None:
                if name not in names:
                    names.append(name)
            elif match["invalid"] is None and match["escaped"] is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return names


# The class itself has its pattern made in the same way as its subclasses.
Template.__init_subclass__()


class Formatter:
    """Formatting as str.format has it, each step a method that a subclass may override."""

    def format(self, format_string, /, *args, **kwargs):
        """Format a string with the arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format a string with positional arguments in a sequence and named ones in a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "":
                if auto_arg_index is False:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering"
                    )
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering"
                    )
                auto_arg_index = False
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index
            )
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """Return the argument of an index or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Look at which arguments were used: nothing is done about it here."""

    def format_field(self, value, format_spec):
        """Return the text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """Return the value as a conversion !r, !s or !a makes it."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """Iterate over the pieces: (literal text, field name, format spec, conversion)."""
        if not isinstance(format_string, str):
            raise TypeError(f"expected str, got {type(format_string).__name__}")
        return _pieces(format_string)

    def get_field(self, field_name, args, kwargs):
        """Return the value of a field, and the argument that it begins with."""
        first, steps = split_field(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first


def _pieces(template):
    at = 0
    while at < len(template):
        *piece, at = read_piece(template, at)
        yield tuple(piece)
