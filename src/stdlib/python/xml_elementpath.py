"""Paths to elements of a tree: the part of XPath that ElementTree has."""

import re

__all__ = []
__also__ = ["find", "findall", "findtext", "iterfind"]

_token = re.compile(
    r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+"""
)

_special = re.compile(r"^[^{]*[/*\[@.]|[}*].*[/*\[@.]")


def _tokens(path, namespaces):
    """Pairs of a sign and a name; names are with their namespace."""
    default = namespaces.get("") if namespaces else None
    is_attribute = False
    for quoted, sign, name in _token.findall(path):
        if name and name[0] != "{":
            if ":" in name:
                prefix, local = name.split(":", 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix) from None
                name = "{%s}%s" % (namespaces[prefix], local)
            elif default and not is_attribute:
                name = "{%s}%s" % (default, name)
        yield quoted or sign, name
        is_attribute = sign == "@"


def _tag_test(tag):
    """A test for elements whose tag may have wildcards; None if it has none."""
    if tag == "{*}*":
        return lambda found: True
    if tag == "{}*":
        return lambda found: isinstance(found, str) and found[:1] != "{"
    if tag[:3] == "{*}":
        local = tag[3:]
        ending = "}" + local
        return lambda found: isinstance(found, str) and (found == local or found[:1] == "{" and found.endswith(ending))
    if tag[:1] == "{" and tag[-2:] == "}*":
        start = tag[:-1]
        return lambda found: isinstance(found, str) and found.startswith(start)
    return None


def _child_step(tag):
    if tag == "*":
        return lambda parents, root: (child for parent in parents for child in parent)
    test = _tag_test(tag)
    if test is None:
        wanted = tag[2:] if tag[:2] == "{}" else tag
        return lambda parents, root: (child for parent in parents for child in parent if child.tag == wanted)
    return lambda parents, root: (child for parent in parents for child in parent if test(child.tag))


def _descendant_step(tag):
    test = _tag_test(tag)
    wanted = tag[2:] if tag[:2] == "{}" else tag

    def step(parents, root):
        for parent in parents:
            for found in parent.iter() if test else parent.iter(wanted):
                if found is not parent and (test is None or test(found.tag)):
                    yield found

    return step


def _parents(root):
    return {child: parent for parent in root.iter() for child in parent}


def _parent_step(children, root):
    above = _parents(root)
    seen = {}
    for child in children:
        parent = above.get(child)
        if parent is not None and parent not in seen:
            seen[parent] = None
            yield parent


def _text(element):
    return "".join(element.itertext())


def _predicate(read):
    """The step of a predicate, whose signs are read up to its closing bracket."""
    shape = []
    values = []
    while True:
        sign, name = read(None)
        if sign is None:
            return None
        if sign == "]":
            break
        if (sign, name) == ("", ""):
            continue
        if sign and sign[:1] in "'\"":
            shape.append("'")
            values.append(sign[1:-1])
        else:
            shape.append(sign or "-")
            values.append(name)
    form = "".join(shape)
    if form == "@-":
        key = values[1]
        return lambda found, root: (each for each in found if each.get(key) is not None)
    if form in ("@-='", "@-!='"):
        key, value = values[1], values[-1]
        if "!" in form:
            return lambda found, root: (each for each in found if each.get(key) not in (None, value))
        return lambda found, root: (each for each in found if each.get(key) == value)
    is_number = form == "-" and re.fullmatch(r"-?\d+", values[0])
    if form == "-" and not is_number:
        tag = values[0]
        return lambda found, root: (each for each in found if each.find(tag) is not None)
    if form in (".='", ".!='"):
        value = values[-1]
        if "!" in form:
            return lambda found, root: (each for each in found if _text(each) != value)
        return lambda found, root: (each for each in found if _text(each) == value)
    if form in ("-='", "-!='") and not re.fullmatch(r"-?\d+", values[0]):
        tag, value, equal = values[0], values[-1], "!" not in form
        return lambda found, root: (
            each for each in found if any((_text(inner) == value) is equal for inner in each.iterfind(tag))
        )
    if is_number or form in ("-()", "-()-"):
        index = _position(form, values, is_number)

        def step(found, root):
            above = _parents(root)
            for each in found:
                parent = above.get(each)
                if parent is None:
                    continue
                same = list(parent.findall(each.tag))
                if -len(same) <= index < len(same) and same[index] is each:
                    yield each

        return step
    raise SyntaxError("invalid predicate")


def _position(form, values, is_number):
    if is_number:
        index = int(values[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
        return index
    if values[0] != "last":
        raise SyntaxError("unsupported function")
    if form == "-()":
        return -1
    try:
        index = int(values[2]) - 1
    except ValueError:
        raise SyntaxError("unsupported expression") from None
    if index > -2:
        raise SyntaxError("XPath offset from last() must be negative")
    return index


def _steps(path, namespaces):
    if path[-1:] == "/":
        path += "*"
    read = iter(_tokens(path, namespaces)).__next__

    def read_or(default):
        try:
            return read()
        except StopIteration:
            return (default, default)

    steps = []
    sign, name = read_or(None)
    while sign is not None:
        if sign == "." or sign == "" and name == "":
            pass
        elif sign == "..":
            steps.append(_parent_step)
        elif sign == "*" or sign == "" and name:
            steps.append(_child_step(name or "*"))
        elif sign == "//":
            sign, name = read_or(None)
            if sign is None:
                return None
            if sign != "*" and sign != "":
                raise SyntaxError("invalid descendant")
            steps.append(_descendant_step(name or "*"))
        elif sign == "[":
            step = _predicate(read_or)
            if step is None:
                return None
            steps.append(step)
        else:
            raise SyntaxError("invalid path")
        sign, name = read_or(None)
        if sign == "/":
            sign, name = read_or(None)
            if sign is None:
                break
    return steps


# The tag of children, which is what most paths are.
_is_name = re.compile(r"[A-Za-z_][\w.-]*").fullmatch


def iterfind(elem, path, namespaces=None):
    """Iterate over the elements that a path leads to."""
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    if not namespaces and not _special.search(path):
        return _child_step(path)((elem,), elem)
    steps = _steps(path, namespaces)
    found = iter((elem,)) if steps is not None else iter(())
    for step in steps or ():
        found = step(found, elem)
    return found


def find(elem, path, namespaces=None):
    """Return the first element that a path leads to; None if there is none."""
    if not namespaces and _is_name(path):
        for child in elem:
            if child.tag == path:
                return child
        return None
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """Return a list of the elements that a path leads to."""
    if not namespaces and _is_name(path):
        return [child for child in elem if child.tag == path]
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """Return the text of the first element that a path leads to."""
    found = find(elem, path, namespaces)
    if found is None:
        return default
    return "" if found.text is None else found.text
