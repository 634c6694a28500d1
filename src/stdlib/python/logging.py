"""Messages for those who run a program: loggers by name, handlers, formatters and filters."""

import io
import re
import sys
import threading
import time

__all__ = [
    "BASIC_FORMAT",
    "BufferingFormatter",
    "CRITICAL",
    "DEBUG",
    "ERROR",
    "FATAL",
    "FileHandler",
    "Filter",
    "Formatter",
    "Handler",
    "INFO",
    "LogRecord",
    "Logger",
    "LoggerAdapter",
    "NOTSET",
    "NullHandler",
    "StreamHandler",
    "WARN",
    "WARNING",
    "addLevelName",
    "basicConfig",
    "captureWarnings",
    "critical",
    "debug",
    "disable",
    "error",
    "exception",
    "fatal",
    "getLevelName",
    "getLogger",
    "getLoggerClass",
    "info",
    "log",
    "makeLogRecord",
    "setLoggerClass",
    "shutdown",
    "warn",
    "warning",
    "getLogRecordFactory",
    "setLogRecordFactory",
    "lastResort",
    "raiseExceptions",
    "getLevelNamesMapping",
    "getHandlerByName",
    "getHandlerNames",
]
__also__ = [
    "Filterer",
    "Manager",
    "PercentStyle",
    "PlaceHolder",
    "RootLogger",
    "StrFormatStyle",
    "StringTemplateStyle",
    "logAsyncioTasks",
    "logMultiprocessing",
    "logProcesses",
    "logThreads",
    "root",
    "_acquireLock",
    "_checkLevel",
    "_handlerList",
    "_handlers",
    "_levelToName",
    "_nameToLevel",
    "_releaseLock",
    "_defaultFormatter",
    "_STYLES",
]

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

# Whether failures inside handlers are shown on sys.stderr.
raiseExceptions = True
# Which of the costlier attributes records get.
logThreads = True
logMultiprocessing = True
logProcesses = True
logAsyncioTasks = True

_start_time = time.time()

_levelToName = {
    CRITICAL: "CRITICAL",
    ERROR: "ERROR",
    WARNING: "WARNING",
    INFO: "INFO",
    DEBUG: "DEBUG",
    NOTSET: "NOTSET",
}
_nameToLevel = {
    "CRITICAL": CRITICAL,
    "FATAL": FATAL,
    "ERROR": ERROR,
    "WARN": WARNING,
    "WARNING": WARNING,
    "INFO": INFO,
    "DEBUG": DEBUG,
    "NOTSET": NOTSET,
}

# Handlers by their names, and all of them in the order in which they were made.
_handlers = {}
_handlerList = []

_lock = threading.RLock()


def _acquireLock():
    _lock.acquire()


def _releaseLock():
    _lock.release()


def _setting(name):
    """A variable of the module as the script sees it, which may have set it."""
    outer = module_variables("logging") or {}
    return outer.get(name, globals()[name])


def getLevelNamesMapping():
    """Return a dictionary of the levels by their names."""
    return _nameToLevel.copy()


def getLevelName(level):
    """Return the name of a level, or the level of a name."""
    found = _levelToName.get(level)
    if found is not None:
        return found
    found = _nameToLevel.get(level)
    if found is not None:
        return found
    return "Level %s" % level


def addLevelName(level, levelName):
    """Give a level a name."""
    with _lock:
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) != level:
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _nameToLevel:
        raise ValueError("Unknown level: %r" % (level,))
    return _nameToLevel[level]


def _last_part(path):
    return path.rsplit("/", 1)[-1]


def _task_name():
    # A program that has not imported it has no tasks.
    asyncio = module_variables("asyncio")
    if asyncio is None:
        return None
    try:
        return asyncio["current_task"]().get_name()
    except Exception:
        return None


