"""Documents of XML as dicts: attributes are keys with an at sign, texts stand under `#text`, elements of one name in a list."""

from xml.etree.ElementTree import ParseError, fromstring

__all__ = []
__also__ = ["loads", "dumps"]


def _local(name):
    return name.rpartition("}")[2]


def _value(element):
    made = {"@" + _local(key): value for key, value in element.items()}
    pieces = [element.text or ""]
    for child in element:
        name = _local(child.tag)
        value = _value(child)
        if name in made:
            if not isinstance(made[name], list):
                made[name] = [made[name]]
            made[name].append(value)
        else:
            made[name] = value
        pieces.append(child.tail or "")
    text = "".join([piece.strip() for piece in pieces])
    if not made:
        return text
    if text:
        made["#text"] = text
    return made


def loads(text):
    """Return a document as a dict with one key: the name of its root."""
    if not isinstance(text, (str, bytes)):
        raise TypeError("xml.loads: expected a str, not " + type(text).__name__)
    try:
        root = fromstring(text)
    except ParseError as e:
        raise ValueError("xml.loads: %s" % e) from None
    return {_local(root.tag): _value(root)}


def _escape(value):
    if value is None:
        return ""
    text = ("true" if value else "false") if isinstance(value, bool) else str(value)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;").replace("'", "&#39;")


def _name(name):
    if not isinstance(name, str) or not name or any(sign in " \t\r\n<>&\"'/=" for sign in name):
        raise ValueError("xml.dumps: %r is no name of XML" % (name,))
    return name


def _write(name, value, indent, level, out):
    line = "\n" + indent * level if indent else ""
    if isinstance(value, (list, tuple)):
        for each in value:
            _write(name, each, indent, level, out)
        return
    if out:
        out.append(line)
    name = _name(name)
    if not isinstance(value, dict):
        out.append("<%s>%s</%s>" % (name, _escape(value), name))
        return
    keys = sorted(value)
    attributes = ['%s="%s"' % (_name(key[1:]), _escape(value[key])) for key in keys if key[:1] == "@"]
    children = [key for key in keys if key[:1] not in ("@", "#")]
    out.append("<%s>%s" % (" ".join([name, *attributes]), _escape(value.get("#text"))))
    for key in children:
        _write(key, value[key], indent, level + 1, out)
    out.append((line if indent and children else "") + "</%s>" % name)


def dumps(data, indent=""):
    """Return a dict with one key, the name of the root, as a document. Attributes and elements are sorted by name."""
    if not isinstance(data, dict):
        raise TypeError("xml.dumps: expected a dict")
    if len(data) != 1:
        raise ValueError("xml.dumps: expected a dict with one key, the root")
    out = []
    for name, value in data.items():
        if isinstance(value, (list, tuple)):
            raise ValueError("xml.dumps: there can be only one root")
        _write(name, value, indent, 0, out)
    return "".join(out)
