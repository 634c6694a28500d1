"""YAML, read and written as PyYAML does. Source: YAML 1.1 (2005) and its types; all loaders make plain data only."""

import base64
import datetime
import re
from math import inf, nan

__all__ = []
__also__ = [
    "YAMLError", "MarkedYAMLError", "Mark", "ReaderError", "ScannerError", "ParserError", "ComposerError", "ConstructorError",
    "RepresenterError", "EmitterError", "Loader", "SafeLoader", "FullLoader", "BaseLoader", "CSafeLoader", "CLoader", "Dumper",
    "SafeDumper", "CSafeDumper", "CDumper", "ScalarNode", "SequenceNode", "MappingNode", "Node", "load", "load_all", "safe_load",
    "safe_load_all", "full_load", "full_load_all", "dump", "dump_all", "safe_dump", "safe_dump_all", "compose", "add_constructor",
    "add_representer", "__version__",
]

__version__ = "6.0.2"


class Mark:
    """A place in a text: its line and column, both from 0."""

    def __init__(self, name, index, line, column, buffer, pointer):
        self.name, self.index, self.line, self.column, self.buffer, self.pointer = name, index, line, column, buffer, pointer

    def get_snippet(self, indent=4, max_length=75):
        """Return the line, and a sign below the place."""
        if self.buffer is None:
            return None
        start = self.buffer.rfind("\n", 0, self.pointer) + 1
        end = self.buffer.find("\n", self.pointer)
        if end == -1:
            end = len(self.buffer)
        head, tail = "", ""
        half = max_length // 2 - 1
        if self.pointer - start > half:
            start = self.pointer - half + 5
            head = " ... "
        if end - self.pointer > half:
            end = self.pointer + half - 5
            tail = " ... "
        gap = " " * (indent + self.pointer - start + len(head))
        return " " * indent + head + self.buffer[start:end] + tail + "\n" + gap + "^"

    def __str__(self):
        where = '  in "%s", line %d, column %d' % (self.name, self.line + 1, self.column + 1)
        snippet = self.get_snippet()
        return where if snippet is None else where + ":\n" + snippet


class YAMLError(Exception):
    """What is raised for texts and values that cannot be read or written."""


class MarkedYAMLError(YAMLError):
    """An error with its place in the text: `problem_mark`."""

    def __init__(self, context=None, context_mark=None, problem=None, problem_mark=None, note=None):
        self.context, self.context_mark = context, context_mark
        self.problem, self.problem_mark = problem, problem_mark
        self.note = note

    def __str__(self):
        lines = []
        if self.context is not None:
            lines.append(self.context)
        if self.context_mark is not None:
            there = self.problem_mark
            if (
                self.problem is None
                or there is None
                or (self.context_mark.line, self.context_mark.column) != (there.line, there.column)
            ):
                lines.append(str(self.context_mark))
        if self.problem is not None:
            lines.append(self.problem)
        if self.problem_mark is not None:
            lines.append(str(self.problem_mark))
        if self.note is not None:
            lines.append(self.note)
        return "\n".join(lines)


class ReaderError(YAMLError):
    """The text has characters that YAML does not allow."""


class ScannerError(MarkedYAMLError):
    """The text is malformed."""


class ParserError(MarkedYAMLError):
    """The structure of the text is wrong."""


class ComposerError(MarkedYAMLError):
    """An alias has no anchor, or there are more documents than expected."""


class ConstructorError(MarkedYAMLError):
    """A value cannot be made of what stands in the text."""


class RepresenterError(YAMLError):
    """A value cannot be written."""


class EmitterError(YAMLError):
    """The text cannot be made."""


class Node:
    """A part of a document."""

    def __init__(self, tag, value, start_mark=None, end_mark=None):
        self.tag, self.value, self.start_mark, self.end_mark = tag, value, start_mark, end_mark

    def __repr__(self):
        return "%s(tag=%r, value=%r)" % (self.__class__.__name__, self.tag, self.value)


class ScalarNode(Node):
    """A text."""

    id = "scalar"

    def __init__(self, tag, value, start_mark=None, end_mark=None, style=None):
        self.tag, self.value, self.start_mark, self.end_mark = tag, value, start_mark, end_mark
        self.style = style


class SequenceNode(Node):
    """A sequence of nodes."""

    id = "sequence"

    def __init__(self, tag, value, start_mark=None, end_mark=None, flow_style=None):
        Node.__init__(self, tag, value, start_mark, end_mark)
        self.flow_style = flow_style


class MappingNode(SequenceNode):
    """Pairs of nodes."""

    id = "mapping"