class LogRecord:
    """One message with all that is known of it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        created = time.time()
        self.name = name
        self.msg = msg
        # A single mapping serves formats with names, such as '%(user)s'.
        if args and len(args) == 1 and hasattr(args[0], "keys") and hasattr(args[0], "__getitem__") and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        try:
            self.filename = _last_part(pathname)
            dot = self.filename.rfind(".")
            self.module = self.filename[:dot] if dot > 0 else self.filename
        except (TypeError, ValueError, AttributeError):
            self.filename = pathname
            self.module = "Unknown module"
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = created
        self.msecs = int((created - int(created)) * 1000) + 0.0
        self.relativeCreated = (created - _start_time) * 1000
        if _setting("logThreads"):
            self.thread = threading.get_ident()
            self.threadName = threading.current_thread().name
        else:
            self.thread = None
            self.threadName = None
        self.processName = "MainProcess" if _setting("logMultiprocessing") else None
        # There is one process, whose number is nobody's business here.
        self.process = 1 if _setting("logProcesses") else None
        self.taskName = _task_name() if _setting("logAsyncioTasks") else None

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """Return the message with its arguments in their places."""
        text = str(self.msg)
        if self.args:
            text = text % self.args
        return text


_record_factory = LogRecord


def setLogRecordFactory(factory):
    """Set what makes the records."""
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    """Return what makes the records."""
    return _record_factory


def makeLogRecord(dict):
    """Return a record with the attributes of a dictionary."""
    record = _record_factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    """Formats such as '%(message)s'."""

    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"
    validation_pattern = re.compile(r"%\(\w+\)[-+ #0]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[diouxefgcrsa%]", re.IGNORECASE)

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        """Whether the format asks for the time."""
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """Raise ValueError unless the format is one of this style."""
        if not self.validation_pattern.search(self._fmt):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        return self._defaults | record.__dict__ if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        """Return the text of a record."""
        try:
            return self._format(record)
        except KeyError as e:
            raise ValueError("Formatting field not found in record: %s" % e)


class StrFormatStyle(PercentStyle):
    """Formats such as '{message}'."""

    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"
    fmt_spec = re.compile(r"(?:.?[<=>^])?[-+ ]?#?0?(?:\d+|\{\w+\})?[,_]?(?:\.(?:\d+|\{\w+\}))?[bcdefgnosx%]?", re.I)
    field_spec = re.compile(r"(?:\d+|\w+)(?:\.\w+|\[[^]]+\])*")

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        """Raise ValueError unless the format is one of this style."""
        from string import Formatter

        fields = set()
        try:
            for _, name, spec, conversion in Formatter().parse(self._fmt):
                if name:
                    if not self.field_spec.fullmatch(name):
                        raise ValueError("invalid field name/expression: %r" % name)
                    fields.add(name)
                if conversion and conversion not in "rsa":
                    raise ValueError("invalid conversion: %r" % conversion)
                if spec and not self.fmt_spec.fullmatch(spec):
                    raise ValueError("bad specifier: %r" % spec)
        except ValueError as e:
            raise ValueError("invalid format: %s" % e)
        if not fields:
            raise ValueError("invalid format: no fields")


class StringTemplateStyle(PercentStyle):
    """Formats such as '${message}'."""

    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, *args, **kwargs):
        from string import Template

        super().__init__(*args, **kwargs)
        self._tpl = Template(self._fmt)

    def usesTime(self):
        """Whether the format asks for the time."""
        return self._fmt.find("$asctime") >= 0 or self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """Raise ValueError unless the format is one of this style."""
        from string import Template

        fields = set()
        for match in Template.pattern.finditer(self._fmt):
            groups = match.groupdict()
            if groups["named"]:
                fields.add(groups["named"])
            elif groups["braced"]:
                fields.add(groups["braced"])
            elif match.group(0) == "$":
                raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._tpl.substitute(**self._values(record))


_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}


def _check_style(style):
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))


class Formatter:
    """Makes the text of a record."""

    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        _check_style(style)
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """Return the time of a record as text, by a format of time.strftime or in the ISO way with milliseconds."""
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        """Return the traceback of (type, exception, traceback) as text."""
        import traceback

        stream = io.StringIO()
        traceback.print_exception(ei[0], ei[1], ei[2], None, stream)
        return stream.getvalue().removesuffix("\n")

    def usesTime(self):
        """Whether the format asks for the time."""
        return self._style.usesTime()

    def formatMessage(self, record):
        """Return the line of a record, without traceback and stack."""
        return self._style.format(record)

    def formatStack(self, stack_info):
        """Return the text that shows a stack."""
        return stack_info

    def format(self, record):
        """Return the text of a record: its line, then traceback and stack where it has them."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            # Other formatters take the text over.
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            if text[-1:] != "\n":
                text += "\n"
            text += record.exc_text
        if record.stack_info:
            if text[-1:] != "\n":
                text += "\n"
            text += self.formatStack(record.stack_info)
        return text


_defaultFormatter = Formatter()


