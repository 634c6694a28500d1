"""Loggers, handlers and formatters from a dictionary, or from a file of sections."""

import errno
import logging
import logging.handlers
import queue
import re

__also__ = [
    "BaseConfigurator",
    "ConvertingDict",
    "ConvertingList",
    "ConvertingMixin",
    "ConvertingTuple",
    "DEFAULT_LOGGING_CONFIG_PORT",
    "DictConfigurator",
    "IDENTIFIER",
    "RESET_ERROR",
    "dictConfig",
    "dictConfigClass",
    "fileConfig",
    "valid_ident",
]

DEFAULT_LOGGING_CONFIG_PORT = 9030
RESET_ERROR = errno.ECONNRESET
IDENTIFIER = re.compile(r"[a-z_][a-z0-9_]*", re.IGNORECASE)


def valid_ident(s):
    """Return True if a text begins as an identifier does, else raise ValueError."""
    if not IDENTIFIER.match(s):
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


def _resolve(name):
    """What a dotted name stands for."""
    path, *rest = name.split(".")
    found = import_module(path)
    for part in rest:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            import_module(path)
            found = getattr(found, part)
    return found


class ConvertingMixin:
    """Values that are put in the right form when they are first taken out."""

    def convert_with_key(self, key, value, replace=True):
        """Return the value of a key in its right form, which by default is stored."""
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if isinstance(result, (ConvertingDict, ConvertingList, ConvertingTuple)):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        """Return a value in its right form."""
        result = self.configurator.convert(value)
        if value is not result and isinstance(result, (ConvertingDict, ConvertingList, ConvertingTuple)):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    """A dictionary of such values."""

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        """Return the value of a key, or the default."""
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        """Take out the value of a key, or return the default."""
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list of such values."""

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        """Take out an item."""
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple of such values."""

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Knows the forms of values: 'ext://sys.stderr' and 'cfg://handlers.file'."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[\s*(\w+)\s*\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """Return what a dotted name stands for; modules are imported as they are needed."""
        try:
            return _resolve(s)
        except ImportError as e:
            raise ValueError("Cannot resolve %r: %s" % (s, e)) from e

    def ext_convert(self, value):
        """Return what 'ext://' names."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """Return the part of the dictionary that 'cfg://' names."""
        rest = value
        match = self.WORD_PATTERN.match(rest)
        if match is None:
            raise ValueError("Unable to convert %r" % value)
        rest = rest[match.end() :]
        found = self.config[match.groups()[0]]
        while rest:
            match = self.DOT_PATTERN.match(rest)
            if match:
                found = found[match.groups()[0]]
            else:
                match = self.INDEX_PATTERN.match(rest)
                if match:
                    index = match.groups()[0]
                    if not self.DIGIT_PATTERN.match(index):
                        found = found[index]
                    else:
                        try:
                            found = found[int(index)]
                        except TypeError:
                            found = found[index]
            if not match:
                raise ValueError("Unable to convert %r at %r" % (value, rest))
            rest = rest[match.end() :]
        return found

    def convert(self, value):
        """Return a value in its right form: containers that convert what is in them, and what prefixed texts name."""
        if not isinstance(value, ConvertingDict) and isinstance(value, dict):
            value = ConvertingDict(value)
            value.configurator = self
        elif not isinstance(value, ConvertingList) and isinstance(value, list):
            value = ConvertingList(value)
            value.configurator = self
        elif not isinstance(value, ConvertingTuple) and isinstance(value, tuple) and not hasattr(value, "_fields"):
            value = ConvertingTuple(value)
            value.configurator = self
        elif isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            if match:
                converter = self.value_converters.get(match["prefix"])
                if converter:
                    value = getattr(self, converter)(match["suffix"])
        return value

    def configure_custom(self, config):
        """Return what the callable under '()' makes of the other values."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        result = factory(**{key: config[key] for key in config if valid_ident(key)})
        if attributes:
            for name, value in attributes.items():
                setattr(result, name, value)
        return result

    def as_tuple(self, value):
        """Return a list as a tuple, anything else as it is."""
        return tuple(value) if isinstance(value, list) else value