_PREFIX = "tag:yaml.org,2002:"
_STR, _MERGE = _PREFIX + "str", _PREFIX + "merge"
_tags = {kind: _PREFIX + kind for kind in ("null", "merge", "value", "bool", "int", "float", "timestamp", "str")}
_int = re.compile(
    r"[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+"
)
_float = re.compile(
    r"[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_date = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_time = re.compile(
    r"([0-9]{4})-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \t]+)([0-9][0-9]?):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?"
    r"(?:[ \t]*(Z|([-+])([0-9][0-9]?)(?::([0-9]{2}))?))?"
)
_bools = {"yes": True, "no": False, "true": True, "false": False, "on": True, "off": False}
_words = {"": "null", "~": "null", "null": "null", "Null": "null", "NULL": "null", "<<": "merge", "=": "value"}
for _word in _bools:
    for _form in (_word, _word.capitalize(), _word.upper()):
        _words[_form] = "bool"


def _kind(text):
    """What a plain text means by its form: the name of a type."""
    kind = _words.get(text)
    if kind is not None:
        return kind
    if text[0] in "-+.0123456789":
        if _int.fullmatch(text):
            return "int"
        if _float.fullmatch(text):
            return "float"
        if _date.fullmatch(text) or _time.fullmatch(text):
            return "timestamp"
    return "str"


def _whole(text):
    text = text.replace("_", "")
    sign = -1 if text[:1] == "-" else 1
    text = text.lstrip("+-")
    if text == "0":
        return 0
    if text.startswith("0b"):
        return sign * int(text[2:], 2)
    if text.startswith("0x"):
        return sign * int(text[2:], 16)
    if text[:1] == "0":
        return sign * int(text, 8)
    if ":" in text:
        value = 0
        for part in text.split(":"):
            value = value * 60 + int(part)
        return sign * value
    return sign * int(text)


def _fractional(text):
    text = text.replace("_", "").lower()
    sign = -1 if text[:1] == "-" else 1
    text = text.lstrip("+-")
    if text == ".inf":
        return sign * inf
    if text == ".nan":
        return nan
    if ":" in text:
        value = 0.0
        for part in text.split(":"):
            value = value * 60 + float(part)
        return sign * value
    return sign * float(text)


def _moment(text):
    match = _time.fullmatch(text)
    if match is None:
        return datetime.date(*map(int, text.split("-")))
    year, month, day, hour, minute, second = map(int, match.groups()[:6])
    fraction = int((match[7] or "")[:6].ljust(6, "0"))
    zone = None
    if match[9]:
        delta = datetime.timedelta(hours=int(match[10]), minutes=int(match[11] or 0))
        zone = datetime.timezone(-delta if match[9] == "-" else delta)
    elif match[8]:
        zone = datetime.timezone.utc
    return datetime.datetime(year, month, day, hour, minute, second, fraction, zone)