class BufferingFormatter:
    """Makes the text of many records, with a header and a footer."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt if linefmt else _defaultFormatter

    def formatHeader(self, records):
        """Return what goes before the records."""
        return ""

    def formatFooter(self, records):
        """Return what goes after the records."""
        return ""

    def format(self, records):
        """Return the text of the records."""
        if not records:
            return ""
        lines = [self.linefmt.format(record) for record in records]
        return "".join([self.formatHeader(records), *lines, self.formatFooter(records)])


class Filter:
    """Lets through the records of a logger and of those below it."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Whether a record passes."""
        if self.nlen == 0 or self.name == record.name:
            return True
        return record.name.startswith(self.name) and record.name[self.nlen] == "."


class Filterer:
    """What has filters: loggers and handlers."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a filter: a callable, or an object with a method filter."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Take a filter away."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Return false if a filter refuses the record, else the record, or what a filter has put in its place."""
        for each in self.filters:
            result = each.filter(record) if hasattr(each, "filter") else each(record)
            if not result:
                return False
            if isinstance(result, LogRecord):
                record = result
        return record


def getHandlerByName(name):
    """Return the handler of a name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """Return the names of all named handlers."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Takes records somewhere; the base of all handlers."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        with _lock:
            _handlerList.append(self)
        self.createLock()

    def get_name(self):
        """Return the name of the handler."""
        return self._name

    def set_name(self, name):
        """Set the name of the handler."""
        with _lock:
            if self._name in _handlers:
                del _handlers[self._name]
            self._name = name
            if name:
                _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        """Make the lock that keeps threads apart."""
        self.lock = threading.RLock()

    def acquire(self):
        """Take the lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Give the lock back."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Set the level below which the handler passes records over."""
        self.level = _checkLevel(level)

    def format(self, record):
        """Return the text of a record, by the handler's formatter or a plain one."""
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        """Take a record to its place; classes of handlers say how."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Emit a record if the filters let it through."""
        passed = self.filter(record)
        if isinstance(passed, LogRecord):
            record = passed
        if passed:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passed

    def setFormatter(self, fmt):
        """Set what makes the text of records."""
        self.formatter = fmt

    def flush(self):
        """See that everything is written."""

    def close(self):
        """Forget the handler's name."""
        with _lock:
            self._closed = True
            if self._name and self._name in _handlers:
                del _handlers[self._name]

    def handleError(self, record):
        """Show an exception of emit on sys.stderr, if raiseExceptions says so."""
        if not _setting("raiseExceptions") or not sys.stderr:
            return
        import traceback

        exception = sys.exc_info()[1]
        try:
            sys.stderr.write("--- Logging error ---\n")
            traceback.print_exception(exception, file=sys.stderr)
            sys.stderr.write("Call stack:\n")
            sys.stderr.write("".join(_stack_lines()))
            try:
                sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))
            except RecursionError:
                raise
            except Exception:
                sys.stderr.write(
                    "Unable to print the message and arguments - possible formatting error.\n"
                    "Use the traceback above to help find the error.\n"
                )
        except OSError:
            pass

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    """Writes records to a stream, by default sys.stderr."""

    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flush the stream."""
        self.acquire()
        try:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        """Write the text of a record, and a line's end."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream from now on. Returns the old one, or None if it is the same."""
        if stream is self.stream:
            return None
        old = self.stream
        self.acquire()
        try:
            self.flush()
            self.stream = stream
        finally:
            self.release()
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        if name:
            name += " "
        return "<%s %s(%s)>" % (self.__class__.__name__, name, getLevelName(self.level))

    __class_getitem__ = classmethod(type(list[int]))


