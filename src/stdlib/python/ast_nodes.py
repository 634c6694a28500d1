"""Syntax trees: their nodes, and what goes through them."""

class AST:
    """The base of all nodes of syntax trees."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            plural = "" if len(fields) == 1 else "s"
            raise TypeError(
                f"{type(self).__name__} constructor takes at most {len(fields)} positional argument{plural}"
            )
        for name, value in zip(fields, args):
            if name in kwargs:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)


def _make_classes():
    classes = {"AST": AST}
    base = AST
    for line in grammar.splitlines():
        signature = line.strip()
        is_constructor = line != signature
        name, bracket, rest = signature.partition("(")
        members = {"__module__": "ast"}
        if bracket:
            inside, _, attributes = rest.partition(")")
            declared = [field.split() for field in inside.split(", ")]
            members["_fields"] = members["__match_args__"] = tuple(field for _, field in declared)
            for kind, field in declared:
                if kind[-1] == "?":
                    members[field] = None
        else:
            name, _, attributes = signature.partition(" ")
        if attributes:
            names = attributes.split()
            members["_attributes"] = tuple(each.rstrip("?") for each in names)
            for each in names:
                if each[-1] == "?":
                    members[each[:-1]] = None
        members["__doc__"] = signature.removesuffix(" " + attributes) if attributes else signature
        made = classes[name] = type(name, (base if is_constructor else AST,), members)
        if not is_constructor:
            base = made
    return classes


_classes = _make_classes()
globals().update(_classes)


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    """Return the syntax tree of a source. `mode` is 'exec', 'eval' or 'single'; comments about types are not read."""
    if type_comments:
        raise ValueError("comments about types are not read")
    if isinstance(source, (bytes, bytearray, memoryview)):
        source = bytes(source).decode("utf-8-sig")
    elif not isinstance(source, str):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    return syntax_tree(source, filename, mode, _classes)


def _is_constant(node, *types):
    return isinstance(node, Constant) and type(node.value) in types


def _malformed(node):
    place = f" on line {node.lineno}" if getattr(node, "lineno", None) else ""
    raise ValueError(f"malformed node or string{place}: {node!r}")


def _number(node, is_signed):
    if is_signed and isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand, False)
        return -value if isinstance(node.op, USub) else value
    if not _is_constant(node, int, float, complex):
        _malformed(node)
    return node.value


def literal_of(node):
    """The value of a tree that is a literal."""
    return _literal(node.body if isinstance(node, Expression) else node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, Call):
        if isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
            return set()
        _malformed(node)
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _number(node.left, True), _number(node.right, False)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _number(node, True)


def iter_fields(node):
    """Yield the name and the value of each field that a node has."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes that are fields of a node, or in lists that are."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Yield a node and all below it, those further up first."""
    from collections import deque

    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def _given(node, names):
    """The attributes that a node has, without those that are None where they need not be anything."""
    for name in names:
        value = getattr(node, name, None)
        if value is not None or (hasattr(node, name) and getattr(type(node), name, ...) is not None):
            yield name, value


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """Return a tree as text, for debugging."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def joined(parts, level):
        if indent is None:
            return ", ".join(parts)
        line = "\n" + indent * level
        return line + f",{line}".join(parts)

    def shown(value, level):
        """The text, and whether it is short enough to stand in a line with others."""
        if isinstance(value, list):
            parts = [shown(item, level + 1)[0] for item in value]
            return (f"[{joined(parts, level)}]", False) if parts else ("[]", True)
        if not isinstance(value, AST):
            return repr(value), True
        fields = list(_given(value, value._fields))
        # Where fields are left out the others need their names, those from there on at least.
        whole = 0
        if not annotate_fields:
            while whole < len(fields) and fields[whole][0] == value._fields[whole]:
                whole += 1
        attributes = list(_given(value, value._attributes)) if include_attributes else []
        parts = []
        is_short = True
        for index, (name, part) in enumerate(fields + attributes):
            text, is_simple = shown(part, level + 1)
            is_short = is_short and is_simple
            parts.append(text if index < whole else f"{name}={text}")
        name = type(value).__name__
        if is_short and len(parts) <= 3:
            return f"{name}({', '.join(parts)})", not parts
        return f"{name}({joined(parts, level)})", False

    return shown(node, 1)[0]


_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")


def copy_location(new_node, old_node):
    """Give a node the place of another; return it."""
    shared = [name for name in _PLACE if name in old_node._attributes and name in new_node._attributes]
    for name in shared:
        if not hasattr(old_node, name):
            continue
        value = getattr(old_node, name)
        # The end may be unknown, the start may not.
        if value is not None or name in ("end_lineno", "end_col_offset"):
            setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give all nodes of a tree that lack a place the one of the node above them; return the tree."""
    waiting = [(node, {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 0})]
    while waiting:
        current, above = waiting.pop()
        place = dict(above)
        for name in _PLACE:
            if name not in current._attributes:
                continue
            value = getattr(current, name, None)
            if value is None and (name.startswith("end_") or not hasattr(current, name)):
                setattr(current, name, above[name])
            else:
                place[name] = value
        waiting.extend((child, place) for child in iter_child_nodes(current))
    return node


def increment_lineno(node, n=1):
    """Move a tree down by so many lines; return it."""
    for each in walk(node):
        for name in ("lineno", "end_lineno"):
            # The line of a comment about types is a field.
            if name not in each._attributes and not (name == "lineno" and isinstance(each, TypeIgnore)):
                continue
            line = getattr(each, name, 0)
            if line is not None:
                setattr(each, name, line + n)
    return node


def get_docstring(node, clean=True):
    """Return the docstring of a function, class or module, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr) and _is_constant(node.body[0].value, str)):
        return None
    text = node.body[0].value.value
    if clean:
        import inspect

        text = inspect.cleandoc(text)
    return text


def get_source_segment(source, node, *, padded=False):
    """Return the part of a source that a node was made from, or None if it has no place there."""
    place = [getattr(node, name, None) for name in _PLACE]
    if None in place:
        return None
    first, start, last, end = place
    # Columns count bytes.
    lines = [line.encode() for line in _source_lines(source, last)[first - 1 :]]
    lines[-1] = lines[-1][:end]
    before = lines[0][:start].decode()
    lines[0] = lines[0][start:]
    if padded and len(lines) > 1:
        lines.insert(0, "".join(each if each in "\f\t" else " " for each in before).encode())
    return b"".join(lines).decode()


def _source_lines(source, count):
    """The first lines of a source, with their ends. A form feed ends none."""
    import re

    return [match[0] for _, match in zip(range(count), re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", source))]


# The classes of old that `Constant` took the place of, by the types of its values.
_OLD_CLASSES = {
    "Num": (int, float, complex),
    "Str": (str,),
    "Bytes": (bytes,),
    "NameConstant": (type(None), bool),
    "Ellipsis": (type(...),),
}


class NodeVisitor:
    """Calls `visit_NAME` for each node of the class NAME that it comes to, `generic_visit` where there is no such method."""

    def visit(self, node):
        """Visit a node."""
        return getattr(self, "visit_" + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit all nodes right below a node."""
        for child in iter_child_nodes(node):
            self.visit(child)

    def visit_Constant(self, node):
        kind = type(node.value)
        for name, kinds in _OLD_CLASSES.items():
            if kind in kinds and hasattr(self, "visit_" + name):
                import warnings

                warnings.warn(
                    f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, stacklevel=2
                )
                return getattr(self, "visit_" + name)(node)
        return self.generic_visit(node)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods answer what takes the place of the node: a node, a list of nodes, or None to take it away."""

    def generic_visit(self, node):
        """Visit all nodes right below a node, and put what comes of them in their places; return the node."""
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


def unparse(ast_obj):
    """Return a source that a tree could have been made from."""
    from ast._unparse import unparsed

    return unparsed(ast_obj)


def _old_value(name):
    def get(self):
        _warn_of(f"Attribute {name} is deprecated and will be removed in Python 3.14; use value instead")
        return self.value

    def set(self, value):
        _warn_of(f"Attribute {name} is deprecated and will be removed in Python 3.14; use value instead")
        self.value = value

    return property(get, set)


def _warn_of(message):
    import warnings

    warnings.warn(message, DeprecationWarning, stacklevel=3)


Constant.n = _old_value("n")
Constant.s = _old_value("s")


class _OldClass(type):
    def __instancecheck__(cls, instance):
        _warn_of(f"ast.{cls.__name__} is deprecated and will be removed in Python 3.14; use ast.Constant instead")
        if cls.__name__ not in _OLD_CLASSES or not isinstance(instance, Constant):
            return type.__instancecheck__(cls, instance)
        return type(instance.value) in _OLD_CLASSES[cls.__name__]


def _new_old(cls, *args, **kwargs):
    _warn_of(f"ast.{cls.__name__} is deprecated and will be removed in Python 3.14; use ast.Constant instead")
    if cls.__name__ == "Ellipsis":
        args = (..., *args)
    for old in ("n", "s"):
        if old in kwargs:
            kwargs["value"] = kwargs.pop(old)
    return Constant(*args, **kwargs)


for _name in _OLD_CLASSES:
    globals()[_name] = _OldClass(_name, (Constant,), {"__module__": "ast", "__new__": _new_old})


# Left-overs of the grammars of Python 2 and 3.8, which nothing makes any more.
class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated AST node class. Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class. Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class. Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class. Unused in Python 3."""


__all__ = [*_classes, "literal_of"]
__also__ = exported