class SafeLoader:
    """Makes plain data of a text: dicts, lists, texts, numbers, dates, and what constructors have been added for."""

    # Whether texts become what they look like, and nothing has been added to that.
    _is_usual = False
    yaml_constructors = {}
    yaml_multi_constructors = {}
    _is_plain = False

    def __init__(self, stream):
        text = stream.read() if hasattr(stream, "read") else stream
        self.name = "<unicode string>" if isinstance(stream, str) else "<byte string>"
        if hasattr(stream, "read"):
            self.name = getattr(stream, "name", "<file>")
        if isinstance(text, (bytes, bytearray)):
            encoding = "utf-16" if text[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
            try:
                text = text.decode(encoding)
            except UnicodeDecodeError as e:
                raise ReaderError("cannot decode: %s" % e) from None
        if not isinstance(text, str):
            raise AttributeError("'%s' object has no attribute 'read'" % type(text).__name__)
        bad = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text.removeprefix("\ufeff"))
        if bad:
            raise ReaderError(
                'unacceptable character #x%04x: special characters are not allowed\n  in "%s", position %d'
                % (ord(bad[0]), self.name, bad.start())
            )
        self._text = text
        self._has_large = any(map("\uffff".__lt__, text)) if not text.isascii() else False
        self._events = read_events(text)
        self._at = 0
        self._made = {}
        self._making = set()

    def dispose(self):
        """Do nothing: there is nothing to give back."""

    def _mark(self, at):
        text = self._text
        if self._has_large:
            at = len(text.encode("utf-16-le", "surrogatepass")[: 2 * at].decode("utf-16-le", "replace"))
        line = text.count("\n", 0, at)
        return Mark(self.name, at, line, at - (text.rfind("\n", 0, at) + 1), text, at)

    def _peek(self):
        event = self._events[self._at] if self._at < len(self._events) else None
        if event is not None and event[0] == "error":
            raise ParserError(None, None, event[1], self._mark(event[2]))
        return event

    def check_data(self):
        """Return whether there is another document."""
        return self._peek() is not None

    def get_node(self):
        """Return the next document as nodes; None if there is none."""
        if self._peek() is None:
            return None
        self._at += 1
        return self._compose({})

    def get_single_node(self):
        """Return the only document as nodes; None if there is none."""
        node = self.get_node()
        following = self._peek()
        if following is not None:
            raise ComposerError(
                "expected a single document in the stream",
                None if node is None else self._place(node),
                "but found another document",
                self._mark(self._events[self._at + 1][-1] if self._at + 1 < len(self._events) else len(self._text)),
            )
        return node

    def _place(self, node):
        mark = node.start_mark
        return self._mark(mark) if isinstance(mark, int) else mark

    def _compose(self, anchors):
        event = self._events[self._at] if self._at < len(self._events) else self._peek()
        self._at += 1
        kind = event[0]
        if kind == "error":
            self._at -= 1
            self._peek()
        if kind == "alias":
            if event[1] not in anchors:
                raise ComposerError(None, None, "found undefined alias %r" % event[1], self._mark(event[2]))
            return anchors[event[1]]
        tag, at = event[1], event[-1]
        if kind == "scalar":
            text, is_plain, anchor = event[2:5]
            if tag is None or tag == "!":
                tag = _tags[_kind(text)] if is_plain and tag is None and not self._is_plain else _STR
            node = ScalarNode(tag, text, at, None, None if is_plain else '"')
        else:
            anchor = event[2]
            default = _PREFIX + kind
            node = (MappingNode if kind == "map" else SequenceNode)(default if tag in (None, "!") else tag, [], at)
        if anchor is not None:
            anchors[anchor] = node
        if kind == "scalar":
            return node
        events, value = self._events, node.value
        while events[self._at][0] != "end":
            part = self._compose(anchors)
            value.append((part, self._compose(anchors)) if kind == "map" else part)
        self._at += 1
        return node

    def get_data(self):
        """Return the value of the next document."""
        node = self.get_node()
        return None if node is None else self._document(node)

    def get_single_data(self):
        """Return the value of the only document."""
        node = self.get_single_node()
        return None if node is None else self._document(node)

    def _document(self, node):
        self._is_usual = (
            not (self.yaml_constructors or self.yaml_multi_constructors or self._is_plain)
            and type(self).construct_scalar is SafeLoader.construct_scalar
        )
        self._made.clear()
        self._making.clear()
        return self.construct_object(node, True)

    def construct_object(self, node, deep=False):
        """Return the value of a node."""
        if self._is_usual and type(node) is ScalarNode:
            make = _usual.get(node.tag)
            if make is not None:
                return make(node.value)
        key = id(node)
        if key in self._made:
            return self._made[key][0]
        if key in self._making:
            raise ConstructorError(None, None, "found unconstructable recursive node", self._place(node))
        self._making.add(key)
        value = self._construct(node)
        self._made[key] = (value, node)
        self._making.discard(key)
        return value

    def _construct(self, node):
        tag = node.tag
        constructor = self.yaml_constructors.get(tag)
        if constructor is not None:
            return self._finish(constructor(self, node))
        for prefix, constructor in self.yaml_multi_constructors.items():
            if prefix is not None and tag.startswith(prefix):
                return self._finish(constructor(self, tag[len(prefix) :], node))
        if self._is_plain:
            tag = _PREFIX + {"scalar": "str", "sequence": "seq", "mapping": "map"}[node.id]
        kind = tag.removeprefix(_PREFIX) if tag.startswith(_PREFIX) else None
        if kind == "map":
            made = {}
            self._made[id(node)] = (made, node)
            made.update(self.construct_mapping(node))
            return made
        if kind == "seq":
            made = []
            self._made[id(node)] = (made, node)
            made.extend(self.construct_sequence(node))
            return made
        if kind == "set":
            return set(self.construct_mapping(node))
        if kind in ("omap", "pairs"):
            return self._pairs(node)
        make = _scalars.get(kind)
        if make is None:
            if None in self.yaml_constructors:
                return self._finish(self.yaml_constructors[None](self, node))
            raise ConstructorError(
                None, None, "could not determine a constructor for the tag %r" % tag, self._place(node)
            )
        text = self.construct_scalar(node)
        if kind == "bool" and text.lower() not in _bools:
            raise KeyError(text.lower())
        return make(text)

    def _finish(self, value):
        """What a constructor gives; those that are generators give the value first, and fill it then."""
        if hasattr(value, "send"):
            generator = value
            value = next(generator)
            for _ in generator:
                pass
        return value

    def construct_scalar(self, node):
        """Return the text of a node."""
        if isinstance(node, MappingNode):
            for key, value in node.value:
                if key.tag == _PREFIX + "value":
                    return self.construct_scalar(value)
        if not isinstance(node, ScalarNode):
            raise ConstructorError(None, None, "expected a scalar node, but found %s" % node.id, self._place(node))
        return node.value

    def construct_sequence(self, node, deep=False):
        """Return the values of a sequence."""
        if not isinstance(node, SequenceNode) or isinstance(node, MappingNode):
            raise ConstructorError(None, None, "expected a sequence node, but found %s" % node.id, self._place(node))
        return [self.construct_object(each, deep) for each in node.value]

    def construct_mapping(self, node, deep=False):
        """Return the values of a mapping."""
        if not isinstance(node, MappingNode):
            raise ConstructorError(None, None, "expected a mapping node, but found %s" % node.id, self._place(node))
        merged, own = {}, {}
        for key_node, value_node in node.value:
            if key_node.tag == _MERGE and not self._is_plain:
                self._merge(node, value_node, merged)
                continue
            key = self.construct_object(key_node, True)
            try:
                if type(key) is not str:
                    hash(key)
            except TypeError:
                raise ConstructorError(
                    "while constructing a mapping", self._place(node), "found unhashable key", self._place(key_node)
                ) from None
            own[key] = self.construct_object(value_node, deep)
        if merged:
            merged.update(own)
            return merged
        return own

    def _merge(self, node, source, merged):
        sources = source.value if isinstance(source, SequenceNode) and not isinstance(source, MappingNode) else [source]
        for each in reversed(sources):
            if not isinstance(each, MappingNode):
                expected = "a mapping" if source is not each else "a mapping or list of mappings"
                raise ConstructorError(
                    "while constructing a mapping",
                    self._place(node),
                    "expected %s for merging, but found %s" % (expected, each.id),
                    self._place(each),
                )
            merged.update(self.construct_mapping(each))

    def _pairs(self, node):
        result = []
        if isinstance(node, MappingNode) or not isinstance(node, SequenceNode):
            raise ConstructorError(
                "while constructing an ordered map", self._place(node), "expected a sequence, but found %s" % node.id,
                self._place(node),
            )
        for each in node.value:
            if not isinstance(each, MappingNode) or len(each.value) != 1:
                raise ConstructorError(
                    "while constructing an ordered map", self._place(node), "expected a mapping of length 1",
                    self._place(each),
                )
            key, value = each.value[0]
            result.append((self.construct_object(key), self.construct_object(value)))
        return result

    @classmethod
    def add_constructor(cls, tag, constructor):
        """Have nodes with a tag made by `constructor(loader, node)`."""
        cls.yaml_constructors = {**cls.yaml_constructors, tag: constructor}

    @classmethod
    def add_multi_constructor(cls, tag_prefix, multi_constructor):
        """Have nodes whose tags start so made by `multi_constructor(loader, rest, node)`."""
        cls.yaml_multi_constructors = {**cls.yaml_multi_constructors, tag_prefix: multi_constructor}