class FileHandler(StreamHandler):
    """Writes records to a file, which `delay` has opened with the first of them only."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        import os

        filename = os.fspath(filename)
        self.baseFilename = os.path.abspath(filename)
        self.mode = mode
        self.encoding = encoding
        if "b" not in mode:
            self.encoding = io.text_encoding(encoding)
        self.errors = errors
        self.delay = delay
        self._closed = False
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def close(self):
        """Flush and close the file."""
        self.acquire()
        try:
            try:
                if self.stream:
                    try:
                        self.flush()
                    finally:
                        stream, self.stream = self.stream, None
                        if hasattr(stream, "close"):
                            stream.close()
            finally:
                self._closed = True
                StreamHandler.close(self)
        finally:
            self.release()

    def _open(self):
        """Open the file, and return the stream."""
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        """Write a record, into the file that is opened for it if need be. What was opened for writing over is not after it is closed."""
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))


class NullHandler(Handler):
    """Does nothing, for libraries that leave it to the program what becomes of their records."""

    def handle(self, record):
        """Do nothing."""

    def emit(self, record):
        """Do nothing."""

    def createLock(self):
        """Go without a lock."""
        self.lock = None


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(WARNING)


class PlaceHolder:
    """Stands for a logger that nobody has asked for, but that has loggers below it."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        """Add a logger that is below."""
        self.loggerMap.setdefault(alogger)


def setLoggerClass(klass):
    """Set the class of the loggers to come."""
    global _logger_class
    _check_logger_class(klass)
    _logger_class = klass


def _check_logger_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


def getLoggerClass():
    """Return the class of the loggers to come."""
    return _logger_class


class Manager:
    """Knows all loggers below a root."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        """Return the logger of a dotted name; the same name gives the same logger."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            found = self.loggerDict.get(name)
            if found is not None and not isinstance(found, PlaceHolder):
                return found
            logger = (self.loggerClass or _logger_class)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if found is not None:
                self._adopt(found, logger)
            self._find_parent(logger)
            return logger

    def setLoggerClass(self, klass):
        """Set the class of the loggers to come."""
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        """Set what makes the records."""
        self.logRecordFactory = factory

    def _find_parent(self, logger):
        name = logger.name
        dot = name.rfind(".")
        while dot > 0:
            above = name[:dot]
            known = self.loggerDict.get(above)
            if known is None:
                self.loggerDict[above] = PlaceHolder(logger)
            elif isinstance(known, Logger):
                logger.parent = known
                return
            else:
                known.append(logger)
            dot = name.rfind(".", 0, dot)
        logger.parent = self.root

    def _adopt(self, holder, logger):
        """Put a new logger between those below it and the one above them."""
        for below in holder.loggerMap:
            if not below.parent.name.startswith(logger.name):
                logger.parent = below.parent
                below.parent = logger

    def _clear_cache(self):
        for logger in self.loggerDict.values():
            if isinstance(logger, Logger):
                logger._cache.clear()
        self.root._cache.clear()


def _stack_lines():
    """The lines of the running calls of the script, the outermost first."""
    calls = [call for call in call_stack() if not call[8]]
    return [line + "\n" for line in frame_lines([call[:7] for call in reversed(calls)])]


class Logger(Filterer):
    """Takes messages under a name; get one from getLogger."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        """Set the level below which messages are passed over."""
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        """Log a message of the level DEBUG."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log a message of the level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log a message of the level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """Log a message of the level WARNING; the old name of warning."""
        import warnings

        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log a message of the level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log a message of the level ERROR, with the traceback of the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log a message of the level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        """Log a message of the level CRITICAL."""
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log a message of a level."""
        if not isinstance(level, int):
            if _setting("raiseExceptions"):
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """Return the file, line and function of the call that logs, and the stack as text if it is asked for."""
        calls = [call for call in call_stack() if not call[8]]
        if not calls:
            return "(unknown file)", 0, "(unknown function)", None
        at = min(max(stacklevel, 1), len(calls)) - 1
        text = None
        if stack_info:
            frames = [call[:7] for call in reversed(calls[at:])]
            text = "Stack (most recent call last):\n" + "\n".join(frame_lines(frames))
        return calls[at][0], calls[at][1], calls[at][2], text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """Return a record, with the attributes of extra besides."""
        factory = self.manager.logRecordFactory or _record_factory
        record = factory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key in extra:
                if key in ("message", "asctime") or key in record.__dict__:
                    raise KeyError("Attempt to overwrite %r in LogRecord" % key)
                record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        try:
            fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)
        except ValueError:
            fn, lno, func, sinfo = "(unknown file)", 0, "(unknown function)", None
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra, sinfo))

    def handle(self, record):
        """Give a record to the handlers, if the logger is enabled and its filters let it through."""
        if self.disabled:
            return
        passed = self.filter(record)
        if not passed:
            return
        self.callHandlers(passed if isinstance(passed, LogRecord) else record)

    def addHandler(self, hdlr):
        """Add a handler."""
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Take a handler away."""
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Whether this logger or one above it has handlers."""
        logger = self
        while logger:
            if logger.handlers:
                return True
            if not logger.propagate:
                break
            logger = logger.parent
        return False

    def callHandlers(self, record):
        """Give a record to the handlers of this logger and of those above it."""
        logger = self
        found = 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if found:
            return
        last = _setting("lastResort")
        if last:
            if record.levelno >= last.level:
                last.handle(record)
        elif _setting("raiseExceptions") and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """Return the level of this logger, or of the first above it that has one."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether messages of a level are taken."""
        if self.disabled:
            return False
        enabled = self._cache.get(level)
        if enabled is None:
            enabled = self.manager.disable < level and level >= self.getEffectiveLevel()
            self._cache[level] = enabled
        return enabled

    def getChild(self, suffix):
        """Return the logger whose name is this one's with a suffix."""
        if self.root is not self:
            suffix = ".".join((self.name, suffix))
        return self.manager.getLogger(suffix)

    def getChildren(self):
        """Return the set of the loggers right below this one."""

        def depth(logger):
            return 0 if logger is logger.manager.root else 1 + logger.name.count(".")

        with _lock:
            known = self.manager.loggerDict.values()
            below = 1 + depth(self)
            return {each for each in known if isinstance(each, Logger) and each.parent is self and depth(each) == below}

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))

    def __reduce__(self):
        if getLogger(self.name) is not self:
            raise TypeError("logger cannot be pickled")
        return getLogger, (self.name,)


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return getLogger, ()


