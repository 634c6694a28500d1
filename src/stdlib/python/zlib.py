"""Compression by DEFLATE. Source: RFC 1950 for the streams, RFC 1952 for those of gzip."""

__all__ = []
__also__ = [
    "DEFLATED",
    "DEF_BUF_SIZE",
    "DEF_MEM_LEVEL",
    "MAX_WBITS",
    "Z_BEST_COMPRESSION",
    "Z_BEST_SPEED",
    "Z_BLOCK",
    "Z_DEFAULT_COMPRESSION",
    "Z_DEFAULT_STRATEGY",
    "Z_FILTERED",
    "Z_FINISH",
    "Z_FIXED",
    "Z_FULL_FLUSH",
    "Z_HUFFMAN_ONLY",
    "Z_NO_COMPRESSION",
    "Z_NO_FLUSH",
    "Z_PARTIAL_FLUSH",
    "Z_RLE",
    "Z_SYNC_FLUSH",
    "Z_TREES",
    "adler32",
    "compress",
    "compressobj",
    "crc32",
    "decompress",
    "decompressobj",
    "error",
]

DEFLATED = 8
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
Z_DEFAULT_COMPRESSION, Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION = -1, 0, 1, 9
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)

_ALL = 2**52


def _container(wbits):
    """What is around the blocks, by zlib's way to say so; None if it is none."""
    if wbits == 0 or 8 <= wbits <= 15:
        return "zlib"
    if -15 <= wbits <= -8:
        return "raw"
    if 24 <= wbits <= 31:
        return "gzip"
    return "auto" if 40 <= wbits <= 47 else None


def _bad(message):
    return error("Error -3 while decompressing data: " + message)


def _gzip_header_end(data):
    """Where the header of a gzip stream ends; -1 if it is not complete."""
    if len(data) >= 1 and data[0] != 0x1F or len(data) >= 2 and data[1] != 0x8B:
        raise _bad("incorrect header check")
    if len(data) < 10:
        return -1
    if data[2] != 8:
        raise _bad("unknown compression method")
    flags = data[3]
    if flags & 0xE0:
        raise _bad("unknown header flags set")
    at = 10
    if flags & 4:
        if len(data) < at + 2:
            return -1
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    for flag in (8, 16):
        if flags & flag:
            at = data.find(0, at) + 1
            if at == 0:
                return -1
    if flags & 2:
        at += 2
    return at if at <= len(data) else -1