def _bytes(text):
    return base64.decodebytes(text.encode("ascii"))


_scalars = {
    "null": lambda text: None,
    "bool": lambda text: _bools[text.lower()],
    "int": _whole,
    "float": _fractional,
    "timestamp": _moment,
    "binary": _bytes,
    "str": str,
    "value": str,
    "merge": str,
}
_usual = {_PREFIX + kind: make for kind, make in _scalars.items()}


class FullLoader(SafeLoader):
    """The same as SafeLoader: tags for Python objects are refused."""


class Loader(SafeLoader):
    """The same as SafeLoader: tags for Python objects are refused."""


class BaseLoader(SafeLoader):
    """Makes dicts, lists and texts only."""

    _is_plain = True


CSafeLoader = SafeLoader
CLoader = Loader


def compose(stream, Loader=SafeLoader):
    """Return the only document of a text as nodes."""
    return Loader(stream).get_single_node()


def load(stream, Loader=SafeLoader):
    """Return the value of the only document of a text: a str, bytes, or a file that is open."""
    return Loader(stream).get_single_data()


def load_all(stream, Loader=SafeLoader):
    """Iterate over the values of the documents of a text."""
    loader = Loader(stream)
    while loader.check_data():
        yield loader.get_data()


def safe_load(stream):
    """Return the value of the only document of a text."""
    return load(stream, SafeLoader)


