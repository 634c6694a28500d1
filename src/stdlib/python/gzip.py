"""Streams compressed as gzip does it, in memory and in files. Source: RFC 1952."""

import io
import struct
import time
import zlib
from io._raw import ReadRaw

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]
__also__ = ["FTEXT", "FHCRC", "FEXTRA", "FNAME", "FCOMMENT", "READ", "WRITE", "READ_BUFFER_SIZE"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 1, 2
READ_BUFFER_SIZE = 128 * 1024

_COMPRESS_LEVEL_BEST = 9


class BadGzipFile(OSError):
    """Raised for what is no gzip stream."""


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """Open a compressed file, by its path or as a stream of bytes; as text if the mode has a "t"."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError("Argument '%s' not supported in binary mode" % name)
    plain = mode.replace("t", "")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        binary = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        binary = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" in mode:
        return io.TextIOWrapper(binary, io.text_encoding(encoding), errors, newline)
    return binary


def _header(level, mtime, name=b""):
    extra = 2 if level == _COMPRESS_LEVEL_BEST else 4 if level == 1 else 0
    begin = struct.pack("<4BLBB", 0x1F, 0x8B, 8, FNAME if name else 0, int(mtime), extra, 255)
    return begin + name + b"\0" if name else begin


def _trailer(check, size):
    return struct.pack("<2L", check, size & 0xFFFFFFFF)


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """Return data as a gzip stream."""
    if mtime == 0:
        return zlib.compress(data, compresslevel, 31)
    header = _header(compresslevel, time.time() if mtime is None else mtime)
    return header + zlib.compress(data, compresslevel, -15) + _trailer(zlib.crc32(data), len(data))


def decompress(data):
    """Return the data in all members of a gzip stream."""
    return _Unpacking(io.BytesIO(data), "CRC check failed").read()


def _raise_bad(failure, member, wrong_sum):
    """What the stream's own checks find is told in other words here."""
    text = str(failure)
    if text.endswith("incorrect data check"):
        stored = int.from_bytes(member._tail[:4], "little")
        raise BadGzipFile(wrong_sum.format(hex(stored), hex(member._sum))) from None
    if text.endswith("incorrect length check"):
        raise BadGzipFile("Incorrect length of data produced") from None
    raise failure


class _Unpacking(ReadRaw):
    """The content of a gzip stream, of one member after the other."""

    def __init__(self, source, wrong_sum="CRC check failed {} != {}"):
        self.source = source
        self.wrong_sum = wrong_sum
        self.mtime = None
        self._restart()

    def _restart(self):
        self._packed = b""
        self._member = None
        self._members = 0
        self._position = 0
        self._size = -1

    def seekable(self):
        """Return whether the stream can be read once more."""
        return self.source.seekable()

    def _begin(self):
        """Come to the next member; whether there is one."""
        while len(self._packed) < 10:
            piece = self.source.read(READ_BUFFER_SIZE)
            if not piece:
                break
            self._packed += piece
            if self._members:
                # Zeros may fill up the end.
                self._packed = self._packed.lstrip(b"\0")
        packed = self._packed
        if not packed:
            return False
        if packed[:2] != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % packed[:2])
        if len(packed) < 10:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        if packed[2] != 8:
            raise BadGzipFile("Unknown compression method")
        self.mtime = int.from_bytes(packed[4:8], "little")
        self._member = zlib.decompressobj(31)
        self._members += 1
        return True

    def read(self, size=-1):
        """Return up to so many bytes of the content, at least one before its end."""
        if size < 0:
            return self.readall()
        if size == 0:
            return b""
        while True:
            if self._member is None and not self._begin():
                self._size = self._position
                return b""
            member = self._member
            packed = self._packed or self.source.read(READ_BUFFER_SIZE)
            try:
                content = member.decompress(packed, size)
            except zlib.error as failure:
                _raise_bad(failure, member, self.wrong_sum)
            self._packed = member.unconsumed_tail
            if member.eof:
                self._packed = member.unused_data.lstrip(b"\0")
                self._member = None
            elif not content and not packed:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            if content:
                self._position += len(content)
                return content

    def readall(self):
        """Return all the rest."""
        parts = []
        while part := self.read(READ_BUFFER_SIZE):
            parts.append(part)
        return b"".join(parts)

    def tell(self):
        """Return the position in the content."""
        return self._position

    def seek(self, offset, whence=io.SEEK_SET):
        """Move to a position in the content: back by reading from the start once more."""
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence == io.SEEK_END:
            while self._size < 0:
                self.read(READ_BUFFER_SIZE)
            offset += self._size
        if offset < self._position:
            self.source.seek(0)
            self._restart()
        while self._position < offset and self.read(min(READ_BUFFER_SIZE, offset - self._position)):
            pass
        return self._position


