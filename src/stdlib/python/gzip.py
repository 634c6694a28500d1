"""Streams compressed as gzip does it, in memory. Source: RFC 1952."""

import io
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "compress", "decompress"]
__also__ = ["FTEXT", "FHCRC", "FEXTRA", "FNAME", "FCOMMENT", "READ", "WRITE"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ = "rb"
WRITE = "wb"


class BadGzipFile(OSError):
    """Raised for what is no gzip stream."""


def _frame(data, level, mtime, name=b""):
    """Data as one member of a gzip stream."""
    flags = FNAME if name else 0
    extra = 2 if level == 9 else 4 if level == 1 else 0
    header = bytes((0x1F, 0x8B, 8, flags)) + int(mtime).to_bytes(4, "little") + bytes((extra, 255))
    if name:
        header += name + b"\0"
    body = zlib.compress(data, level, -15)
    return header + body + zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")


def compress(data, compresslevel=9, *, mtime=None):
    """Return data as a gzip stream."""
    if mtime == 0:
        return zlib.compress(data, compresslevel, 31)
    return _frame(data, compresslevel, time.time() if mtime is None else mtime)


def decompress(data):
    """Return the data in all members of a gzip stream."""
    parts = []
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % data[:2])
        if len(data) > 2 and data[2] != 8:
            raise BadGzipFile("Unknown compression method")
        reader = zlib.decompressobj(31)
        try:
            parts.append(reader.decompress(data))
        except zlib.error as error:
            if str(error).endswith("incorrect data check"):
                raise BadGzipFile("CRC check failed") from None
            if str(error).endswith("incorrect length check"):
                raise BadGzipFile("Incorrect length of data produced") from None
            raise
        if not reader.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        # Zeros may fill up the end.
        data = reader.unused_data.lstrip(b"\0")
    return b"".join(parts)


class GzipFile(io.BufferedIOBase):
    """Reads or writes a gzip stream in a stream of bytes."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            raise ValueError("a stream of bytes is needed: there are no files here")
        mode = mode or getattr(fileobj, "mode", None) or "rb"
        self.name = filename if filename is not None else getattr(fileobj, "name", "")
        self.fileobj = fileobj
        self.compresslevel = compresslevel
        self._mtime = mtime
        self._written = None
        if mode.startswith("r"):
            self.mode = READ
            self._content = None
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self._written = bytearray()
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    def _check(self, mode):
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self.mode != mode:
            what = "read() on write-only" if mode == READ else "write() on read-only"
            raise OSError(9, what + " GzipFile object")

    def _reader(self):
        self._check(READ)
        if self._content is None:
            self._content = io.BytesIO(decompress(self.fileobj.read()))
        return self._content

    def read(self, size=-1):
        """Return up to so many bytes."""
        return self._reader().read(size)

    def read1(self, size=-1):
        """Return up to so many bytes."""
        return self._reader().read1(size)

    def peek(self, n):
        """Return bytes without moving on."""
        reader = self._reader()
        place = reader.tell()
        result = reader.read(max(n, 1))
        reader.seek(place)
        return result

    def readline(self, size=-1):
        """Return a line."""
        return self._reader().readline(size)

    def write(self, data):
        """Write bytes; return how many that were."""
        self._check(WRITE)
        before = len(self._written)
        self._written += data
        return len(self._written) - before

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Write nothing yet: the stream is written when it is closed."""

    def tell(self):
        """Return the position in the data."""
        return len(self._written) if self.mode == WRITE else self._reader().tell()

    def seek(self, offset, whence=io.SEEK_SET):
        """Move to a position; in a stream that is written, only forward, over zeros."""
        if self.mode == READ:
            return self._reader().seek(offset, whence)
        self._check(WRITE)
        if whence == io.SEEK_CUR:
            offset += len(self._written)
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        if offset < len(self._written):
            raise OSError("Negative seek in write mode")
        self._written += bytes(offset - len(self._written))
        return offset

    @property
    def mtime(self):
        """The time that the stream says it was made at."""
        return self._mtime

    @property
    def closed(self):
        """Whether it is closed."""
        return self.fileobj is None

    def close(self):
        """Write what has been written, and let the stream of bytes go, which stays open."""
        fileobj = self.fileobj
        if fileobj is None:
            return
        self.fileobj = None
        if self.mode == WRITE:
            name = self.name
            if isinstance(name, str):
                name = name.encode("latin-1", "replace")
            name = name.rpartition(b"/")[2].removesuffix(b".gz")
            mtime = time.time() if self._mtime is None else self._mtime
            fileobj.write(_frame(bytes(self._written), self.compresslevel, mtime, name))

    def readable(self):
        """Return whether it can be read from."""
        return self.mode == READ

    def writable(self):
        """Return whether it can be written to."""
        return self.mode == WRITE

    def seekable(self):
        """Return True."""
        return True