def safe_load_all(stream):
    """Iterate over the values of the documents of a text."""
    return load_all(stream, SafeLoader)


def full_load(stream):
    """Return the value of the only document of a text."""
    return load(stream, FullLoader)


def full_load_all(stream):
    """Iterate over the values of the documents of a text."""
    return load_all(stream, FullLoader)


def add_constructor(tag, constructor, Loader=None):
    """Have nodes with a tag made by `constructor(loader, node)`."""
    for each in _all_loaders if Loader is None else (Loader,):
        each.add_constructor(tag, constructor)


_all_loaders = (FullLoader, Loader)


class SafeDumper:
    """Writes plain data."""

    yaml_representers = {}
    yaml_multi_representers = {}

    def __init__(
        self, default_style=None, default_flow_style=False, indent=None, width=None, allow_unicode=None, sort_keys=True,
        explicit_start=None, explicit_end=None,
    ):
        self.default_style = default_style
        self.default_flow_style = default_flow_style
        self.indent = indent if indent and 1 < indent < 10 else 2
        self.width = width if width and width > self.indent * 2 else 80
        self.allow_unicode = allow_unicode
        self.sort_keys = sort_keys
        self.explicit_start, self.explicit_end = explicit_start, explicit_end
        self._nodes = {}
        self.represented_objects = self._nodes

    @classmethod
    def add_representer(cls, data_type, representer):
        """Have values of a type written as `representer(dumper, value)` says: as a node."""
        cls.yaml_representers = {**cls.yaml_representers, data_type: representer}

    @classmethod
    def add_multi_representer(cls, data_type, representer):
        """Have values of a type, and of those derived from it, written as `representer(dumper, value)` says."""
        cls.yaml_multi_representers = {**cls.yaml_multi_representers, data_type: representer}

    def ignore_aliases(self, data):
        """Return whether a value is written again wherever it stands."""
        return data is None or data == () or isinstance(data, (str, bytes, bool, int, float))

    def represent_data(self, data):
        """Return a value as a node."""
        is_shared = not self.ignore_aliases(data)
        if is_shared:
            if id(data) in self._nodes:
                return self._nodes[id(data)][0]
            self._alias_key = id(data)
        else:
            self._alias_key = None
        self._data = data
        kind = type(data)
        representer = self.yaml_representers.get(kind)
        if representer is None:
            for each in kind.__mro__:
                if each in self.yaml_multi_representers:
                    representer = self.yaml_multi_representers[each]
                    break
        if representer is not None:
            node = representer(self, data)
        else:
            node = self._represent(data, kind)
        if is_shared and id(data) not in self._nodes:
            self._nodes[id(data)] = (node, data)
        return node

    def _represent(self, data, kind):
        if data is None:
            return self.represent_scalar(_PREFIX + "null", "null")
        if kind is str:
            return self.represent_str(data)
        if kind is bool:
            return self.represent_scalar(_PREFIX + "bool", "true" if data else "false")
        if kind is int:
            return self.represent_scalar(_PREFIX + "int", str(data))
        if kind is float:
            return self.represent_scalar(_PREFIX + "float", _float_text(data))
        if kind is bytes:
            return self.represent_scalar(_PREFIX + "binary", base64.encodebytes(data).decode("ascii"), "|")
        if kind is list or kind is tuple:
            return self.represent_sequence(_PREFIX + "seq", data)
        if kind is dict:
            return self.represent_mapping(_PREFIX + "map", data)
        if kind is set:
            return self.represent_mapping(_PREFIX + "set", dict.fromkeys(data))
        if kind is datetime.datetime:
            return self.represent_scalar(_PREFIX + "timestamp", data.isoformat(" "))
        if kind is datetime.date:
            return self.represent_scalar(_PREFIX + "timestamp", data.isoformat())
        raise RepresenterError("cannot represent an object", data)

    def represent_str(self, data):
        """Return a text as a node."""
        return self.represent_scalar(_PREFIX + "str", data)

    def represent_scalar(self, tag, value, style=None):
        """Return a text with a tag as a node."""
        node = ScalarNode(tag, value, style=style or self.default_style)
        self._remember(node)
        return node

    def _remember(self, node):
        if self._alias_key is not None:
            self._nodes[self._alias_key] = (node, self._data)

    def represent_sequence(self, tag, sequence, flow_style=None):
        """Return the values of a sequence as a node."""
        node = SequenceNode(tag, [], flow_style=flow_style)
        self._remember(node)
        node.value.extend([self.represent_data(each) for each in sequence])
        self._choose_flow(node, node.value, flow_style)
        return node

    def represent_mapping(self, tag, mapping, flow_style=None):
        """Return the pairs of a mapping as a node."""
        node = MappingNode(tag, [], flow_style=flow_style)
        self._remember(node)
        pairs = list(mapping.items()) if hasattr(mapping, "items") else list(mapping)
        if self.sort_keys and hasattr(mapping, "items"):
            try:
                pairs = sorted(pairs)
            except TypeError:
                pass
        for key, value in pairs:
            key_node = self.represent_data(key)
            node.value.append((key_node, self.represent_data(value)))
        self._choose_flow(node, [each for pair in node.value for each in pair], flow_style)
        return node

    def _choose_flow(self, node, parts, flow_style):
        if flow_style is None:
            if self.default_flow_style is not None:
                node.flow_style = self.default_flow_style
            else:
                node.flow_style = all(isinstance(each, ScalarNode) and not each.style for each in parts)