class GzipFile(io.BufferedIOBase):
    """Reads or writes a gzip stream in a file, or in a stream of bytes."""

    # The file that was opened here, which is closed with this stream.
    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        if mode and "b" not in mode:
            mode += "b"
        self.fileobj = None
        if fileobj is None:
            fileobj = self.myfileobj = open_file(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        elif hasattr(filename, "__fspath__"):
            filename = filename.__fspath__()
        mode = mode or getattr(fileobj, "mode", None) or "rb"
        self.name = filename
        self.compresslevel = compresslevel
        self._mtime = mtime
        if mode.startswith("r"):
            self.mode = READ
            self._content = _Unpacking(fileobj)
            self._buffer = io.BufferedReader(self._content)
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self.size = 0
            self.crc = 0
            self._writer = zlib.compressobj(compresslevel, zlib.DEFLATED, -15)
            fileobj.write(_header(compresslevel, time.time() if mtime is None else mtime, self._stored_name()))
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))
        self.fileobj = fileobj

    def _stored_name(self):
        name = self.name
        if isinstance(name, str):
            try:
                name = name.rpartition("/")[2].encode("latin-1")
            except UnicodeEncodeError:
                return b""
        return name.rpartition(b"/")[2].removesuffix(b".gz")

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
        return self._buffer

    def read(self, size=-1):
        """Return up to so many bytes."""
        return self._reader().read(size)

    def read1(self, size=-1):
        """Return up to so many bytes."""
        return self._reader().read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, n):
        """Return bytes without moving on."""
        return self._reader().peek(n)

    def readline(self, size=-1):
        """Return a line."""
        return self._reader().readline(size)

    def write(self, data):
        """Write bytes; return how many that were."""
        self._check(WRITE)
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).tobytes()
        if data:
            self.fileobj.write(self._writer.compress(data))
            self.size += len(data)
            self.crc = zlib.crc32(data, self.crc)
        return len(data)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Write so that what has been written until now can be read."""
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self.mode == WRITE:
            self.fileobj.write(self._writer.flush(zlib_mode))
            self.fileobj.flush()

    def tell(self):
        """Return the position in the data."""
        return self.size if self.mode == WRITE else self._reader().tell()

    def rewind(self):
        """Move back to the start."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def seek(self, offset, whence=io.SEEK_SET):
        """Move to a position; in a stream that is written, only forward, over zeros."""
        if self.mode == READ:
            return self._reader().seek(offset, whence)
        self._check(WRITE)
        if whence == io.SEEK_CUR:
            offset += self.size
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        if offset < self.size:
            raise OSError("Negative seek in write mode")
        while self.size < offset:
            self.write(bytes(min(READ_BUFFER_SIZE, offset - self.size)))
        return offset

    @property
    def mtime(self):
        """The time that the last header says, once it has been read; None before."""
        return self._content.mtime if self.mode == READ else self._mtime

    @property
    def closed(self):
        """Whether it is closed."""
        return self.fileobj is None

    def fileno(self):
        """Return the descriptor of the file below."""
        return self.fileobj.fileno()

    def close(self):
        """Write the end of what has been written. A stream of bytes that was given stays open."""
        fileobj, self.fileobj = self.fileobj, None
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                fileobj.write(self._writer.flush())
                fileobj.write(_trailer(self.crc, self.size))
        finally:
            own, self.myfileobj = self.myfileobj, None
            if own is not None:
                own.close()

    def readable(self):
        """Return whether it can be read from."""
        return self.mode == READ

    def writable(self):
        """Return whether it can be written to."""
        return self.mode == WRITE

    def seekable(self):
        """Return True."""
        return True
