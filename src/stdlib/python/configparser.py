"""Settings in sections, as INI files have them."""

import re
import sys
from collections import ChainMap
from collections.abc import MutableMapping
from io import StringIO

__all__ = [
    "NoSectionError",
    "DuplicateOptionError",
    "DuplicateSectionError",
    "NoOptionError",
    "InterpolationError",
    "InterpolationDepthError",
    "InterpolationMissingOptionError",
    "InterpolationSyntaxError",
    "ParsingError",
    "MissingSectionHeaderError",
    "ConfigParser",
    "RawConfigParser",
    "Interpolation",
    "BasicInterpolation",
    "ExtendedInterpolation",
    "LegacyInterpolation",
    "SectionProxy",
    "ConverterMapping",
    "DEFAULTSECT",
    "MAX_INTERPOLATION_DEPTH",
]

__also__ = ["Error"]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10

_missing = object()


class Error(Exception):
    """The base class of what this module raises."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no section of that name."""

    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section
        self.args = (section,)


def _twice(what, source, lineno):
    """The words of an error about something that is there already; the place is known when text is read."""
    if source is None:
        return what[0].upper() + what[1:] + " already exists"
    place = f"While reading from {source!r}" + ("" if lineno is None else f" [line {lineno:2d}]")
    return f"{place}: {what} already exists"


class DuplicateSectionError(Error):
    """The section is there already."""

    def __init__(self, section, source=None, lineno=None):
        super().__init__(_twice(f"section {section!r}", source, lineno))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """The section has that option already."""

    def __init__(self, section, option, source=None, lineno=None):
        if source is None:
            words = f"Option {option!r} in section {section!r} already exists"
        else:
            words = _twice(f"option {option!r} in section {section!r}", source, lineno)
        super().__init__(words)
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """The section has no such option."""

    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """A value refers to others in a way that cannot be followed."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that does not exist."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(
            option,
            section,
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
            f"{reference!r} which is not a valid option name. Raw value: {rawval!r}",
        )
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A reference is not written as it has to be."""


class InterpolationDepthError(InterpolationError):
    """Values refer to values too many times over."""

    def __init__(self, option, section, rawval):
        super().__init__(
            option,
            section,
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
        )
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines of the text are neither sections nor options."""

    def __init__(self, source):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        """Add a line that could not be read."""
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    """There is an option before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class Interpolation:
    """Leaves values as they are; others change them on their way in and out."""

    def before_get(self, parser, section, option, value, defaults):
        """Return the value that is asked for, from the one that is kept."""
        return value

    def before_set(self, parser, section, option, value):
        """Return the value to keep, from the one that is set."""
        return value

    def before_read(self, parser, section, option, value):
        """Return the value to keep, from the one that is read."""
        return value

    def before_write(self, parser, section, option, value):
        """Return the text to write, from the value that is kept."""
        return value