class Dumper(SafeDumper):
    """The same as SafeDumper, but tuples, too, are lists."""


CSafeDumper = SafeDumper
CDumper = Dumper


def add_representer(data_type, representer, Dumper=Dumper):
    """Have values of a type written as `representer(dumper, value)` says."""
    Dumper.add_representer(data_type, representer)


def _float_text(value):
    if value != value:
        return ".nan"
    if value in (inf, -inf):
        return ".inf" if value > 0 else "-.inf"
    text = repr(value).lower()
    return text.replace("e", ".0e", 1) if "." not in text and "e" in text else text


_never_plain = re.compile(r"""[,\[\]{}#&*!|>'"%@`]""")
_special = re.compile("[^\n\x20-\x7e]")
_special_unicode = re.compile("[^\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_escapes = {
    "\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e", '"': '"',
    "\\": "\\", "\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P",
}


def _forms(text, allow_unicode):
    """In which ways a text may be written: plain in blocks, plain in flows, in single quotes, as a block."""
    if not text:
        return False, True, True, False
    special = (_special_unicode if allow_unicode else _special).search(text) is not None
    lines = "\n" in text
    block_plain = flow_plain = not lines
    if text.startswith(("---", "...")):
        block_plain = flow_plain = False
    if _never_plain.match(text[0]):
        block_plain = flow_plain = False
    if text[0] in "?:":
        flow_plain = False
    if text[0] in "?:-" and (len(text) == 1 or text[1] in "\0 \t\r\n\x85\u2028\u2029"):
        block_plain = flow_plain = False
    if re.search(r"[,?\[\]{}]", text[1:]):
        flow_plain = False
    if ":" in text[1:]:
        flow_plain = False
    if re.search(r":(?=\s|$)", text) or re.search(r"(?<=[\s\0])#", text):
        block_plain = flow_plain = False
    single, block = True, True
    if text[0] in " \n" or text[-1] in " \n":
        block_plain = flow_plain = False
    if text[-1] == " ":
        block = False
    if re.search("\n ", text):
        block_plain = flow_plain = single = False
    if special or re.search(" \n", text):
        block_plain = flow_plain = single = block = False
    return block_plain, flow_plain, single, block


