"""Programs of the host: started, fed, read and waited for, as far as the host lets scripts."""

import codecs as _codecs
import io as _io
import sys as _sys
import time as _time

__all__ = [
    "CalledProcessError", "CompletedProcess", "DEVNULL", "PIPE", "Popen", "STDOUT", "SubprocessError", "TimeoutExpired", "call",
    "check_call", "check_output", "getoutput", "getstatusoutput", "run",
]
__also__ = ["list2cmdline"]

PIPE = -1
STDOUT = -2
DEVNULL = -3

_SHELL = "/bin/sh"
_SIGTERM = 15
_SIGKILL = 9
_SIGNALS = (
    "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT "
    "SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS"
).split()
_PIECE = 65536
# How long the last words of a process may take to arrive once it has ended, in seconds.
_LAST_WORDS = 1.0


class SubprocessError(Exception):
    """What went wrong with a process."""


class CalledProcessError(SubprocessError):
    """A process that ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        start = f"Command '{self.cmd}' "
        if not self.returncode or self.returncode > 0:
            return f"{start}returned non-zero exit status {self.returncode}."
        number = -self.returncode
        if number > len(_SIGNALS):
            return f"{start}died with unknown signal {number}."
        return f"{start}died with <Signals.{_SIGNALS[number - 1]}: {number}>."

    @property
    def stdout(self):
        """The same as output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A process that was waited for in vain. It goes on, unless run() has started it."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        """The same as output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A process that has ended: its arguments, its exit status, and what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __class_getitem__(cls, item):
        return cls

    def check_returncode(self):
        """Raise CalledProcessError if the exit status is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class _OutputPipe(_io.RawIOBase):
    """What a process writes, to be read by the script."""

    def __init__(self, process, name):
        self._process = process
        self._name = name
        # Another process reads it.
        self._is_taken = False

    def readable(self):
        return True

    def readinto(self, buffer):
        data = self._process._take(self._name, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self):
        if not self.closed:
            super().close()
            if not self._is_taken:
                self._process._close_output(self._name)


class _InputPipe(_io.RawIOBase):
    """What a process reads, to be written by the script."""

    def __init__(self, process):
        self._process = process

    def writable(self):
        return True

    def write(self, data):
        return _write(self._process._started, bytes(data), _failed)

    def close(self):
        if not self.closed:
            super().close()
            _close_input(self._process._started)


def _failed(message):
    return SubprocessError(message)


def _refuse(**given):
    for name, value in given.items():
        if value:
            raise ValueError(f"{name} is not supported: processes are started by the host")


def _sink(file):
    """What takes the output of a process that goes to a file of the script: a function of the pieces, and of None at the end."""
    if file is _sys.stdout or file is _sys.stderr:
        return _decoded(file.write)
    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor")
    file.fileno()
    file.flush()
    binary = getattr(file, "buffer", file)
    return lambda data: binary.flush() if data is None else binary.write(data)


def _decoded(write):
    decoder = _codecs.getincrementaldecoder("utf-8")("replace")
    return lambda data: write(decoder.decode(data or b"", data is None))


def _source(file):
    """What gives the input of a process that comes from a file of the script: a function that answers the next piece, or a pipe."""
    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor")
    if file is _sys.stdin:
        return lambda: file.readline().encode()
    binary = getattr(file, "buffer", file)
    raw = getattr(binary, "raw", binary)
    if isinstance(raw, _OutputPipe):
        raw._is_taken = True
        return raw
    file.fileno()
    return lambda: binary.read(_PIECE)


class Popen:
    """A process.

    Its output is the script's where stdout or stderr is None, as soon as the script waits for the process; its input is empty where
    stdin is None. It ends with the run at the latest.
    """

    def __init__(
        self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False,
        cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False,
        pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
        process_group=None,
    ):
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        _refuse(
            preexec_fn=preexec_fn, startupinfo=startupinfo, creationflags=creationflags, pass_fds=pass_fds, user=user is not None,
            group=group is not None, extra_groups=extra_groups is not None, umask=umask not in (-1, None),
        )
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError(
                "Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other."
            )
        self.text_mode = encoding or errors or text or universal_newlines
        self.encoding = encoding
        self.errors = errors
        self.returncode = None
        self.stdin = self.stdout = self.stderr = None
        self.args, command, rest = _command_line(args, executable, shell)
        self._feed = _source(stdin) if stdin not in (None, PIPE, DEVNULL) else None
        self._sinks = {}
        self._open = set()
        # What was read of an output before anybody wanted it, and what communicate() has gathered before its time was over.
        self._ahead = {"stdout": b"", "stderr": b""}
        self._gathered = {"stdout": [], "stderr": []}
        self._has_begun = False
        if env is not None and not isinstance(env, dict):
            env = {key: env[key] for key in env}
        self._started = _start(
            command, rest, cwd, env, stdin not in (None, DEVNULL), self._direct("stdout", stdout), self._direct("stderr", stderr, stdout),
            _failed,
        )
        self.pid = self._started.id
        if stdin == PIPE:
            raw = _InputPipe(self)
            self.stdin = raw if bufsize == 0 else _io.BufferedWriter(raw, 8192 if bufsize < 2 else bufsize)
            if self.text_mode:
                self.stdin = _io.TextIOWrapper(
                    self.stdin, encoding=encoding, errors=errors, line_buffering=bufsize == 1, write_through=bufsize != 1
                )
        if stdout == PIPE:
            self.stdout = self._pipe("stdout", bufsize)
        if stderr == PIPE:
            self.stderr = self._pipe("stderr", bufsize)

    def __class_getitem__(cls, item):
        return cls

    def _direct(self, name, target, other=None):
        """What becomes of an output; what goes to the script or to a file of it is read as the script waits."""
        if target == DEVNULL:
            return "discard"
        if target == STDOUT and name == "stderr":
            if other == DEVNULL:
                return "discard"
            return "stdout"
        if target is None:
            self._sinks[name] = _decoded(lambda text: _show(name, text))
        elif target != PIPE:
            self._sinks[name] = _sink(target)
        self._open.add(name)
        return "pipe"

    def _pipe(self, name, bufsize):
        raw = _OutputPipe(self, name)
        stream = raw if bufsize == 0 else _io.BufferedReader(raw, 8192 if bufsize < 2 else bufsize)
        return _io.TextIOWrapper(stream, encoding=self.encoding, errors=self.errors) if self.text_mode else stream

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    @property
    def universal_newlines(self):
        """Whether what it writes and reads is text."""
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def _step(self, wanted, exits, deadline):
        """Let one thing happen: a piece of an output is handed on or kept, or the process ends. False: nothing in time."""
        if self._feed is not None:
            self._feed_piece()
        left = None if deadline is None else max(0, deadline - _time.monotonic())
        names = self._open & ({*self._sinks} | wanted)
        # While there is more to be handed over, nothing is waited for.
        feeds = self._feed is not None
        exits = exits and self.returncode is None
        try:
            event = _next(self._started, "stdout" in names, "stderr" in names, exits, 0 if feeds else left, _failed)
        except SubprocessError:
            self._has_ended(-_SIGKILL)
            raise
        if event is None:
            return feeds and left != 0
        what, value = event
        if what == "exit":
            self._has_ended(value)
        elif what in self._sinks:
            self._sinks[what](value)
        elif value is not None:
            self._ahead[what] += value
        if value is None:
            self._open.discard(what)
        return True

    def _has_ended(self, status):
        self.returncode = status
        self._stop_feeding()

    def _feed_piece(self):
        source = self._feed
        if isinstance(source, _OutputPipe):
            piece = source._process._take(source._name, _PIECE)
        else:
            piece = source()
        try:
            if piece:
                _write(self._started, piece, _failed)
            else:
                self._stop_feeding()
        except BrokenPipeError:
            self._stop_feeding()

    def _stop_feeding(self):
        source, self._feed = self._feed, None
        if source is None:
            return
        _close_input(self._started)
        if isinstance(source, _OutputPipe):
            source._is_taken = False
            if source.closed:
                source._process._close_output(source._name)

    def _take(self, name, size):
        """Up to so many bytes of an output; none at its end."""
        while not self._ahead[name] and name in self._open:
            self._step({name}, False, None)
        data = self._ahead[name][:size]
        self._ahead[name] = self._ahead[name][size:]
        return data

    def _close_output(self, name):
        if name in self._open:
            self._open.discard(name)
            _close_output(self._started, name)

    def _last_words(self):
        """What goes to the script or its files is there before the end of the process is told."""
        deadline = _time.monotonic() + _LAST_WORDS
        while self._open & {*self._sinks} and self._step(set(), False, deadline):
            pass
        # Whoever still has the output open is none that was waited for.
        self._open -= {*self._sinks}

    def poll(self):
        """The exit status, if it has ended; otherwise None."""
        while self.returncode is None and self._step(set(), True, _time.monotonic()):
            pass
        if self.returncode is not None:
            self._last_words()
        return self.returncode

    def wait(self, timeout=None):
        """Wait until it has ended; return the exit status."""
        deadline = None if timeout is None else _time.monotonic() + timeout
        while self.returncode is None:
            if not self._step(set(), True, deadline):
                raise TimeoutExpired(self.args, timeout)
        self._last_words()
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Hand over input, read both outputs to their ends, wait; return what was written to the outputs that are pipes."""
        if self._has_begun and input:
            raise ValueError("Cannot send input after starting communication")
        deadline = None if timeout is None else _time.monotonic() + timeout
        only = [stream for stream in (self.stdin, self.stdout, self.stderr) if stream is not None]
        if deadline is None and not self._has_begun and len(only) == 1 and only[0] is not self.stdin:
            # What the stream has read ahead belongs to the result as well.
            data = only[0].read()
            only[0].close()
            self.wait()
            return (data, None) if only[0] is self.stdout else (None, data)
        if not self._has_begun:
            self._has_begun = True
            self._send_input(input)
        pipes = {name for name in ("stdout", "stderr") if getattr(self, name) is not None}
        while self._open & pipes or self.returncode is None:
            happened = self._step(pipes, True, deadline)
            for name in pipes:
                if self._ahead[name]:
                    self._gathered[name].append(self._ahead[name])
                    self._ahead[name] = b""
            if not happened or (deadline is not None and _time.monotonic() > deadline):
                raise TimeoutExpired(self.args, timeout, self._so_far("stdout"), self._so_far("stderr"))
        self._last_words()
        results = []
        for name in ("stdout", "stderr"):
            stream = getattr(self, name)
            if stream is None:
                results.append(None)
                continue
            data = b"".join(self._gathered[name])
            results.append(_text(data, stream) if self.text_mode else data)
            stream.close()
        return tuple(results)

    def _so_far(self, name):
        pieces = self._gathered[name]
        return b"".join(pieces) or None

    def _send_input(self, input):
        stream = self.stdin
        if stream is None:
            return
        try:
            if input:
                stream.write(input)
            stream.close()
        except BrokenPipeError:
            pass

    def send_signal(self, sig):
        """Send a signal to it, unless it has ended."""
        self.poll()
        if self.returncode is None:
            self._send(sig)

    def _send(self, sig):
        _signal(self._started, sig)

    def terminate(self):
        """Ask it to end (SIGTERM)."""
        self.send_signal(_SIGTERM)

    def kill(self):
        """End it, and what it has started (SIGKILL)."""
        self.send_signal(_SIGKILL)


