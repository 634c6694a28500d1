"""Documents of XML as trees of elements. Declarations of entities are refused, and nothing outside is ever asked for."""

import codecs
import re

from xml.etree import ElementPath

__all__ = [
    "Comment",
    "dump",
    "Element",
    "ElementTree",
    "fromstring",
    "fromstringlist",
    "indent",
    "iselement",
    "iterparse",
    "parse",
    "ParseError",
    "PI",
    "ProcessingInstruction",
    "QName",
    "SubElement",
    "tostring",
    "tostringlist",
    "TreeBuilder",
    "VERSION",
    "XML",
    "XMLID",
    "XMLParser",
    "XMLPullParser",
    "register_namespace",
]

VERSION = "1.3.0"


class ParseError(SyntaxError):
    """A document is malformed: `code` is expat's number, `position` a line and a column."""


def iselement(element):
    """Return whether something is an element."""
    return hasattr(element, "tag")


def _element(value, where):
    if not isinstance(value, Element):
        found = "None" if value is None else type(value).__name__
        raise TypeError(f"{where} must be xml.etree.ElementTree.Element, not {found}")
    return value


class Element:
    """An element: a tag, attributes, a text, and children, each of which has a tail after it."""

    __slots__ = ("tag", "attrib", "text", "tail", "_children", "__weakref__")

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {type(attrib).__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = None
        self.tail = None
        self._children = []

    def __repr__(self):
        return "<Element %r at %#x>" % (self.tag, id(self))

    def makeelement(self, tag, attrib, /):
        """Return a new element of the same kind."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        result = self.__class__.__new__(self.__class__)
        result.tag, result.attrib, result.text, result.tail = self.tag, self.attrib, self.text, self.tail
        result._children = self._children[:]
        return result

    def __deepcopy__(self, memo, /):
        import copy

        result = self.__class__.__new__(self.__class__)
        memo[id(self)] = result
        result.tag = copy.deepcopy(self.tag, memo)
        result.attrib = copy.deepcopy(self.attrib, memo)
        result.text = copy.deepcopy(self.text, memo)
        result.tail = copy.deepcopy(self.tail, memo)
        result._children = [copy.deepcopy(child, memo) for child in self._children]
        return result

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings

        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or "
            "'elem is not None' test instead.",
            DeprecationWarning,
            stacklevel=2,
        )
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for each in element:
                if not isinstance(each, Element):
                    raise TypeError(f"expected an Element, not \"{type(each).__name__}\"")
        elif not isinstance(element, Element):
            raise TypeError(f"expected an Element, not \"{type(element).__name__}\"")
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __iter__(self):
        return iter(self._children)

    def append(self, subelement, /):
        """Add a child at the end."""
        self._children.append(_element(subelement, "append() argument 1"))

    def extend(self, elements, /):
        """Add children at the end."""
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f"expected an Element, not \"{type(element).__name__}\"")
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Add a child at a place."""
        self._children.insert(index, _element(subelement, "insert() argument 2"))

    def remove(self, subelement, /):
        """Take a child away."""
        children = self._children
        for at, child in enumerate(children):
            if child is subelement or child == subelement:
                del children[at]
                return
        raise ValueError("list.remove(x): x not in list")

    def find(self, path, namespaces=None):
        """Return the first element that a path leads to; None if there is none."""
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Return the text of the first element that a path leads to."""
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """Return a list of the elements that a path leads to."""
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """Iterate over the elements that a path leads to."""
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        """Remove attributes, texts and children."""
        self.attrib = {}
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """Return the value of an attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Give an attribute a value."""
        self.attrib[key] = value

    def keys(self):
        """Return the names of the attributes."""
        return list(self.attrib)

    def items(self):
        """Return the attributes as pairs."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """Iterate over the element and all below it, in the order of the document."""
        if tag == "*":
            tag = None
        return _walk(self, tag)

    def itertext(self):
        """Iterate over all texts inside, in the order of the document."""
        return _texts(self)


def _walk(root, tag):
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if tag is None or element.tag == tag:
            yield element
        if element._children:
            waiting.extend(element._children[::-1])


def _texts(root):
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, Element):
            if element.text:
                yield element.text
            for child in element._children[::-1]:
                if child.tail:
                    waiting.append(child.tail)
                waiting.append(child)
        else:
            yield element


def SubElement(parent, tag, attrib={}, **extra):
    """Return a new element, which has been added to a parent."""
    _element(parent, "SubElement() argument 1")
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """Return an element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """Return an element that is written as a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = target + " " + text if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace, for tags, attributes and their values."""

    def __init__(self, text_or_uri, tag=None):
        self.text = "{%s}%s" % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<QName %r>" % (self.text,)

    def __hash__(self):
        return hash(self.text)

    def _other(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._other(other)

    def __lt__(self, other):
        return self.text < self._other(other)

    def __le__(self, other):
        return self.text <= self._other(other)

    def __gt__(self, other):
        return self.text > self._other(other)

    def __ge__(self, other):
        return self.text >= self._other(other)


class ElementTree:
    """A document: a root element, and how it is read and written."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """Return the root element."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Read a document from a file, and return its root."""
        with _Reading(source) as file:
            parser = parser or XMLParser()
            while data := file.read(65536):
                parser.feed(data)
            self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        """Iterate over all elements, in the order of the document."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            import warnings

            path = "." + path
            warnings.warn(
                "This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the "
                "current behaviour, change it to %r" % path,
                FutureWarning,
                stacklevel=3,
            )
        return path

    def find(self, path, namespaces=None):
        """Return the first element that a path leads to; None if there is none."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Return the text of the first element that a path leads to."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """Return a list of the elements that a path leads to."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """Iterate over the elements that a path leads to."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(
        self,
        file_or_filename,
        encoding=None,
        xml_declaration=None,
        default_namespace=None,
        method=None,
        *,
        short_empty_elements=True,
    ):
        """Write the document to a file."""
        text, encoding = _document(
            self._root, encoding, method, xml_declaration, default_namespace, short_empty_elements
        )
        data = text if encoding is None else text.encode(encoding, "xmlcharrefreplace")
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(data)
        else:
            with open(file_or_filename, "wb") as file:
                file.write(data if encoding else data.encode("utf-8", "xmlcharrefreplace"))


class _Reading:
    """A file that is read; closed at the end if it was opened here."""

    def __init__(self, source):
        self.is_own = not hasattr(source, "read")
        self.file = open(source, "rb") if self.is_own else source

    def __enter__(self):
        return self.file

    def __exit__(self, *_):
        if self.is_own:
            self.file.close()


_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Have a namespace written with a prefix."""
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known_uri, known in list(_namespace_map.items()):
        if known_uri == uri or known == prefix:
            del _namespace_map[known_uri]
    _namespace_map[uri] = prefix


def _cannot_write(text):
    raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))


def _qualified_names(root, default_namespace):
    """How each tag and attribute name is written, and the namespaces with their prefixes."""
    names = {None: None}
    namespaces = {}
    if default_namespace:
        namespaces[default_namespace] = ""

    def add(name):
        try:
            if name[:1] == "{":
                uri, local = name[1:].rsplit("}", 1)
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = "ns%d" % len(namespaces)
                    if prefix != "xml":
                        namespaces[uri] = prefix
                names[name] = "%s:%s" % (prefix, local) if prefix else local
            else:
                if default_namespace:
                    raise ValueError("cannot use non-qualified names with default_namespace option")
                names[name] = name
        except TypeError:
            _cannot_write(name)

    def see(name):
        if isinstance(name, QName):
            name = name.text
        if name not in names:
            add(name)

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, str):
            if tag not in names:
                add(tag)
        elif isinstance(tag, QName):
            see(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _cannot_write(tag)
        for key, value in element.attrib.items():
            if isinstance(key, QName):
                key = key.text
            if key not in names:
                add(key)
            if isinstance(value, QName):
                see(value)
        if isinstance(element.text, QName):
            see(element.text)
    return names, namespaces


def _escape_data(text):
    try:
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        if ">" in text:
            text = text.replace(">", "&gt;")
        return text
    except (TypeError, AttributeError):
        _cannot_write(text)


_special_in_attribute = re.compile('[&<>"\r\n\t]').search


def _escape_attribute(text):
    text = _escape_data(text)
    for sign, reference in (('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;")):
        if sign in text:
            text = text.replace(sign, reference)
    return text


def _escape_html_attribute(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _cannot_write(text)


_html_empty = frozenset(
    "area base basefont br col embed frame hr img input isindex link meta param source track wbr".split()
)


def _write(write, root, names, namespaces, short_empty_elements, is_html):
    """Write a tree. What is still to be written waits in a list, so that depth has no bound of its own."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            write(element)
            continue
        if element.tail:
            waiting.append(_escape_data(element.tail))
        tag = element.tag
        text = element.text
        if tag is Comment:
            write("<!--%s-->" % (_escape_data(text) if is_html else text))
            continue
        if tag is PI:
            write("<?%s?>" % (_escape_data(text) if is_html else text))
            continue
        tag = names[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            waiting.extend(element._children[::-1])
            if text:
                write(_escape_data(text))
            continue
        begin = "<" + tag
        if namespaces:
            for uri, prefix in sorted(namespaces.items(), key=lambda item: item[1]):
                name = "xmlns:" + prefix if prefix else "xmlns"
                begin += ' %s="%s"' % (name, _escape_html_attribute(uri) if is_html else _escape_attribute(uri))
            namespaces = None
        for key, value in element.attrib.items():
            if isinstance(key, QName):
                key = key.text
            if isinstance(value, QName):
                value = names[value.text]
            elif not isinstance(value, str) or _special_in_attribute(value):
                value = _escape_html_attribute(value) if is_html else _escape_attribute(value)
            begin += " " + names[key] + '="' + value + '"'
        children = element._children
        if is_html:
            write(begin + ">")
            lower = tag.lower()
            if text:
                write(text if lower in ("script", "style") else _escape_data(text))
            if lower not in _html_empty:
                waiting.append("</" + tag + ">")
            waiting.extend(children[::-1])
        elif text or children or not short_empty_elements:
            begin += ">"
            if text:
                begin += names[text.text] if isinstance(text, QName) else _escape_data(text)
            if children:
                write(begin)
                waiting.append("</" + tag + ">")
                waiting.extend(children[::-1])
            else:
                write(begin + "</" + tag + ">")
        else:
            write(begin + " />")


def _document(root, encoding, method, xml_declaration, default_namespace, short_empty_elements):
    """A document as text, and the encoding to write it in; None: as text."""
    method = method or "xml"
    if method not in ("xml", "html", "text"):
        raise ValueError("unknown method %r" % method)
    if not encoding:
        encoding = "us-ascii"
    pieces = []
    write = pieces.append
    is_text = encoding.lower() == "unicode"
    if method == "xml" and (
        xml_declaration
        or xml_declaration is None
        and not is_text
        and encoding.lower() not in ("utf-8", "us-ascii")
    ):
        write("<?xml version='1.0' encoding='%s'?>\n" % ("UTF-8" if is_text else encoding))
    if method == "text":
        for part in root.itertext():
            write(part)
        if root.tail:
            write(root.tail)
    else:
        names, namespaces = _qualified_names(root, default_namespace)
        _write(write, root, names, namespaces, short_empty_elements, method == "html")
    return "".join(pieces), None if is_text else encoding


def tostring(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True
):
    """Return an element as bytes; as text if the encoding is "unicode"."""
    text, encoding = _document(element, encoding, method, xml_declaration, default_namespace, short_empty_elements)
    return text if encoding is None else text.encode(encoding, "xmlcharrefreplace")


def tostringlist(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True
):
    """Return an element as a list of pieces, which joined are what `tostring` gives."""
    return [
        tostring(
            element,
            encoding,
            method,
            xml_declaration=xml_declaration,
            default_namespace=default_namespace,
            short_empty_elements=short_empty_elements,
        )
    ]


def dump(elem):
    """Print an element or a document."""
    root = elem.getroot() if isinstance(elem, ElementTree) else elem
    text = tostring(root, "unicode")
    print(text, end="" if (root.tail or "")[-1:] == "\n" else "\n")


def indent(tree, space="  ", level=0):
    """Put line ends and spaces between elements, so that a document can be read well."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    waiting = [(tree, level)]
    while waiting:
        element, depth = waiting.pop()
        inner = "\n" + (depth + 1) * space
        if not element.text or not element.text.strip():
            element.text = inner
        for child in element:
            if len(child):
                waiting.append((child, depth + 1))
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = "\n" + depth * space


class TreeBuilder:
    """Makes a tree of what it is told: starts, texts and ends of elements."""

    def __init__(
        self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False
    ):
        self._data = []
        self._open = []
        self._last = None
        self._root = None
        self._is_after = False
        self._factory = element_factory or Element
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        # Nothing but elements, and those of the usual kind.
        self._is_plain = self._factory is Element and not (comment_factory or pi_factory or insert_comments or insert_pis)

    def close(self):
        """Return the root."""
        return self._root

    def _flush(self):
        if not self._data:
            return
        if self._last is not None:
            text = "".join(self._data)
            if self._is_after:
                self._last.tail = text
            else:
                self._last.text = text
        self._data = []

    def data(self, data, /):
        """Take text."""
        self._data.append(data)

    def start(self, tag, attrs, /):
        """Begin an element, and return it."""
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_after = False
        return element

    def end(self, tag, /):
        """End an element, and return it."""
        self._flush()
        if not self._open:
            raise IndexError("pop from empty stack")
        self._last = self._open.pop()
        self._is_after = True
        return self._last

    def comment(self, text, /):
        """Take a comment."""
        return self._single(self._comment_factory(text), self.insert_comments)

    def pi(self, target, text=None, /):
        """Take a processing instruction."""
        return self._single(self._pi_factory(target, text), self.insert_pis)

    def _take(self, events):
        """Take what a document begins with, goes on with or ends with: what `start`, `end` and `data` would do one by one."""
        texts, open_, last, is_after = self._data, self._open, self._last, self._is_after
        make = Element.__new__
        for event in events:
            kind = event[0]
            if kind == "data":
                texts.append(event[1])
                continue
            if texts and kind in ("start", "end"):
                if last is not None:
                    text = texts[0] if len(texts) == 1 else "".join(texts)
                    if is_after:
                        last.tail = text
                    else:
                        last.text = text
                texts.clear()
            if kind == "end":
                last = open_.pop()
                is_after = True
            elif kind == "start":
                _, tag, attributes = event
                element = make(Element)
                element.tag = tag
                element.attrib = attributes
                element.text = element.tail = None
                element._children = []
                if open_:
                    open_[-1]._children.append(element)
                elif self._root is None:
                    self._root = element
                open_.append(element)
                last = element
                is_after = False
            elif kind == "error":
                _, *arguments = event
                raise _failure(*arguments)
        self._last, self._is_after = last, is_after

    def _single(self, element, is_inserted):
        if is_inserted:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._is_after = True
        return element


def _decoded(data):
    """The text of a document in bytes, by its byte order mark or its declaration."""
    data = bytes(data)
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            data = data[len(mark) :]
            break
    else:
        encoding = "utf-8"
        declared = re.match(rb"""<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']""", data[:200])
        if declared:
            encoding = declared[1].decode("ascii")
    try:
        return data.decode(encoding)
    except LookupError:
        raise ValueError("unknown encoding: %s" % encoding) from None
    except UnicodeDecodeError as e:
        before = data[: e.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode(encoding, "replace"))
        raise _failure("not well-formed (invalid token)", 4, line, column) from None


def _failure(message, code, line, column):
    error = ParseError("%s: line %d, column %d" % (message, line, column))
    error.code = code
    error.position = line, column
    return error


class XMLParser:
    """Reads a document, and tells a target what is in it. The document is read when it is whole: by `close`."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = "Expat 2.5.0"
        self._encoding = encoding
        self._pieces = []
        self._on_event = None

    def feed(self, data, /):
        """Take a piece of a document: text or bytes."""
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        self._pieces.append(data if isinstance(data, str) else bytes(data))

    def flush(self):
        """Do nothing: what is there is read by `close`."""

    def _text(self):
        pieces, self._pieces = self._pieces, []
        if not pieces:
            return ""
        if all(isinstance(piece, str) for piece in pieces):
            return "".join(pieces)
        data = b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
        return data.decode(self._encoding) if self._encoding else _decoded(data)

    def close(self):
        """Read the document, and return what the target makes of it: the root."""
        target = self.target
        handlers = {}
        for event in ("start", "end", "data", "comment", "pi", "start-ns", "end-ns"):
            handler = getattr(target, event.replace("-", "_"), None)
            if handler is not None:
                handlers[event] = handler
        if "end-ns" in handlers:
            end_ns = handlers["end-ns"]
            handlers["end-ns"] = lambda: end_ns("")
        on_event = self._on_event
        reader = scanner(self._text())
        if type(target) is TreeBuilder and target._is_plain and on_event is None:
            while events := reader.read():
                target._take(events)
            return target.close()
        while events := reader.read():
            for event, *arguments in events:
                if event == "error":
                    raise _failure(*arguments)
                handler = handlers.get(event)
                result = handler(*arguments) if handler is not None else None
                if on_event is not None:
                    on_event(event, result, arguments)
        close = getattr(target, "close", None)
        return close() if close is not None else None


class XMLPullParser:
    """Reads a document, and keeps what happens in it. Events are there once the document is whole: after `close`."""

    def __init__(self, events=None, *, _parser=None):
        self._events = []
        self._at = 0
        self._parser = _parser or XMLParser(target=TreeBuilder())
        wanted = frozenset(("end",) if events is None else events)
        for event in wanted:
            if event not in ("start", "end", "comment", "pi", "start-ns", "end-ns"):
                raise ValueError("unknown event %r" % event)
        self._wanted = wanted
        self._parser._on_event = self._keep
        self.root = None

    def _keep(self, event, result, arguments):
        if event in self._wanted:
            if event == "start-ns":
                result = tuple(arguments)
            elif event == "end-ns":
                result = None
            self._events.append((event, result))

    def feed(self, data):
        """Take a piece of a document."""
        self._parser.feed(data)

    def flush(self):
        """Do nothing: what is there is read by `close`."""

    def close(self):
        """Read the document."""
        self.root = self._parser.close()

    def read_events(self):
        """Iterate over the events that have not been read yet."""
        while self._at < len(self._events):
            event = self._events[self._at]
            self._events[self._at] = None
            self._at += 1
            yield event


class _Iteration:
    """What `iterparse` gives: an iterator over events, which has the root at its end."""

    def __init__(self, source, events, parser):
        self._pull = XMLPullParser(events=events, _parser=parser)
        self._source = source
        self._events = None

    def __iter__(self):
        return self

    def __next__(self):
        if self._events is None:
            with _Reading(self._source) as file:
                while data := file.read(65536):
                    self._pull.feed(data)
            self._events = self._pull.read_events()
            self._pull.close()
        for event in self._events:
            return event
        self.root = self._pull.root
        raise StopIteration

    def close(self):
        """Read nothing more."""
        self._events = iter(())


def iterparse(source, events=None, parser=None):
    """Iterate over what happens in a document that is read from a file."""
    return _Iteration(source, events, parser)


def XML(text, parser=None):
    """Return the root of a document."""
    if parser is None:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    """Return the root of a document in pieces."""
    if parser is None:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    """Return the root of a document, and its elements by their attribute `id`."""
    tree = XML(text, parser)
    ids = {}
    for element in tree.iter():
        key = element.get("id")
        if key:
            ids[key] = element
    return tree, ids


def parse(source, parser=None):
    """Return the document of a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree
