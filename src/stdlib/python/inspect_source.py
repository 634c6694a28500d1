"""The parts of inspect that few scripts need: sources, and texts of arguments."""

import enum
import re
from collections import namedtuple

__all__ = [
    "ArgInfo", "BufferFlags", "ClassFoundException", "FrameInfo", "Traceback", "currentframe", "findsource",
    "formatannotationrelativeto", "formatargvalues", "getblock", "getcomments", "getfile", "getsource", "getsourcefile",
    "getsourcelines",
]  # fmt: skip

ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
_PLACE = "filename lineno function code_context index"


class Traceback(namedtuple("Traceback", _PLACE)):
    """What is known of a place in a traceback."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


class FrameInfo(namedtuple("FrameInfo", f"frame {_PLACE}")):
    """What is known of a frame."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


class ClassFoundException(Exception):
    """Tells where a class was found."""


class BufferFlags(enum.IntFlag):
    """What an object with a buffer may be asked for."""

    SIMPLE = 0
    WRITABLE = 1
    FORMAT = 4
    ND = 8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


def currentframe():
    """Return None: frames are not shown."""
    return None


def formatannotationrelativeto(object):
    """Return a function that gives the texts of annotations as seen from an object's module."""
    from inspect import formatannotation

    module = getattr(object, "__module__", None)

    def text(annotation):
        return formatannotation(annotation, module)

    return text


def formatargvalues(
    args,
    varargs,
    varkw,
    locals,
    formatarg=str,
    formatvarargs=lambda name: "*" + name,
    formatvarkw=lambda name: "**" + name,
    formatvalue=lambda value: "=" + repr(value),
):
    """Return arguments and their values as text."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def _plain(object):
    """The function in a method or a property."""
    return getattr(object, "__func__", None) or getattr(object, "fget", None) or object


def _found_source(object):
    """The text that an object was defined in, and the name of that source. Only the script's own is shown."""
    if type(object).__name__ == "module":
        return None
    if not isinstance(object, type):
        return source_of(_plain(object))
    # Any function of the class, or of its module, knows.
    for variables in (dict(object.__dict__), module_variables(object.__module__) or {}):
        for value in list(variables.values()):
            found = source_of(_plain(value))
            if found is not None and _plain(value).__module__ == object.__module__:
                return found
    return None


def getfile(object):
    """Return the name of the source that an object was defined in."""
    found = _found_source(object)
    if found is not None:
        return found[1]
    if type(object).__name__ == "module":
        raise TypeError(f"{object!r} is a built-in module")
    if hasattr(_plain(object), "__code__"):
        raise OSError("could not get source code")
    if isinstance(object, type):
        if object.__module__ == "builtins":
            raise TypeError(f"{object!r} is a built-in class")
        raise OSError("source code not available")
    name = type(object).__name__
    raise TypeError(
        f"module, class, method, function, traceback, frame, or code object was expected, got {name}"
    )


def getsourcefile(object):
    """Return the name of the source that an object was defined in."""
    return getfile(object)


def findsource(object):
    """Return the lines of the source that an object was defined in, and the index of its first one."""
    getfile(object)
    text, _ = _found_source(object)
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if isinstance(object, type):
        return lines, _class_line(text, object)
    return lines, _plain(object).__code__.co_firstlineno - 1


def _class_line(text, cls):
    """Where the class of that qualified name begins, its decorators included."""
    import ast

    wanted = cls.__qualname__.replace(".<locals>", "").split(".")
    found = None
    waiting = [(ast.parse(text), 0)]
    while waiting:
        node, depth = waiting.pop()
        for child in ast.iter_child_nodes(node):
            is_scope = isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
            if not is_scope:
                waiting.append((child, depth))
            elif child.name == wanted[depth]:
                if depth + 1 < len(wanted):
                    waiting.append((child, depth + 1))
                elif isinstance(child, ast.ClassDef):
                    line = min([child.lineno, *[each.lineno for each in child.decorator_list]])
                    # Of two with the same name the later one counts.
                    found = line if found is None else max(found, line)
    if found is None:
        raise OSError("could not find class definition")
    return found - 1


def _indentation(line):
    return len(line) - len(line.lstrip())


def _is_whole(lines):
    import ast

    margin = _indentation(lines[0])
    text = "".join([line[min(margin, _indentation(line)) :] for line in lines])
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def getblock(lines):
    """Return the lines of the definition, or the statement, that they begin with."""
    margin = _indentation(lines[0])
    end = len(lines)
    for index in range(1, len(lines)):
        line = lines[index]
        # A line that is no further in ends the block, unless it is inside brackets or a text.
        if line.strip() and _indentation(line) <= margin and _is_whole(lines[:index]):
            end = index
            break
    else:
        if not _is_whole(lines):
            return lines[:1]
    inner = [_indentation(line) for line in lines[1:end] if line.strip() and _indentation(line) > margin]
    body = min(inner, default=margin)
    while end > 1:
        last = lines[end - 1].strip()
        if last and not (last.startswith("#") and _indentation(lines[end - 1]) < body):
            break
        end -= 1
    return lines[:end]


def getsourcelines(object):
    """Return the lines of an object's source, and the number of the first one."""
    from inspect import unwrap

    object = unwrap(object)
    lines, first = findsource(object)
    return getblock(lines[first:]), first + 1


def getsource(object):
    """Return the source of a function or a class of the script. OSError for what modules define."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """Return the comments right above an object's source, or None."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    margin = _indentation(lines[first])
    found = []
    while first > 0:
        line = lines[first - 1]
        if not line.lstrip().startswith("#") or _indentation(line) != margin:
            break
        found.insert(0, line.expandtabs().lstrip())
        first -= 1
    return "".join(found) or None
