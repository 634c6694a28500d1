"""Programs of the host for coroutines: started, fed, read and waited for, as far as the host lets scripts."""

from asyncio.events import get_running_loop
from asyncio.streams import StreamReader, StreamReaderProtocol, StreamWriter
from asyncio.tasks import gather
from asyncio.transports import ReadTransport, WriteTransport
from threading import Thread
from time import monotonic

__all__ = ["create_subprocess_exec", "create_subprocess_shell"]
__also__ = ["DEVNULL", "PIPE", "Process", "STDOUT"]

PIPE = -1
STDOUT = -2
DEVNULL = -3

_LIMIT = 2**16
# While a reader has enough, it is looked again after so many seconds whether it takes more.
_PATIENCE = 0.02


class _OutputTransport(ReadTransport):
    """What a reader can pause."""

    __slots__ = ("_paused",)

    def __init__(self):
        super().__init__()
        self._paused = False

    def is_reading(self):
        return not self._paused

    def pause_reading(self):
        self._paused = True

    def resume_reading(self):
        self._paused = False


class _InputTransport(WriteTransport):
    """Keeps what a coroutine writes until a thread has handed it over."""

    __slots__ = ("_pipe", "_protocol", "_loop", "_pieces", "_size", "_busy", "_closing", "_lost")

    def __init__(self, pipe, protocol, loop):
        super().__init__({"pipe": pipe})
        self._pipe = pipe
        self._protocol = protocol
        self._loop = loop
        self._pieces = []
        self._size = 0
        self._busy = False
        self._closing = False
        self._lost = False

    def is_closing(self):
        return self._closing

    def get_write_buffer_size(self):
        return self._size

    def can_write_eof(self):
        return True

    def write(self, data):
        if self._closing or not data:
            return
        self._pieces.append(bytes(data))
        self._size += len(data)
        if self._size > _LIMIT:
            self._protocol.pause_writing()
        self._start()

    def write_eof(self):
        self.close()

    def close(self):
        if not self._closing:
            self._closing = True
            self._start()

    def abort(self):
        self._pieces.clear()
        self.close()

    def _start(self):
        if not self._busy:
            self._busy = True
            Thread(target=self._hand_over, daemon=True).start()

    def _hand_over(self):
        try:
            while self._pieces:
                piece = self._pieces.pop(0)
                self._pipe.write(piece)
                self._tell(self._handed_over, len(piece))
            if self._closing:
                self._pipe.close()
                self._tell(self._end, None)
        except OSError as error:
            self._pieces.clear()
            self._closing = True
            self._tell(self._end, error)
        finally:
            self._busy = False

    def _tell(self, function, value):
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(function, value)

    def _handed_over(self, size):
        self._size -= size
        if self._size <= _LIMIT // 4:
            self._protocol.resume_writing()

    def _end(self, error):
        if not self._lost:
            self._lost = True
            self._protocol.connection_lost(error)


class Process:
    """A program that was started."""

    def __init__(self, popen, loop, limit):
        self._popen = popen
        self._loop = loop
        self._returncode = None
        self._waiters = []
        self._readers = {}
        self.pid = popen.pid
        self.stdin = None
        if popen.stdin is not None:
            protocol = StreamReaderProtocol(None, loop=loop)
            self.stdin = StreamWriter(_InputTransport(popen.stdin, protocol, loop), protocol, None, loop)
        self.stdout = self._reader("stdout", popen.stdout, limit)
        self.stderr = self._reader("stderr", popen.stderr, limit)
        Thread(target=self._watch, daemon=True).start()

    def _reader(self, name, pipe, limit):
        if pipe is None:
            return None
        reader = StreamReader(limit=limit, loop=self._loop)
        transport = _OutputTransport()
        reader.set_transport(transport)
        self._readers[name] = reader, transport
        return reader

    def __repr__(self):
        return f"<Process {self.pid}>"

    @property
    def returncode(self):
        """What the program has ended with, or None."""
        return self._returncode

    # What a thread does: it waits for whatever happens to the program, and tells the loop.

    def _watch(self):
        popen = self._popen
        open_readers = dict(self._readers)
        has_ended = False
        error = None
        try:
            while not has_ended or open_readers:
                wanted = {name for name, (_, transport) in open_readers.items() if transport.is_reading()}
                patience = None if len(wanted) == len(open_readers) else monotonic() + _PATIENCE
                popen._step(wanted, True, patience)
                for name in [*open_readers]:
                    data = popen._ahead[name]
                    if data:
                        popen._ahead[name] = b""
                        self._tell(open_readers[name][0].feed_data, data)
                    if name not in popen._open:
                        self._tell(open_readers.pop(name)[0].feed_eof)
                if popen.returncode is not None and not has_ended:
                    popen._last_words()
                    has_ended = True
                    self._tell(self._end)
        except Exception as problem:
            error = problem
        for reader, _ in open_readers.values():
            self._tell(reader.set_exception, error)
        if not has_ended:
            self._tell(self._end)

    def _tell(self, function, *args):
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(function, *args)

    def _end(self):
        self._returncode = self._popen.returncode
        if self.stdin is not None:
            self.stdin.close()
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    # What coroutines ask for.

    async def wait(self):
        """Wait until the program has ended; return what it has ended with."""
        if self._returncode is None:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
        return self._returncode

    async def communicate(self, input=None):
        """Hand over input, read both outputs to their ends, and wait; return what was written to those that are pipes."""
        outputs = await gather(self._feed(input), self._all_of(self.stdout), self._all_of(self.stderr))
        await self.wait()
        return outputs[1], outputs[2]

    async def _feed(self, input):
        if self.stdin is None:
            return
        try:
            if input is not None:
                self.stdin.write(input)
                await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            # What the program does not read is no error here.
            pass
        self.stdin.close()

    async def _all_of(self, reader):
        return None if reader is None else await reader.read()

    def send_signal(self, signal):
        """Send a signal."""
        if self._returncode is not None:
            raise ProcessLookupError()
        self._popen._send(signal)

    def terminate(self):
        """Ask the program to end (SIGTERM)."""
        self.send_signal(15)

    def kill(self):
        """End the program, and what it has started (SIGKILL)."""
        self.send_signal(9)


def _refuse_text(universal_newlines=False, bufsize=0, encoding=None, errors=None, text=None, **others):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")
    return others


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=_LIMIT, **kwds):
    """Start a command in a shell."""
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    others = _refuse_text(**kwds)
    if not others.pop("shell", True):
        raise ValueError("shell must be True")
    return _start(cmd, limit, shell=True, stdin=stdin, stdout=stdout, stderr=stderr, **others)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=_LIMIT, **kwds):
    """Start a program."""
    others = _refuse_text(**kwds)
    if others.pop("shell", False):
        raise ValueError("shell must be False")
    return _start([program, *args], limit, stdin=stdin, stdout=stdout, stderr=stderr, **others)


def _start(args, limit, **options):
    import subprocess

    return Process(subprocess.Popen(args, bufsize=0, **options), get_running_loop(), limit)
