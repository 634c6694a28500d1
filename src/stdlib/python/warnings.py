"""Warnings: what is shown of them, and how often."""

import sys

__all__ = [
    "warn",
    "warn_explicit",
    "showwarning",
    "formatwarning",
    "filterwarnings",
    "simplefilter",
    "resetwarnings",
    "catch_warnings",
]
__also__ = ["filters", "defaultaction", "onceregistry", "WarningMessage"]

# Each is (action, pattern of the message or None, category, pattern of the module or None, line); the first that fits decides.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")
# What has been shown, by module; forgotten when the filters change.
_registries = {}
_version = 1


def _filters_changed():
    global _version
    _version += 1


class WarningMessage:
    """A warning with its place, as showwarning and catch_warnings(record=True) get it."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    """Return the text that shows a warning."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _source_lines.get((filename, lineno))
    if line:
        text += f"  {line.strip()}\n"
    return text


# The source lines of the places that warned last; files cannot be read here.
_source_lines = {}


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, by default sys.stderr."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def _write(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    outer = module_variables("warnings") or {}
    formatted = outer.get("formatwarning", formatwarning)(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    try:
        file.write(formatted)
    except OSError:
        pass


def _show(msg):
    show = (module_variables("warnings") or {}).get("showwarning", showwarning)
    if _recorders:
        _recorders[-1].append(msg)
    elif show is not showwarning:
        if not callable(show):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _write(msg)


# The lists of the catch_warnings(record=True) blocks that are open.
_recorders = []


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_changed()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter for warnings whose message and module begin as the regular expressions say."""
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise AssertionError("message must be a string")
    if not isinstance(category, type):
        raise AssertionError("category must be a class")
    if not issubclass(category, Warning):
        raise AssertionError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise AssertionError("module must be a string")
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")
    if message or module:
        import re
    _add(
        (
            action,
            re.compile(message, re.I) if message else None,
            category,
            re.compile(module) if module else None,
            lineno,
        ),
        append,
    )


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all warnings of a category."""
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    """Remove all filters."""
    filters.clear()
    _filters_changed()


def _matches(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning about the place that called, or one that is further up by stacklevel."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if skip_file_prefixes:
        if not isinstance(skip_file_prefixes, tuple):
            raise TypeError(
                f"warn() argument 'skip_file_prefixes' must be tuple, not {type(skip_file_prefixes).__name__}"
            )
        stacklevel = max(2, stacklevel)
    # The first of the running calls is this one.
    calls = call_stack()[1:]
    while calls and skip_file_prefixes and calls[0][0].startswith(skip_file_prefixes):
        calls.pop(0)
    place = calls[max(0, stacklevel - 1)] if max(0, stacklevel - 1) < len(calls) else None
    if place is None:
        filename, lineno, module, line = "sys", 1, "sys", None
    else:
        filename, lineno, line, module = place[0], place[1], place[3], place[7]
    registry = _registries.setdefault(module, {})
    _warn(message, category, filename, lineno, module or "<string>", registry, source, line)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Issue a warning about a given place."""
    if module is None:
        module = filename or "<unknown>"
        if module.endswith(".py"):
            module = module[:-3]
    if isinstance(message, Warning):
        category = message.__class__
    _warn(message, category, filename, int(lineno), module, {} if registry is None else registry, source, None)


def _warn(message, category, filename, lineno, module, registry, source, line):
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, pattern, kind, where, at in filters:
        if (
            issubclass(category, kind)
            and (at == 0 or at == lineno)
            and _matches(pattern, text)
            and _matches(where, module)
        ):
            break
    else:
        action = (module_variables("warnings") or {}).get("defaultaction", defaultaction)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return
        onceregistry[once] = 1
    elif action == "module":
        registry[key] = 1
        of_module = (text, category, 0)
        if registry.get(of_module):
            return
        registry[of_module] = 1
    elif action == "default":
        registry[key] = 1
    elif action != "always":
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {(action, pattern, kind, where, at)}")
    if line:
        if len(_source_lines) > 100:
            _source_lines.clear()
        _source_lines[(filename, lineno)] = line
    _show(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Puts filters and showwarning back at the end of the block; with record, collects the warnings in a list."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        outer = module_variables("warnings")
        self._filters = filters[:]
        self._showwarning = outer.get("showwarning")
        self._recorders = _recorders[:]
        if self._filter is not None:
            simplefilter(*self._filter)
        _filters_changed()
        if not self._record:
            return None
        log = []
        _recorders.append(log)
        outer["showwarning"] = showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._filters
        _recorders[:] = self._recorders
        outer = module_variables("warnings")
        if self._showwarning is not None:
            outer["showwarning"] = self._showwarning
        _filters_changed()