class _Emitter:
    """Puts the text of nodes together."""

    def __init__(self, dumper, anchors):
        self.dumper = dumper
        self.anchors = anchors
        self.written = set()
        self.pieces = []
        self.column = 0
        self.is_open = False

    def write(self, text):
        self.pieces.append(text)
        self.column = len(text) - text.rfind("\n") - 1 if "\n" in text else self.column + len(text)

    def line(self, indent):
        self.pieces.append("\n" + " " * indent)
        self.column = indent

    def node(self, node, indent, flow=False, is_key=False, in_map=False):
        """Write a node after what stands on the line; `indent` is that of the collection it is in, -1 at the top."""
        anchor = self.anchors.get(id(node))
        if anchor is not None:
            if id(node) in self.written:
                self.gap()
                self.write("*" + anchor)
                return
            self.written.add(id(node))
            self.gap()
            self.write("&" + anchor)
        if isinstance(node, ScalarNode):
            self.scalar(node, indent, flow, is_key)
            return
        default = _PREFIX + ("map" if isinstance(node, MappingNode) else "seq")
        if node.tag != default:
            self.gap()
            self.write(_short(node.tag))
        is_map = isinstance(node, MappingNode)
        if flow or node.flow_style or not node.value:
            self.flow(node, indent, is_map)
        elif is_map:
            self.block_map(node, indent)
        else:
            self.block_seq(node, indent, in_map)

    def gap(self):
        if self.pieces and self.pieces[-1][-1:] not in ("", " ", "\n", "[", "{") and self.column:
            self.write(" ")

    def flow(self, node, indent, is_map):
        self.gap()
        step = max(indent, 0) + self.dumper.indent
        self.write("{" if is_map else "[")
        for at, part in enumerate(node.value):
            if at:
                self.write(",")
            if self.column > self.dumper.width:
                self.line(step)
            elif at:
                self.write(" ")
            if is_map:
                key, value = part
                simple = self.is_simple(key)
                if not simple:
                    self.write("? ")
                self.node(key, step, True, simple)
                if not simple and self.column > self.dumper.width:
                    self.line(step)
                self.write(":" if simple or not self.column else " :" if self.column > step else ":")
                self.node(value, step, True)
            else:
                self.node(part, step, True)
        self.write("}" if is_map else "]")

    def is_simple(self, key):
        if id(key) in self.anchors and id(key) in self.written:
            return True
        if isinstance(key, ScalarNode):
            return 0 < len(key.value) < 128 and "\n" not in key.value
        return not key.value

    def begin(self, indent, has_line):
        """Begin an entry of a block: on the line, if nothing stands on it but signs of blocks."""
        if not has_line:
            self.line(indent)

    def block_seq(self, node, indent, in_map):
        own = max(indent, 0) if in_map or indent < 0 else indent + self.dumper.indent
        on_line = self.is_free(own)
        for each in node.value:
            self.begin(own, on_line)
            on_line = False
            self.write("-")
            self.entry(each, own)

    def is_free(self, own):
        """Whether a block may begin on the line: nothing is written yet, or only the sign of an entry that it is in."""
        if not self.pieces:
            return True
        return self.pieces[-1] in ("- ", "? ", ": ") and self.column == own or self.column == 0

    def entry(self, node, own):
        """Write an entry of a block after its sign, with compact collections on the same line."""
        if self.is_compact(node):
            self.write(" " * (self.dumper.indent - 1))
            self.compact(node, own)
        else:
            self.node(node, own)

    def is_compact(self, node):
        return (
            isinstance(node, SequenceNode)
            and bool(node.value)
            and not node.flow_style
            and id(node) not in self.anchors
            and node.tag == _PREFIX + ("map" if isinstance(node, MappingNode) else "seq")
        )

    def compact(self, node, own):
        inner = own + self.dumper.indent
        for at, part in enumerate(node.value):
            if at:
                self.line(inner)
            if isinstance(node, MappingNode):
                self.pair(part, inner)
            else:
                self.write("-")
                self.entry(part, inner)

    def block_map(self, node, indent):
        own = 0 if indent < 0 else indent + self.dumper.indent
        on_line = self.is_free(own)
        for part in node.value:
            self.begin(own, on_line)
            on_line = False
            self.pair(part, own)

    def pair(self, part, own):
        key, value = part
        if self.is_simple(key):
            self.node(key, own, False, True)
            self.write(":")
            self.node(value, own, in_map=True)
        else:
            self.write("?")
            self.entry(key, own)
            self.line(own)
            self.write(":")
            self.entry(value, own)

    def scalar(self, node, indent, flow, is_key):
        text, style = node.value, node.style
        dumper = self.dumper
        kind = _kind(text) if node.tag.startswith(_PREFIX) else None
        plain_implied = kind is not None and _PREFIX + kind == node.tag
        is_str = node.tag == _PREFIX + "str"
        block_plain, flow_plain, single, block = _forms(text, dumper.allow_unicode)
        lines = "\n" in text
        chosen = '"'
        if not style and plain_implied and not (is_key and lines):
            if (flow_plain if flow else block_plain) or not text and not flow and not is_key:
                chosen = ""
        if chosen == "":
            pass
        elif style in ("|", ">") and not flow and not is_key and block:
            chosen = style
        elif style in (None, "", "'") and single and not (is_key and lines):
            chosen = "'"
        if not (plain_implied if chosen == "" else is_str):
            self.gap()
            self.write(_short(node.tag))
        self.gap()
        inner = max(indent, 0) + dumper.indent
        self.is_open = chosen == ""
        if self.is_open:
            self.folded(text, inner, not is_key, "", "")
        elif chosen == "'":
            self.folded(text.replace("'", "''"), inner, not is_key, "'", "'")
        elif chosen == '"':
            self.double(text, inner, not is_key)
        else:
            self.block(text, inner, chosen)

    def folded(self, text, inner, may_split, start, end):
        """Write a text whose lines are folded: at single spaces beyond the width, and with line ends doubled."""
        self.write(start)
        width = self.dumper.width
        for part in re.findall(r" +|\n+|[^ \n]+", text):
            if part[0] == "\n":
                self.pieces.append("\n" * (len(part) + 1))
                self.pieces.append(" " * inner)
                self.column = inner
            elif part == " " and may_split and self.column > width:
                self.line(inner)
            else:
                self.write(part)
        self.write(end)

    def double(self, text, inner, may_split):
        out = ['"']
        column = self.column + 1
        width = self.dumper.width
        pending = ""
        special = _special_unicode if self.dumper.allow_unicode else _special
        length = len(text)
        for at, sign in enumerate(text):
            if sign in '"\\\n' or special.match(sign):
                name = _escapes.get(sign)
                code = ord(sign)
                if name:
                    piece = "\\" + name
                elif code <= 0xFF:
                    piece = "\\x%02X" % code
                elif code <= 0xFFFF:
                    piece = "\\u%04X" % code
                else:
                    piece = "\\U%08X" % code
            else:
                piece = sign
            if may_split and 0 < at < length - 1 and sign == " " and column > width:
                out.append("\\\n" + " " * inner)
                column = inner
                if sign == " ":
                    piece = "\\ "
            out.append(piece)
            column += len(piece)
        out.append('"')
        self.pieces.append("".join(out))
        self.column = column + 1

    def block(self, text, inner, style):
        hint = str(self.dumper.indent) if text[:1] in " \n" else ""
        ending = "-" if text[-1:] != "\n" else "+" if text[-2:] in ("\n", "\n\n") else ""
        self.write(style + hint + ending)
        lines = text.split("\n")
        if text[-1:] == "\n":
            lines.pop()
        previous_folds = False
        for line in lines:
            if style == ">" and previous_folds and line and line[0] != " ":
                self.pieces.append("\n")
            previous_folds = bool(line) and line[0] != " "
            self.pieces.append("\n" + " " * inner + line if line else "\n")
        self.column = len(lines[-1]) + inner if lines else 0


