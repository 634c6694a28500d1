"""Bytes that are read and written by coroutines. What feeds a reader is the script's: there are no sockets behind it."""

from asyncio.coroutines import iscoroutine
from asyncio.events import get_event_loop
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.protocols import Protocol

__all__ = ["StreamReader", "StreamWriter", "StreamReaderProtocol"]

_LIMIT = 2**16


class StreamReader:
    """Bytes that are fed to it, for coroutines that wait for them."""

    def __init__(self, limit=_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        words = ["StreamReader"]
        if self._buffer:
            words.append(f"{len(self._buffer)} bytes")
        if self._eof:
            words.append("eof")
        if self._limit != _LIMIT:
            words.append(f"limit={self._limit}")
        for name in ("waiter", "exception", "transport"):
            value = getattr(self, f"_{name}")
            if value:
                words.append(f"{name}={value!r}")
        if self._paused:
            words.append("paused")
        return f"<{' '.join(words)}>"

    def exception(self):
        """Return the exception that was set, or None."""
        return self._exception

    def set_exception(self, exc):
        """Let those that read get an exception."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def set_transport(self, transport):
        """Say where the bytes come from, so that it can be paused."""
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def feed_data(self, data):
        """Add bytes."""
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wake()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
            except NotImplementedError:
                # It cannot be paused: all that comes is kept.
                self._transport = None
            else:
                self._paused = True

    def feed_eof(self):
        """Say that no more bytes will come."""
        self._eof = True
        self._wake()

    def at_eof(self):
        """Whether all has been read and no more will come."""
        return self._eof and not self._buffer

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def _resume(self, always=False):
        if self._paused and (always or len(self._buffer) <= self._limit):
            self._paused = False
            self._transport.resume_reading()

    async def _more(self, caller):
        if self._waiter is not None:
            raise RuntimeError(f"{caller}() called while another coroutine is already waiting for incoming data")
        # What is paused would never send what is waited for.
        self._resume(always=True)
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, size):
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        self._resume()
        return data

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def read(self, n=-1):
        """Return up to so many bytes as soon as there are any; all until the end if `n` is negative."""
        self._check()
        if n == 0:
            return b""
        if n < 0:
            pieces = []
            while piece := await self.read(self._limit):
                pieces.append(piece)
            return b"".join(pieces)
        if not self._buffer and not self._eof:
            await self._more("read")
        return self._take(n)

    async def readexactly(self, n):
        """Return that many bytes. IncompleteReadError if the end comes before."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(partial, n)
            await self._more("readexactly")
        return self._take(n) if n else b""

    async def readuntil(self, separator=b"\n"):
        """Return the bytes up to a separator, that included. LimitOverrunError if it is too far away."""
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        searched = 0
        while True:
            place = self._buffer.find(separator, searched)
            if place >= 0:
                break
            # The end of what is there may be the beginning of the separator.
            searched = max(searched, len(self._buffer) + 1 - len(separator))
            if searched > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", searched)
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(partial, None)
            await self._more("readuntil")
        if place > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", place)
        return self._take(place + len(separator))

    async def readline(self):
        """Return a line with its end; what there is of it at the end of the stream."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                del self._buffer[: error.consumed + 1]
            else:
                self._buffer.clear()
            self._resume()
            raise ValueError(error.args[0])

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line


class StreamReaderProtocol(Protocol):
    """Hands on to a reader what a transport tells of; a callback is called with reader and writer for each connection."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._stream_reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._transport = None
        self._task = None
        self._paused = False
        self._connection_lost = False
        self._drains = []
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        """The connection is there."""
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is not None:
            writer = StreamWriter(transport, self, reader, self._loop)
            result = self._client_connected_cb(reader, writer)
            if iscoroutine(result):
                self._task = self._loop.create_task(result)

    def connection_lost(self, exc):
        """The connection is gone."""
        self._connection_lost = True
        if self._stream_reader is not None:
            if exc is None:
                self._stream_reader.feed_eof()
            else:
                self._stream_reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
        self._end_drains(exc)
        self._transport = None

    def data_received(self, data):
        """Bytes have come."""
        self._stream_reader.feed_data(data)

    def eof_received(self):
        """No more bytes will come; the transport stays open for what is written."""
        self._stream_reader.feed_eof()
        return True

    def pause_writing(self):
        """The transport's buffer is full."""
        self._paused = True

    def resume_writing(self):
        """The transport's buffer has room again."""
        self._paused = False
        self._end_drains(None)

    def _end_drains(self, exc):
        drains, self._drains = self._drains, []
        for waiter in drains:
            if not waiter.done():
                if exc is None:
                    waiter.set_result(None)
                else:
                    waiter.set_exception(exc)

    async def _drain(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if self._paused:
            waiter = self._loop.create_future()
            self._drains.append(waiter)
            await waiter


class StreamWriter:
    """Writes to a transport."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        reader = "" if self._reader is None else f" reader={self._reader!r}"
        return f"<StreamWriter transport={self._transport!r}{reader}>"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        """Write bytes, without waiting."""
        self._transport.write(data)

    def writelines(self, data):
        """Write several pieces."""
        self._transport.writelines(data)

    def write_eof(self):
        """Say that no more will be written."""
        return self._transport.write_eof()

    def can_write_eof(self):
        """Whether that can be said."""
        return self._transport.can_write_eof()

    def close(self):
        """Close the transport."""
        return self._transport.close()

    def is_closing(self):
        """Whether the transport is closed, or about to be."""
        return self._transport.is_closing()

    async def wait_closed(self):
        """Wait until the connection is gone."""
        await self._protocol._closed

    def get_extra_info(self, name, default=None):
        """Return what is known of the transport by that name."""
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Wait until the transport has room again."""
        if self._reader is not None:
            exception = self._reader.exception()
            if exception is not None:
                raise exception
        if self._transport.is_closing():
            from asyncio.tasks import sleep

            # Closing tells the protocol in the next turn of the loop.
            await sleep(0)
        await self._protocol._drain()