_logger_class = Logger
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


class LoggerAdapter:
    """Logs to a logger, with something added to each message or record."""

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        """Return the message and the keywords as they are to be logged; by default with this adapter's extra."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        """Log a message of the level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log a message of the level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log a message of the level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """Log a message of the level WARNING; the old name of warning."""
        import warnings

        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log a message of the level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log a message of the level ERROR, with the traceback of the exception that is being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log a message of the level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log a message of a level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """Whether messages of a level are taken."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Set the level of the logger."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """Return the level that counts for the logger."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Whether the logger or one above it has handlers."""
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        level = getLevelName(self.logger.getEffectiveLevel())
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name, level)

    __class_getitem__ = classmethod(type(list[int]))


def basicConfig(**kwargs):
    """Give the root logger a handler with a format, unless it has one already."""
    with _lock:
        force = kwargs.pop("force", False)
        encoding = kwargs.pop("encoding", None)
        errors = kwargs.pop("errors", "backslashreplace")
        if force:
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        if root.handlers:
            return
        handlers = kwargs.pop("handlers", None)
        if handlers is None:
            if "stream" in kwargs and "filename" in kwargs:
                raise ValueError("'stream' and 'filename' should not be specified together")
        elif "stream" in kwargs or "filename" in kwargs:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
        if handlers is None:
            filename = kwargs.pop("filename", None)
            mode = kwargs.pop("filemode", "a")
            if filename:
                errors = None if "b" in mode else errors
                encoding = None if "b" in mode else io.text_encoding(encoding)
                handlers = [FileHandler(filename, mode, encoding=encoding, errors=errors)]
            else:
                handlers = [StreamHandler(kwargs.pop("stream", None))]
        datefmt = kwargs.pop("datefmt", None)
        style = kwargs.pop("style", "%")
        _check_style(style)
        formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), datefmt, style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        level = kwargs.pop("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs.keys()))


def getLogger(name=None):
    """Return the logger of a dotted name, or the root logger."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def _with_handler():
    if not root.handlers:
        basicConfig()
    return root


def critical(msg, *args, **kwargs):
    """Log a message of the level CRITICAL with the root logger."""
    _with_handler().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    """Log a message of the level CRITICAL with the root logger."""
    critical(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log a message of the level ERROR with the root logger."""
    _with_handler().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Log a message of the level ERROR with the root logger, with the traceback of the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def warning(msg, *args, **kwargs):
    """Log a message of the level WARNING with the root logger."""
    _with_handler().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """Log a message of the level WARNING with the root logger; the old name of warning."""
    import warnings

    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log a message of the level INFO with the root logger."""
    _with_handler().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    """Log a message of the level DEBUG with the root logger."""
    _with_handler().debug(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Log a message of a level with the root logger."""
    _with_handler().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Pass over all messages of a level and below, whatever their logger."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flush and close handlers, the newest first."""
    for handler in reversed(handlerList[:]):
        try:
            handler.acquire()
            try:
                if getattr(handler, "flushOnClose", True):
                    handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass
            finally:
                handler.release()
        except Exception:
            if _setting("raiseExceptions"):
                raise


_showwarning = None


def _log_warning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _showwarning is not None:
            _showwarning(message, category, filename, lineno, file, line)
        return
    import warnings

    text = warnings.formatwarning(message, category, filename, lineno, line)
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(text)


def captureWarnings(capture):
    """Send warnings to the logger 'py.warnings', or no longer."""
    import warnings

    global _showwarning
    if capture:
        if _showwarning is None:
            _showwarning = warnings.showwarning
            warnings.showwarning = _log_warning
    elif _showwarning is not None:
        warnings.showwarning = _showwarning
        _showwarning = None