class _References(Interpolation):
    """Puts other options in the place of references to them. A mark begins each; twice, it stands for itself."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._fill(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        mark = self._mark
        rest = self._reference.sub("", value.replace(mark * 2, ""))
        if mark in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(mark)}")
        return value

    def _fill(self, parser, option, parts, rest, section, names, depth):
        mark = self._mark
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        at = 0
        while (found := rest.find(mark, at)) >= 0:
            if found > at:
                parts.append(rest[at:found])
            following = rest[found + 1 : found + 2]
            if following == mark:
                parts.append(mark)
                at = found + 2
                continue
            if following != self._bracket:
                raise InterpolationSyntaxError(
                    option,
                    section,
                    f"'{mark}' must be followed by '{mark}' or '{self._bracket}', found: {rest[found:]!r}",
                )
            match = self._reference.match(rest, found)
            if match is None:
                raise InterpolationSyntaxError(
                    option, section, f"bad interpolation variable reference {rest[found:]!r}"
                )
            at = match.end()
            source, name, value = self._look_up(parser, option, section, match[1], names, raw, rest[at:])
            if mark in value:
                # Names in a value of another section are those of that section.
                known = names if source is None else dict(parser.items(source, raw=True))
                self._fill(parser, name, parts, value, source or section, known, depth + 1)
            else:
                parts.append(value)
        parts.append(rest[at:])


class BasicInterpolation(_References):
    """Puts the option `name` of the section, or of the defaults, in the place of `%(name)s`; `%%` is a percent sign."""

    _mark = "%"
    _bracket = "("
    _reference = re.compile(r"%\(([^)]+)\)s")

    def _look_up(self, parser, option, section, reference, names, raw, rest):
        name = parser.optionxform(reference)
        try:
            return None, option, names[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(_References):
    """Puts the option in the place of `${name}`, that of another section for `${section:name}`; `$$` is a dollar sign."""

    _mark = "$"
    _bracket = "{"
    _reference = re.compile(r"\$\{([^}]+)\}")

    def _look_up(self, parser, option, section, reference, names, raw, rest):
        path = reference.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        name = parser.optionxform(path[-1])
        try:
            if len(path) == 1:
                return None, name, names[name]
            return path[0], name, parser.get(path[0], name, raw=True)
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None


class LegacyInterpolation(Interpolation):
    """Puts options in the place of `%(name)s` with the `%` operator; other percent signs are not looked at. Deprecated."""

    _reference = re.compile(r"%\(([^)]*)\)s|.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        import warnings

        warnings.warn(
            "LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser module "
            "in Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.",
            DeprecationWarning,
            stacklevel=2,
        )

    def before_get(self, parser, section, option, value, vars):
        raw = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or "%(" not in value:
                break
            value = self._reference.sub(
                lambda match: match[0] if match[1] is None else f"%({parser.optionxform(match[1])})s", value
            )
            try:
                value = value % vars
            except KeyError as e:
                raise InterpolationMissingOptionError(option, section, raw, e.args[0]) from None
        if value and "%(" in value:
            raise InterpolationDepthError(option, section, raw)
        return value


class RawConfigParser(MutableMapping):
    """Sections of options, without interpolation."""

    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    # White space before the delimiter is stripped later: a pattern that could read it in two ways would take quadratic time.
    OPTCRE = re.compile(r"(?P<option>.*?)(?:(?P<vi>=|:)\s*(?P<value>.*))$")
    OPTCRE_NV = re.compile(r"(?P<option>.*?)(?:(?P<vi>=|:)\s*(?P<value>.*))?$")
    NONSPACECRE = re.compile(r"\S")
    BOOLEAN_STATES = {
        "1": True,
        "yes": True,
        "true": True,
        "on": True,
        "0": False,
        "no": False,
        "false": False,
        "off": False,
    }

    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(
        self,
        defaults=None,
        dict_type=dict,
        allow_no_value=False,
        *,
        delimiters=("=", ":"),
        comment_prefixes=("#", ";"),
        inline_comment_prefixes=None,
        strict=True,
        empty_lines_in_values=True,
        default_section=DEFAULTSECT,
        interpolation=_missing,
        converters=_missing,
    ):
        self._dict = dict_type
        self._sections = self._dict()
        self._defaults = self._dict()
        self._converters = ConverterMapping(self)
        self._proxies = self._dict()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        if self._delimiters == ("=", ":"):
            self._optcre = self.OPTCRE_NV if allow_no_value else self.OPTCRE
        else:
            marks = "|".join(re.escape(each) for each in self._delimiters)
            self._optcre = re.compile(
                rf"(?P<option>.*?)(?:(?P<vi>{marks})\s*(?P<value>.*))" + ("?$" if allow_no_value else "$")
            )
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _missing else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(
                "interpolation= must be None or an instance of Interpolation; got an object of type "
                f"{type(self._interpolation)}"
            )
        if converters is not _missing:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def defaults(self):
        """Return the options that all sections have."""
        return self._defaults

    def sections(self):
        """Return the names of the sections, without that of the defaults."""
        return list(self._sections.keys())

    def add_section(self, section):
        """Add an empty section. Raises DuplicateSectionError if it is there, ValueError for the name of the defaults."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._open_section(section)

    def _open_section(self, section):
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        """Return whether there is such a section; the defaults do not count."""
        return section in self._sections

    def options(self, section):
        """Return the names of a section's options, those of the defaults included."""
        try:
            own = self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None
        return list({**own, **self._defaults})

    def read(self, filenames, encoding=None):
        """Read the files that can be opened, one or many, and return the list of their names."""
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(filename.__fspath__() if hasattr(filename, "__fspath__") else filename)
        return done

    def read_file(self, f, source=None):
        """Read an iterable of lines; the source is the name that errors give it."""
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        """Read a text."""
        self._read(StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Read a dict of dicts: sections, options and their values."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in options.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value)

    def get(self, section, option, *, raw=False, vars=None, fallback=_missing):
        """Return an option's value: from `vars`, the section or the defaults; or the fallback, if one is given."""
        try:
            names = self._unify(section, vars)
        except NoSectionError:
            if fallback is _missing:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = names[option]
        except KeyError:
            if fallback is _missing:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, names)

    def _get_conv(self, section, option, convert, *, raw=False, vars=None, fallback=_missing, **kwargs):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _missing:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_missing, **kwargs):
        """Return an option's value as an int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_missing, **kwargs):
        """Return an option's value as a float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_missing, **kwargs):
        """Return an option's value as a bool: 1, yes, true, on, 0, no, false, off."""
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        try:
            return self.BOOLEAN_STATES[value.lower()]
        except KeyError:
            raise ValueError("Not a boolean: %s" % value) from None

    def items(self, section=_missing, raw=False, vars=None):
        """Return the options of a section with their values; without an argument, the sections with their names."""
        if section is _missing:
            return super().items()
        names = self._defaults.copy()
        try:
            names.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        originals = list(names.keys())
        if vars:
            for key, value in vars.items():
                names[self.optionxform(key)] = value
        if raw:
            return [(option, names[option]) for option in originals]
        change = self._interpolation.before_get
        return [(option, change(self, section, option, names[option], names)) for option in originals]

    def popitem(self):
        """Remove a section and return its name and its proxy; the first there is."""
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        """Return the form in which an option's name is kept: in small letters."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Return whether a section has the option, be it from the defaults."""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        """Set an option; the section has to be there."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own(section)[self.optionxform(option)] = value

    def _own(self, section):
        """The options that the section itself has."""
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def write(self, fp, space_around_delimiters=True):
        """Write all sections to a file."""
        mark = self._delimiters[0]
        if space_around_delimiters:
            mark = f" {mark} "
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), mark)
        for section in self._sections:
            self._write_section(fp, section, self._sections[section].items(), mark)

    def _write_section(self, fp, section, items, mark):
        fp.write(f"[{section}]\n")
        for key, value in items:
            value = self._interpolation.before_write(self, section, key, value)
            if value is not None or not self._allow_no_value:
                value = mark + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        """Remove an option; return whether it was there."""
        options = self._own(section)
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        """Remove a section; return whether it was there."""
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def _read(self, lines, source):
        """Reads lines: section headers, options, and lines that go on with the value of the option before them."""
        faults = None
        seen = set()
        section_name = option = options = None
        option_indent = 0
        for lineno, line in enumerate(lines, start=1):
            text, has_comment = self._without_comment(line)
            if not text:
                if not self._empty_lines_in_values:
                    option_indent = sys.maxsize
                elif not has_comment and option and options is not None and options[option] is not None:
                    options[option].append("")
                continue
            indent = len(line) - len(line.lstrip())
            if options is not None and option and indent > option_indent:
                if options[option] is not None:
                    options[option].append(text)
                    continue
                # As an option without a value cannot go on, this is one more.
            option_indent = indent
            header = self.SECTCRE.match(text)
            if header:
                section_name = header["header"]
                option = None
                if section_name in self._sections:
                    if self._strict and section_name in seen:
                        raise DuplicateSectionError(section_name, source, lineno)
                    options = self._sections[section_name]
                    seen.add(section_name)
                elif section_name == self.default_section:
                    options = self._defaults
                else:
                    self._open_section(section_name)
                    options = self._sections[section_name]
                    seen.add(section_name)
                continue
            if options is None:
                raise MissingSectionHeaderError(source, lineno, line)
            match = self._optcre.match(text)
            name = match and self.optionxform(match["option"].rstrip())
            if not match or not match["option"]:
                if faults is None:
                    faults = ParsingError(source)
                faults.append(lineno, repr(line))
                if not match:
                    continue
            option = name
            if self._strict and (section_name, option) in seen:
                raise DuplicateOptionError(section_name, option, source, lineno)
            seen.add((section_name, option))
            value = match["value"]
            options[option] = None if value is None else [value.strip()]
        self._join_values()
        if faults is not None:
            raise faults

    def _without_comment(self, line):
        """The line without comment and white space, and whether it had one."""
        start = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while 0 <= at < start:
                # Within a line a comment begins after white space.
                if at == 0 or line[at - 1].isspace():
                    start = at
                    break
                at = line.find(prefix, at + 1)
        stripped = line.strip()
        for prefix in self._comment_prefixes:
            if stripped.startswith(prefix):
                return "", True
        return line[:start].strip(), start < len(line)

    def _join_values(self):
        for section, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _check(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def _unify(self, section, vars):
        """All options that the section knows: those given, its own, the defaults."""
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        if vars:
            for key, value in vars.items():
                given[self.optionxform(key)] = value if value is None else str(value)
        return ChainMap(given, own, self._defaults)

    @property
    def converters(self):
        """The functions that turn values into other types, by name."""
        return self._converters


class ConfigParser(RawConfigParser):
    """Sections of options whose values are texts and can refer to each other."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Set an option to a text."""
        self._check(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Add an empty section, whose name has to be a text."""
        self._check(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        # Checked and changed as values that are set are.
        interpolation = self._interpolation
        self._interpolation = Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = interpolation


class SectionProxy(MutableMapping):
    """One section of a parser, as a mapping of its options."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        self._add_converters()

    def _add_converters(self):
        for name in self._parser.converters:
            self._add_converter(name)

    def _add_converter(self, name):
        method = getattr(self._parser, "get" + name)
        setattr(self, "get" + name, lambda option, *args, **kwargs: self.get(option, *args, _impl=method, **kwargs))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return self._options().__iter__()

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    @property
    def parser(self):
        """The parser that the section is part of."""
        return self._parser

    @property
    def name(self):
        """The name of the section."""
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """Return an option's value, or the fallback."""
        if not _impl:
            _impl = self._parser.get
        return _impl(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters of a parser by name: each is also a method `getNAME` of the parser and its sections."""

    GETTERCRE = re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for getter in dir(self._parser):
            match = self.GETTERCRE.match(getter)
            if match and callable(getattr(self._parser, getter)):
                self._data[match["name"]] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        getter = "get" + key if isinstance(key, str) else None
        if getter is None:
            raise ValueError(f"Incompatible key: {key} (type: {type(key)})")
        if getter == "get":
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        parser = self._parser

        def convert(section, option, **keywords):
            return parser._get_conv(section, option, value, **keywords)

        convert.converter = value
        setattr(parser, getter, convert)
        for proxy in parser.values():
            proxy._add_converter(key)

    def __delitem__(self, key):
        del self._data[key]
        getter = "get" + key
        for holder in (self._parser, *self._parser.values()):
            try:
                delattr(holder, getter)
            except AttributeError:
                continue

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
