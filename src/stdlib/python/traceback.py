"""Tracebacks and stacks as texts and as lists."""

import sys

__all__ = [
    "extract_stack",
    "extract_tb",
    "format_exception",
    "format_exception_only",
    "format_list",
    "format_stack",
    "format_tb",
    "print_exc",
    "format_exc",
    "print_exception",
    "print_stack",
    "print_tb",
    "clear_frames",
    "FrameSummary",
    "StackSummary",
    "TracebackException",
    "walk_tb",
]

__also__ = ["print_list"]

_not_given = object()
_HEADER = "Traceback (most recent call last):\n"


class FrameSummary:
    """One line of a traceback: where it is and what stands there."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
    ):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        """The source line without the space around it; None if it is not known."""
        return None if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename,
                other.lineno,
                other.name,
                other.locals,
            )
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _summary(frame):
    filename, lineno, name, line, end_lineno, colno, end_colno = frame[:7]
    return FrameSummary(
        filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno
    )


def _limited(frames, limit):
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


def _grouped(lines):
    """Lines as texts with their ends; those that belong to one frame are one text."""
    texts = []
    in_frame = False
    for line in lines:
        if in_frame and line.startswith("    "):
            texts[-1] += line + "\n"
        else:
            texts.append(line + "\n")
            in_frame = line.startswith('  File "')
    return texts


class StackSummary(list):
    """The frames of a traceback or stack, outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one of frames as walk_tb gives them."""
        return klass.from_list(_limited([frame for frame, _ in frame_gen], limit))

    @classmethod
    def from_list(klass, a_list):
        """Make one of FrameSummary objects or of tuples (filename, lineno, name, line)."""
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        """Return the text for one frame."""
        return "".join(line + "\n" for line in frame_lines([_plain(frame_summary)]))

    def format(self):
        """Return texts, one for each frame; repeated ones are told as such."""
        return _grouped(frame_lines([_plain(frame) for frame in self]))


def _plain(frame):
    columns = (frame.end_lineno, frame.colno, frame.end_colno)
    return (frame.filename, frame.lineno, frame.name, frame._line, *columns)


def walk_tb(tb):
    """The frames of a traceback, outermost first, each with its line, for StackSummary.extract."""
    for frame in traceback_frames(tb):
        yield _summary(frame), frame[1]


def extract_tb(tb, limit=None):
    """Return the frames of a traceback."""
    return StackSummary([_summary(frame) for frame in _limited(traceback_frames(tb), limit)])


def extract_stack(f=None, limit=None):
    """Return the calls that are running, outermost first."""
    frames = [FrameSummary(*frame[:3], line=frame[3]) for frame in call_stack() if not frame[8]]
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    frames.reverse()
    return StackSummary(frames)


def format_list(extracted_list):
    """Return texts for frames, or for tuples that stand for them."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print the texts for frames."""
    _write(format_list(extracted_list), file)


def _write(texts, file):
    print("".join(texts), file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    """Return texts for the frames of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    _write(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    """Return texts for the calls that are running."""
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the calls that are running."""
    _write(format_stack(f, limit), file)


def _value_and_traceback(exc, value, tb):
    if (value is _not_given) != (tb is _not_given):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _not_given:
        return value, tb
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, getattr(exc, "__traceback__", None)


def format_exception(exc, /, value=_not_given, tb=_not_given, limit=None, chain=True):
    """Return the traceback of an exception, with those that led to it, as texts that end their lines."""
    value, tb = _value_and_traceback(exc, value, tb)
    if value is None:
        frames = [] if tb is None else [_HEADER, *format_tb(tb, limit)]
        return [*frames, "NoneType: None\n"]
    return _grouped(exception_lines(value, tb, limit, bool(chain)))


def print_exception(exc, /, value=_not_given, tb=_not_given, limit=None, file=None, chain=True):
    """Print the traceback of an exception, with those that led to it."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exception_only(exc, /, value=_not_given):
    """Return the texts that show an exception without its traceback."""
    if value is _not_given:
        value = exc
    return ["NoneType: None\n"] if value is None else _only(value)


def _only(exception):
    lines = last_lines(exception)
    # The message is one text, however many lines it has; each note is one, too.
    notes = getattr(exception, "__notes__", None)
    note_lines = sum(str(note).count("\n") + 1 for note in notes) if isinstance(notes, (list, tuple)) else 0
    head = lines[: len(lines) - note_lines] if note_lines else lines
    if isinstance(exception, SyntaxError):
        texts = [line + "\n" for line in head]
    else:
        texts = ["\n".join(head) + "\n"]
    return texts + [line + "\n" for line in lines[len(head) :]]


def format_exc(limit=None, chain=True):
    """Return the traceback of the exception being handled, as one text."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the traceback of the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Nothing: tracebacks here hold no local variables."""


class TracebackException:
    """What a traceback shows of an exception, kept to be shown later."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        _seen=None,
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self._value = exc_value
        self._traceback = exc_traceback
        self._limit = limit
        self._str = _safe_str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = str(exc_value.lineno) if exc_value.lineno is not None else None
            self.end_lineno = str(exc_value.end_lineno) if exc_value.end_lineno is not None else None
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg

        def kept(exception):
            if exception is None or id(exception) in seen:
                return None
            return type(self)(
                type(exception), exception, exception.__traceback__, limit=limit, _seen=seen
            )

        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = kept(getattr(exc_value, "__cause__", None))
        context = getattr(exc_value, "__context__", None)
        hidden = compact and (self.__cause__ is not None or self.__suppress_context__)
        self.__context__ = None if hidden else kept(context)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [kept(each) for each in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        """The name of the class, with its module."""
        if self.exc_type is None:
            return None
        module = self.exc_type.__module__
        name = self.exc_type.__qualname__
        return name if module in ("__main__", "builtins") else f"{module}.{name}"

    def format_exception_only(self):
        """The texts that show the exception without its traceback."""
        if self._value is None:
            yield "NoneType: None\n"
        else:
            yield from _only(self._value)

    def format(self, *, chain=True, _ctx=None):
        """The texts of the traceback."""
        if self._value is None:
            yield "NoneType: None\n"
        else:
            yield from _grouped(exception_lines(self._value, self._traceback, self._limit, bool(chain)))

    def print(self, *, file=None, chain=True):
        """Print the traceback."""
        _write(self.format(chain=chain), file)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return (self.exc_type, self._str, self.stack) == (other.exc_type, other._str, other.stack)
        return NotImplemented

    def __str__(self):
        return self._str


def _safe_str(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"
