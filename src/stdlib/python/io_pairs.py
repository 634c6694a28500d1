"""Streams of io that are made of others."""

from codecs import IncrementalDecoder
from io import DEFAULT_BUFFER_SIZE, BufferedIOBase, BufferedReader, BufferedWriter, UnsupportedOperation

__all__ = ["BufferedRWPair", "IncrementalNewlineDecoder"]


class BufferedRWPair(BufferedIOBase):
    """A stream that is read from one raw stream and written to another, such as the two ends of a pipe."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        if not reader.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not writer.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        """Return up to so many bytes, or all."""
        return self._reader.read(size)

    def read1(self, size=-1, /):
        """Return up to so many bytes, with one read of the raw stream at most."""
        return self._reader.read1(size)

    def peek(self, size=0, /):
        """Return bytes without taking them."""
        return self._reader.peek(size)

    def readinto(self, buffer, /):
        """Read into a buffer; return how many bytes."""
        return self._reader.readinto(buffer)

    def readinto1(self, buffer, /):
        """Read into a buffer, with one read of the raw stream at most; return how many bytes."""
        return self._reader.readinto1(buffer)

    def write(self, buffer, /):
        """Write bytes; return how many."""
        return self._writer.write(buffer)

    def flush(self):
        """Hand on what has been written."""
        self._writer.flush()

    def readable(self):
        """Whether the reader can be read from."""
        return self._reader.readable()

    def writable(self):
        """Whether the writer can be written to."""
        return self._writer.writable()

    def close(self):
        """Close both."""
        try:
            self._writer.close()
        finally:
            self._reader.close()

    def isatty(self):
        """Whether one of the two is a terminal."""
        return self._reader.isatty() or self._writer.isatty()

    @property
    def closed(self):
        return self._writer.closed


class IncrementalNewlineDecoder(IncrementalDecoder):
    """Decodes piece by piece and notes which line ends there are; with `translate` all of them become line feeds."""

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        super().__init__(errors)
        self._decoder = decoder
        self._translate = translate
        self._seen = set()
        # A return at the end of a piece may be half of a line end.
        self._has_return = False

    def decode(self, input, final=False):
        """Return the text of a piece."""
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._has_return and (text or final):
            text = "\r" + text
            self._has_return = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._has_return = True
        pairs = text.count("\r\n")
        if pairs:
            self._seen.add("\r\n")
        if text.count("\r") > pairs:
            self._seen.add("\r")
        if text.count("\n") > pairs:
            self._seen.add("\n")
        if self._translate and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self):
        """Return the bytes that wait, and the rest of the state."""
        waiting, flags = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return waiting, flags << 1 | self._has_return

    def setstate(self, state):
        """Go on from a state."""
        waiting, flags = state
        self._has_return = bool(flags & 1)
        if self._decoder is not None:
            self._decoder.setstate((waiting, flags >> 1))

    def reset(self):
        """Start again."""
        self._seen = set()
        self._has_return = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen[0] if len(seen) == 1 else seen or None