class Decompress:
    """Reads a compressed stream that comes in pieces."""

    def __init__(self, container, zdict):
        self._container = container
        self._zdict = zdict
        self._head = b""
        self._blocks = blocks_reader(zdict) if container == "raw" else None
        self._tail = None
        self._sum = 1
        self._size = 0
        self.unused_data = b""
        self.unconsumed_tail = b""
        self.eof = False

    def _begin(self, data):
        """Read the header; whether it is complete."""
        self._head += data
        head = self._head
        if self._container == "auto" and head:
            self._container = "gzip" if head[0] == 0x1F else "zlib"
        dictionary = b""
        if self._container == "gzip":
            end = _gzip_header_end(head)
            self._sum = 0
        else:
            end = 2
            if len(head) >= 2:
                if head[0] & 15 != 8 or (head[0] << 8 | head[1]) % 31:
                    raise _bad("incorrect header check")
                if head[0] >> 4 > 7:
                    raise _bad("invalid window size")
                if head[1] & 32:
                    end = 6
                    if len(head) >= 6:
                        if not self._zdict:
                            raise error("Error 2 while decompressing data: need dictionary")
                        if adler32(self._zdict) != int.from_bytes(head[2:6]):
                            raise error("Error -3 while setting zdict: incorrect data check")
                        dictionary = self._zdict
        if end < 0 or len(head) < end:
            return False
        self._blocks = blocks_reader(dictionary)
        self._blocks.feed(head[end:])
        self._head = b""
        return True

    def decompress(self, data, /, max_length=0):
        """Return what the stream so far gives, up to so many bytes if that is not 0."""
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        data = bytes(memoryview(data)) if not isinstance(data, bytes) else data
        if self.eof:
            self.unused_data += data
            return b""
        self.unconsumed_tail = b""
        if self._tail is not None:
            self._end(data)
            return b""
        if self._blocks is None:
            if not self._begin(data):
                return b""
        else:
            self._blocks.feed(data)
        output = self._blocks.run(max_length or _ALL)
        if self._container == "zlib":
            self._sum = adler32(output, self._sum)
        elif self._container == "gzip":
            self._sum = crc32(output, self._sum)
        self._size += len(output)
        if self._blocks.done:
            self._tail = b""
            self._end(self._blocks.take_rest())
        elif max_length and len(output) >= max_length:
            self.unconsumed_tail = self._blocks.take_rest()
        return output

    def _end(self, data):
        """Read what follows the blocks."""
        self._tail += data
        tail = self._tail
        length = {"raw": 0, "zlib": 4, "gzip": 8}[self._container]
        if len(tail) < length:
            return
        if self._container == "zlib" and int.from_bytes(tail[:4]) != self._sum:
            raise _bad("incorrect data check")
        if self._container == "gzip":
            if int.from_bytes(tail[:4], "little") != self._sum:
                raise _bad("incorrect data check")
            if int.from_bytes(tail[4:8], "little") != self._size & 0xFFFFFFFF:
                raise _bad("incorrect length check")
        self.eof = True
        self.unused_data = tail[length:]

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return all that is left."""
        if length <= 0:
            raise ValueError("length must be greater than zero")
        return self.decompress(self.unconsumed_tail)

    def copy(self):
        """Raise ValueError: a stream that is being read has no copies here."""
        raise ValueError("Inconsistent stream state")


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """Return the data in a compressed stream."""
    container = _container(wbits)
    if container is None:
        raise error("Error -2 while preparing to decompress data: inconsistent stream state")
    if not isinstance(data, (bytes, bytearray)):
        crc32(data)
    reader = Decompress(container, b"")
    result = reader.decompress(data)
    if not reader.eof:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return result


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """Return an object that reads a stream in pieces."""
    container = _container(wbits)
    if container is None:
        raise ValueError("Invalid initialization option")
    return Decompress(container, bytes(zdict))


class Compress:
    """Writes a compressed stream piece by piece."""

    def __init__(self, level, container):
        self._level = level
        self._container = container
        self._waiting = bytearray()
        self._begun = False
        self._done = False
        self._sum = 0 if container == "gzip" else 1
        self._size = 0

    def compress(self, data, /):
        """Take data; what becomes of it may come later."""
        if self._container == "gzip":
            self._sum = crc32(data, self._sum)
        else:
            self._sum = adler32(data, self._sum)
        before = len(self._waiting)
        self._waiting += data
        self._size += len(self._waiting) - before
        return b"" if len(self._waiting) < 1 << 20 else self._write(False)

    def _write(self, last):
        parts = []
        if not self._begun:
            self._begun = True
            parts.append(_header(self._container, self._level))
        parts.append(write_blocks(self._waiting, 6 if self._level == -1 else self._level, last))
        self._waiting = bytearray()
        if last and self._container == "zlib":
            parts.append(self._sum.to_bytes(4))
        elif last and self._container == "gzip":
            parts.append(self._sum.to_bytes(4, "little") + (self._size & 0xFFFFFFFF).to_bytes(4, "little"))
        return b"".join(parts)

    def flush(self, mode=Z_FINISH, /):
        """Return what is left; by default, end the stream."""
        if mode == Z_NO_FLUSH:
            return b""
        if self._done:
            raise error("Error -2 while flushing: inconsistent stream state")
        self._done = mode == Z_FINISH
        return self._write(self._done)

    def copy(self):
        """Return an object that goes on from here on its own."""
        if self._done:
            raise ValueError("Inconsistent stream state")
        other = Compress(self._level, self._container)
        other._waiting = self._waiting[:]
        other._begun, other._sum, other._size = self._begun, self._sum, self._size
        return other


def _header(container, level):
    if container == "zlib":
        return b"\x78" + (b"\x01" if level in (0, 1) else b"\x5e" if 2 <= level <= 5 else b"\xda" if level > 6 else b"\x9c")
    if container == "gzip":
        return b"\x1f\x8b\x08\0\0\0\0\0" + (b"\x02" if level == 9 else b"\x04" if level == 1 else b"\0") + b"\x03"
    return b""


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """Return data as a compressed stream."""
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    container = _container(wbits)
    if container is None or container == "auto":
        raise error("Error -2 while compressing data: inconsistent stream state")
    writer = Compress(level, container)
    return writer.compress(data) + writer.flush()


def compressobj(
    level=Z_DEFAULT_COMPRESSION,
    method=DEFLATED,
    wbits=MAX_WBITS,
    memLevel=DEF_MEM_LEVEL,
    strategy=Z_DEFAULT_STRATEGY,
    zdict=None,
):
    """Return an object that writes a stream piece by piece."""
    container = _container(wbits)
    if not -1 <= level <= 9 or method != DEFLATED or container in (None, "auto") or zdict is not None:
        raise ValueError("Invalid initialization option")
    return Compress(level, container)