def _text(data, stream):
    return data.decode(stream.encoding, stream.errors).replace("\r\n", "\n").replace("\r", "\n")


def _command_line(args, executable, shell):
    """The arguments as they are kept, the program, and its arguments."""
    if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__"):
        if isinstance(args, str) and not shell and executable is None and len(args.split()) > 1:
            args = args.split()
            parts = args
        else:
            parts = [args]
    else:
        if not isinstance(args, (list, tuple)):
            args = list(args)
        parts = list(args)
    if shell:
        parts = [executable or _SHELL, "-c", *parts]
    elif executable is not None:
        parts[0] = executable
    return args, parts[0], parts[1:]


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Start a program, wait until it has ended, and return a CompletedProcess."""
    if len(popenargs) == 2 and isinstance(popenargs[1], dict):
        return run(popenargs[0], **{"input": input, "timeout": timeout, "check": check, **kwargs, **popenargs[1]})
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout)
        except BaseException:
            process.kill()
            raise
        status = process.returncode
        if check and status:
            raise CalledProcessError(status, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, status, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Start a program, wait until it has ended, and return its exit status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """As call; another exit status than 0 raises CalledProcessError."""
    status = call(*popenargs, **kwargs)
    if status:
        cmd = kwargs.get("args")
        raise CalledProcessError(status, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Start a program, and return what it writes; another exit status than 0 raises CalledProcessError."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        is_text = any(kwargs.get(name) for name in ("text", "universal_newlines", "encoding", "errors"))
        kwargs["input"] = "" if is_text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell; return its exit status and all it writes, without the last line end."""
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT, encoding=encoding, errors=errors)
    return done.returncode, done.stdout[:-1] if done.stdout[-1:] == "\n" else done.stdout


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell; return all it writes, without the last line end."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """The arguments as the one text that Windows makes of them: double quotes around what has spaces, backslashes before quotes."""
    words = []
    for argument in seq:
        if hasattr(argument, "__fspath__"):
            argument = argument.__fspath__()
        word = []
        slashes = 0
        for character in argument:
            if character == "\\":
                slashes += 1
                continue
            word.append("\\" * (2 * slashes + 1 if character == '"' else slashes) + character)
            slashes = 0
        is_quoted = not argument or " " in argument or "\t" in argument
        word.append("\\" * (2 * slashes if is_quoted else slashes))
        text = "".join(word)
        words.append(f'"{text}"' if is_quoted else text)
    return " ".join(words)