def _forget_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    logging._handlerList.clear()


class _Others:
    """The loggers that there are before others are set up."""

    def __init__(self, configured):
        known = logging.root.manager.loggerDict
        self._loggers = {name: known[name] for name in sorted(known) if name not in configured}
        # Loggers below a configured one are not disabled.
        self._below = {name for name in self._loggers if any(name.startswith(each + ".") for each in configured)}

    def settle(self, disable):
        """Leave to those below a configured logger what it says, and disable the rest if that is wanted."""
        for name, logger in self._loggers.items():
            if name not in self._below:
                logger.disabled = disable
            elif not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True


class _Later(Exception):
    """A handler needs one that is not made yet."""


class DictConfigurator(BaseConfigurator):
    """Sets up logging by a dictionary."""

    def configure(self):
        """Set up logging."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        if config.pop("incremental", False):
            self._change(config)
        else:
            self._replace(config, config.pop("disable_existing_loggers", True))

    def _change(self, config):
        handlers = config.get("handlers", {})
        for name in handlers:
            if logging.getHandlerByName(name) is None:
                raise ValueError("No handler found with name %r" % name)
            try:
                level = handlers[name].get("level", None)
                if level:
                    logging.getHandlerByName(name).setLevel(logging._checkLevel(level))
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
        self._all_loggers(config, True)

    def _all_loggers(self, config, incremental):
        loggers = config.get("loggers", {})
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name], incremental)
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root, incremental)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _replace(self, config, disable_existing):
        _forget_handlers()
        for key, noun, configure in (
            ("formatters", "formatter", self.configure_formatter),
            ("filters", "filter", self.configure_filter),
        ):
            parts = config.get(key, {})
            for name in parts:
                try:
                    parts[name] = configure(parts[name])
                except Exception as e:
                    raise ValueError("Unable to configure %s %r" % (noun, name)) from e
        self._all_handlers(config.get("handlers", {}))
        loggers = config.get("loggers", {})
        others = _Others(loggers)
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name])
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        others.settle(disable_existing)
        self._all_loggers({"root": config.get("root", None)}, False)

    def _all_handlers(self, handlers):
        later = []
        for name in sorted(handlers):
            try:
                handlers[name] = self._named_handler(name, handlers[name])
            except _Later:
                later.append(name)
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
        for name in later:
            try:
                handlers[name] = self._named_handler(name, handlers[name])
            except Exception as e:
                cause = e.__cause__ if isinstance(e, _Later) else e
                raise ValueError("Unable to configure handler %r" % name) from cause

    def _named_handler(self, name, config):
        handler = self.configure_handler(config)
        handler.name = name
        return handler

    def configure_formatter(self, config):
        """Return the formatter that a dictionary describes."""
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                # Formatters call their format fmt.
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        name = config.get("class", None)
        maker = self.resolve(name) if name else logging.Formatter
        options = {}
        defaults = config.get("defaults", None)
        if defaults is not None:
            options["defaults"] = defaults
        arguments = [config.get("format", None), config.get("datefmt", None), config.get("style", "%")]
        if "validate" in config:
            arguments.append(config["validate"])
        return maker(*arguments, **options)

    def configure_filter(self, config):
        """Return the filter that a dictionary describes."""
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Add filters, given as such or by their names."""
        for each in filters:
            try:
                if callable(each) or callable(getattr(each, "filter", None)):
                    filterer.addFilter(each)
                else:
                    filterer.addFilter(self.config["filters"][each])
            except Exception as e:
                raise ValueError("Unable to add filter %r" % each) from e

    def _made_handler(self, name, text):
        try:
            handler = self.config["handlers"][name]
            if not isinstance(handler, logging.Handler):
                # It comes later; its settings are needed then.
                raise _Later from TypeError("target not configured yet")
            return handler
        except _Later as e:
            raise _Later from ValueError(text % name)
        except Exception as e:
            raise ValueError(text % name) from e

    def _made_queue(self, spec):
        if isinstance(spec, str):
            spec = self.resolve(spec)
            if not callable(spec):
                raise TypeError("Invalid queue specifier %r" % spec)
            return spec()
        if isinstance(spec, dict):
            if "()" not in spec:
                raise TypeError("Invalid queue specifier %r" % spec)
            return self.configure_custom(dict(spec))
        if not all(callable(getattr(spec, method, None)) for method in ("put_nowait", "get")):
            raise TypeError("Invalid queue specifier %r" % spec)
        return spec

    def _made_listener(self, spec):
        listener = logging.handlers.QueueListener
        if isinstance(spec, type):
            if not issubclass(spec, listener):
                raise TypeError("Invalid listener specifier %r" % spec)
            return spec
        if isinstance(spec, str):
            spec = self.resolve(spec)
            if isinstance(spec, type) and not issubclass(spec, listener):
                raise TypeError("Invalid listener specifier %r" % spec)
        elif isinstance(spec, dict):
            if "()" not in spec:
                raise TypeError("Invalid listener specifier %r" % spec)
            spec = self.configure_custom(dict(spec))
        if not callable(spec):
            raise TypeError("Invalid listener specifier %r" % spec)
        return spec

    def configure_handler(self, config):
        """Return the handler that a dictionary describes."""
        whole = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as e:
                raise ValueError("Unable to set formatter %r" % formatter) from e
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            name = config.pop("class")
            factory = name if callable(name) else self.resolve(name)
            is_class = isinstance(factory, type)
            try:
                if is_class and issubclass(factory, logging.handlers.MemoryHandler):
                    if "flushLevel" in config:
                        config["flushLevel"] = logging._checkLevel(config["flushLevel"])
                    if "target" in config:
                        config["target"] = self._made_handler(config["target"], "Unable to set target handler %r")
                elif is_class and issubclass(factory, logging.handlers.QueueHandler):
                    self._prepare_queue(config)
                    factory = self._queue_handler(factory)
            except _Later:
                config.update(whole)
                raise
        attributes = config.pop(".", None)
        result = factory(**{key: config[key] for key in config if valid_ident(key)})
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        if attributes:
            for name, value in attributes.items():
                setattr(result, name, value)
        return result

    def _prepare_queue(self, config):
        if "queue" in config:
            config["queue"] = self._made_queue(config["queue"])
        if "listener" in config:
            config["listener"] = self._made_listener(config["listener"])
        names = config.get("handlers", None)
        if names is not None:
            if not names:
                raise ValueError("No handlers specified for a QueueHandler")
            config["handlers"] = [
                self._made_handler(name, "Unable to set required handler %r") for name in names
            ]

    def _queue_handler(self, maker):
        def make(**options):
            source = options.pop("queue", None) or queue.Queue()
            listener_of = options.pop("listener", None) or logging.handlers.QueueListener
            respect = options.pop("respect_handler_level", False)
            handlers = options.pop("handlers", None)
            if not handlers:
                raise ValueError("No handlers specified for a QueueHandler")
            result = maker(source, **options)
            result.listener = listener_of(source, *handlers, respect_handler_level=respect)
            return result

        return make

    def add_handlers(self, logger, handlers):
        """Add handlers to a logger by their names."""
        for each in handlers:
            try:
                logger.addHandler(self.config["handlers"][each])
            except Exception as e:
                raise ValueError("Unable to add handler %r" % each) from e

    def common_logger_config(self, logger, config, incremental=False):
        """Set up what the root logger and others have in common."""
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            handlers = config.get("handlers", None)
            if handlers:
                self.add_handlers(logger, handlers)
            filters = config.get("filters", None)
            if filters:
                self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        """Set up a logger."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """Set up the root logger."""
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set up logging by a dictionary in the form of version 1."""
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set up logging by a file, or a parser that has read one, with the sections [loggers], [handlers] and [formatters].

    Arguments in it are expressions of literals, and of names as the module `logging` has them.
    """
    import configparser

    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        try:
            if hasattr(fname, "readline"):
                parser.read_file(fname)
            else:
                _read(parser, fname, encoding)
        except configparser.ParsingError as e:
            raise RuntimeError(f"{fname} is invalid: {e}")
    formatters = {name: _formatter(parser, f"formatter_{name}") for name in _names(parser["formatters"]["keys"])}
    _forget_handlers()
    handlers = _handlers_of(parser, formatters)
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    _set_up(logging.root, parser["logger_root"], handlers)
    sections = {parser[f"logger_{name}"]["qualname"]: parser[f"logger_{name}"] for name in names}
    others = _Others(sections)
    for name, section in sections.items():
        logger = logging.getLogger(name)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = 0
        _set_up(logger, section, handlers)
    others.settle(disable_existing_loggers)


def _read(parser, path, encoding):
    import os

    if not os.path.exists(path):
        raise FileNotFoundError(f"{path} doesn't exist")
    if not os.path.getsize(path):
        raise RuntimeError(f"{path} is an empty file")
    parser.read(path, encoding=encoding)


def _names(text):
    return [name.strip() for name in text.split(",")] if text else []


def _formatter(parser, section):
    fmt = parser.get(section, "format", raw=True, fallback=None)
    datefmt = parser.get(section, "datefmt", raw=True, fallback=None)
    style = parser.get(section, "style", raw=True, fallback="%")
    defaults = parser.get(section, "defaults", raw=True, fallback=None)
    name = parser[section].get("class")
    maker = _resolve(name) if name else logging.Formatter
    if defaults is None:
        return maker(fmt, datefmt, style)
    return maker(fmt, datefmt, style, defaults=_evaluate(defaults))


def _handlers_of(parser, formatters):
    handlers = {}
    targets = {}
    for name in _names(parser["handlers"]["keys"]):
        section = parser[f"handler_{name}"]
        try:
            maker = _evaluate(section["class"])
        except (AttributeError, NameError):
            maker = _resolve(section["class"])
        arguments = _evaluate(section.get("args", "()"))
        handler = maker(*arguments, **_evaluate(section.get("kwargs", "{}")))
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if formatter := section.get("formatter", ""):
            handler.setFormatter(formatters[formatter])
        if issubclass(maker, logging.handlers.MemoryHandler) and (target := section.get("target", "")):
            targets[handler] = target
        handlers[name] = handler
    for handler, target in targets.items():
        handler.setTarget(handlers[target])
    return handlers


def _set_up(logger, section, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section["handlers"]):
        logger.addHandler(handlers[name])


# What the module `logging` imports in CPython, and files name for that reason.
_IMPORTED = ("sys", "os", "time", "io", "re", "traceback", "warnings", "threading")


def _evaluate(text):
    """The value of an expression of literals, names that the module `logging` knows, their attributes, and calls of them."""
    import ast

    variables = vars(logging)

    def value(node):
        match node:
            case ast.Name(id=name):
                if name in variables:
                    return variables[name]
                if name in _IMPORTED:
                    return import_module(name)
                raise NameError(f"name {name!r} is not defined", name=name)
            case ast.Attribute(value=owner, attr=name):
                return getattr(value(owner), name)
            case ast.Call(func=function, args=arguments, keywords=keywords):
                return value(function)(*map(value, arguments), **{each.arg: value(each.value) for each in keywords})
            case ast.Tuple(elts=items):
                return tuple(map(value, items))
            case ast.List(elts=items):
                return [*map(value, items)]
            case ast.Dict(keys=keys, values=values):
                return dict(zip(map(value, keys), map(value, values)))
        return ast.literal_eval(node)

    return value(ast.parse(text.strip(), mode="eval").body)