def _short(tag):
    if tag.startswith(_PREFIX):
        return "!!" + tag[len(_PREFIX) :]
    return tag if tag[:1] == "!" else "!<%s>" % tag


def _anchors(root):
    """Names for the nodes that stand in several places."""
    seen, names = {}, {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            names[id(node)] = None
            continue
        seen[id(node)] = len(seen)
        if isinstance(node, MappingNode):
            for key, value in reversed(node.value):
                waiting.append(value)
                waiting.append(key)
        elif isinstance(node, SequenceNode):
            waiting.extend(reversed(node.value))
    return seen, names


def _text_of(root, dumper):
    order, shared = _anchors(root)
    # A name is given where the second place is met; that is also the order of PyYAML.
    anchors = {key: "id%03d" % (at + 1) for at, key in enumerate(shared)}
    emitter = _Emitter(dumper, anchors)
    emitter.node(root, -1)
    text = "".join(emitter.pieces)
    is_open = isinstance(root, ScalarNode) and emitter.is_open
    return text + ("\n...\n" if is_open else "\n")


def dump_all(
    documents, stream=None, Dumper=Dumper, default_style=None, default_flow_style=False, canonical=None, indent=None,
    width=None, allow_unicode=None, line_break=None, encoding=None, explicit_start=None, explicit_end=None, version=None,
    tags=None, sort_keys=True,
):
    """Write values as documents: to a file, or to what is returned."""
    pieces = []
    for data in documents:
        dumper = Dumper(
            default_style, default_flow_style, indent, width, allow_unicode, sort_keys, explicit_start, explicit_end
        )
        node = dumper.represent_data(data)
        text = _text_of(node, dumper)
        if explicit_start or pieces:
            if pieces and not explicit_end:
                pieces[-1] = pieces[-1].removesuffix("...\n")
            starts_block = isinstance(node, SequenceNode) and node.value and not node.flow_style
            text = ("---\n" if starts_block else "--- ") + text
        if explicit_end and not text.endswith("\n...\n"):
            text += "...\n"
        pieces.append(text)
    result = "".join(pieces)
    if encoding is not None:
        result = result.encode(encoding)
    if stream is None:
        return result
    stream.write(result)


def safe_dump_all(documents, stream=None, **kwds):
    """Write values as documents."""
    return dump_all(documents, stream, Dumper=SafeDumper, **kwds)


def dump(data, stream=None, Dumper=Dumper, **kwds):
    """Write a value: to a file, or to what is returned."""
    return dump_all([data], stream, Dumper=Dumper, **kwds)


def safe_dump(data, stream=None, **kwds):
    """Write a value: to a file, or to what is returned."""
    return dump_all([data], stream, Dumper=SafeDumper, **kwds)
