"""Archives of files, as tar has them. Sources: POSIX.1-2001 (ustar and pax), the manual of GNU tar for its long names."""

import copy
import io
import time
import zlib
from io._raw import ReadRaw

__all__ = [
    "TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError", "CompressionError", "StreamError", "ExtractError", "HeaderError",
    "ENCODING", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT", "DEFAULT_FORMAT", "open", "fully_trusted_filter", "data_filter",
    "tar_filter", "FilterError", "AbsoluteLinkError", "OutsideDestinationError", "SpecialFileError", "AbsolutePathError",
    "LinkOutsideDestinationError",
]
__also__ = [
    "NUL", "BLOCKSIZE", "RECORDSIZE", "REGTYPE", "AREGTYPE", "LNKTYPE", "SYMTYPE", "CHRTYPE", "BLKTYPE", "DIRTYPE", "FIFOTYPE",
    "CONTTYPE", "GNUTYPE_LONGNAME", "GNUTYPE_LONGLINK", "GNUTYPE_SPARSE", "XHDTYPE", "XGLTYPE",
]

NUL = b"\0"
BLOCKSIZE = 512
RECORDSIZE = BLOCKSIZE * 20
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = b"0", b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7"
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE, XHDTYPE, XGLTYPE = b"L", b"K", b"S", b"x", b"g"
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
ENCODING = "utf-8"

_REGULAR = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
# Members of these kinds have no content, whatever size their header tells.
_WITHOUT_CONTENT = (LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE, CHRTYPE, BLKTYPE)
_PAX_NUMBERS = {"mtime": float, "uid": int, "gid": int, "size": int}
_PAX_TEXTS = {"path": "name", "linkpath": "linkname", "uname": "uname", "gname": "gname"}
_PIECE = 1 << 16


class TarError(Exception):
    """The base of what is raised here."""


class ExtractError(TarError):
    """What cannot be extracted whole."""


class ReadError(TarError):
    """What is read is no archive, or a damaged one."""


class CompressionError(TarError):
    """A compression that is not there."""


class StreamError(TarError):
    """What cannot be done to a stream."""


class HeaderError(TarError):
    """The base of what is wrong with headers."""


class EmptyHeaderError(HeaderError):
    """There is no header."""


class TruncatedHeaderError(HeaderError):
    """A header ends too early."""


class EOFHeaderError(HeaderError):
    """The header that ends an archive."""


class InvalidHeaderError(HeaderError):
    """A header is damaged."""


class SubsequentHeaderError(HeaderError):
    """What follows a header is missing or damaged."""


class FilterError(TarError):
    """A member was refused by a filter."""


class AbsolutePathError(FilterError):
    """A member has an absolute name."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"member {tarinfo.name!r} has an absolute path")


class OutsideDestinationError(FilterError):
    """A member would lie outside the folder."""

    def __init__(self, tarinfo, path):
        self.tarinfo, self._path = tarinfo, path
        super().__init__(f"{tarinfo.name!r} would be extracted to {path!r}, which is outside the destination")


class SpecialFileError(FilterError):
    """A member is neither file nor folder nor link."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a special file")


class AbsoluteLinkError(FilterError):
    """A link has an absolute target."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a link to an absolute path")


class LinkOutsideDestinationError(FilterError):
    """A link would lead out of the folder."""

    def __init__(self, tarinfo, path):
        self.tarinfo, self._path = tarinfo, path
        super().__init__(f"{tarinfo.name!r} would link to {path!r}, which is outside the destination")


def _within(path, folder):
    """Where a path leads, and whether that is within the folder."""
    import os

    path = os.path.realpath(path)
    return path, os.path.commonpath([path, folder]) == folder


def _filtered(member, folder, for_data):
    """What a filter changes of a member; what it refuses is raised."""
    import os

    changes = {}
    name = member.name
    folder = os.path.realpath(folder)
    if name.startswith("/"):
        name = changes["name"] = name.lstrip("/")
    target, fits = _within(os.path.join(folder, name), folder)
    if not fits:
        raise OutsideDestinationError(member, target)
    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if for_data:
            if member.isreg() or member.islnk():
                if not mode & 0o100:
                    mode &= ~0o111
                mode |= 0o600
            elif member.isdir() or member.issym():
                mode = None
            else:
                raise SpecialFileError(member)
        if mode != member.mode:
            changes["mode"] = mode
    if for_data:
        for owner in ("uid", "gid", "uname", "gname"):
            if getattr(member, owner) is not None:
                changes[owner] = None
        if member.islnk() or member.issym():
            if member.linkname.startswith("/"):
                raise AbsoluteLinkError(member)
            start = os.path.dirname(name) if member.issym() else ""
            target, fits = _within(os.path.join(folder, start, member.linkname), folder)
            if not fits:
                raise LinkOutsideDestinationError(member, target)
    return changes


def fully_trusted_filter(member, dest_path):
    """Return a member as it is."""
    return member


def tar_filter(member, dest_path):
    """Return a member as tar would extract it: within the folder, and writable by its owner only."""
    changes = _filtered(member, dest_path, False)
    return member.replace(**changes, deep=False) if changes else member


def data_filter(member, dest_path):
    """Return a member as data: a file, folder or link within the folder, of nobody in particular."""
    changes = _filtered(member, dest_path, True)
    return member.replace(**changes, deep=False) if changes else member


_filters = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}


def _text_field(text, length, encoding, errors):
    if text is None:
        raise ValueError("metadata cannot contain None")
    return text.encode(encoding, errors)[:length].ljust(length, NUL)


def _text_of(field, encoding, errors):
    return field.partition(NUL)[0].decode(encoding, errors)


def _number_field(number, digits, format):
    original, number = number, int(number)
    if 0 <= number < 8 ** (digits - 1):
        return b"%0*o\0" % (digits - 1, number)
    if format == GNU_FORMAT and -(256 ** (digits - 1)) <= number < 256 ** (digits - 1):
        return (b"\x80" if number >= 0 else b"\xff") + (number % 256 ** (digits - 1)).to_bytes(digits - 1)
    raise ValueError("overflow in number field")


def _number_of(field):
    if field[:1] in (b"\x80", b"\xff"):
        number = int.from_bytes(field[1:])
        return number if field[0] == 0x80 else number - 256 ** (len(field) - 1)
    try:
        return int(_text_of(field, "ascii", "strict").strip() or "0", 8)
    except ValueError:
        raise InvalidHeaderError("invalid header")


def _check_sum(header):
    return sum(header) - sum(header[148:156]) + 256


def _blocks(size):
    """How many bytes content of so many takes up."""
    if not 0 <= size < 1 << 62:
        raise InvalidHeaderError("invalid offset")
    return -(-size // BLOCKSIZE) * BLOCKSIZE


def _filled(content):
    return content + NUL * (_blocks(len(content)) - len(content))


def _copy(source, target, size, failure):
    while size is None or size > 0:
        piece = source.read(_PIECE if size is None else min(_PIECE, size))
        if not piece:
            if size is None:
                return
            raise failure("unexpected end of data")
        target.write(piece)
        if size is not None:
            size -= len(piece)


class TarInfo:
    """What is known of one member of an archive."""

    __slots__ = dict.fromkeys([
        "name", "mode", "uid", "gid", "size", "mtime", "chksum", "type", "linkname", "uname", "gname", "devmajor", "devminor",
        "offset", "offset_data", "pax_headers", "sparse", "tarfile", "_link_target",
    ])

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.pax_headers = {}
        self.sparse = None
        self.tarfile = None

    @property
    def path(self):
        """The name."""
        return self.name

    @path.setter
    def path(self, name):
        self.name = name

    @property
    def linkpath(self):
        """What a link points to."""
        return self.linkname

    @linkpath.setter
    def linkpath(self, linkname):
        self.linkname = linkname

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.name, id(self))

    def replace(self, *, deep=True, **attributes):
        """Return a copy with other attributes."""
        result = copy.deepcopy(self) if deep else copy.copy(self)
        for name, value in attributes.items():
            if name not in ("name", "mtime", "mode", "linkname", "uid", "gid", "uname", "gname"):
                raise TypeError("TarInfo.replace() got an unexpected keyword argument %r" % name)
            setattr(result, name, value)
        return result

    def get_info(self):
        """Return the attributes as a dictionary."""
        names = ("name", "mode", "uid", "gid", "size", "mtime", "chksum", "type", "linkname", "uname", "gname", "devmajor", "devminor")
        info = {name: getattr(self, name) for name in names}
        if info["mode"] is not None:
            info["mode"] &= 0o7777
        if self.type == DIRTYPE and not self.name.endswith("/"):
            info["name"] += "/"
        return info

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        """Return the header, in one of the formats."""
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError("%s may not be None" % name)
        if format == USTAR_FORMAT:
            return self.create_ustar_header(info, encoding, errors)
        if format == GNU_FORMAT:
            return self.create_gnu_header(info, encoding, errors)
        if format == PAX_FORMAT:
            return self.create_pax_header(info, encoding)
        raise ValueError("invalid format")

    def create_ustar_header(self, info, encoding, errors):
        """Return a header as POSIX has it."""
        info["magic"] = b"ustar\x0000"
        if len(info["linkname"].encode(encoding, errors)) > 100:
            raise ValueError("linkname is too long")
        if len(info["name"].encode(encoding, errors)) > 100:
            parts = info["name"].split("/")
            for count in range(1, len(parts)):
                prefix, name = "/".join(parts[:count]), "/".join(parts[count:])
                if len(prefix.encode(encoding, errors)) <= 155 and len(name.encode(encoding, errors)) <= 100:
                    break
            else:
                raise ValueError("name is too long")
            info["prefix"], info["name"] = prefix, name
        return _header(info, USTAR_FORMAT, encoding, errors)

    def create_gnu_header(self, info, encoding, errors):
        """Return a header as GNU tar has it, with long names before it."""
        info["magic"] = b"ustar  \0"
        before = b""
        for name, kind in (("linkname", GNUTYPE_LONGLINK), ("name", GNUTYPE_LONGNAME)):
            if len(info[name].encode(encoding, errors)) > 100:
                text = info[name].encode(encoding, errors) + NUL
                extra = {"name": "././@LongLink", "type": kind, "size": len(text), "magic": b"ustar  \0"}
                before += _header(extra, USTAR_FORMAT, encoding, errors) + _filled(text)
        return before + _header(info, GNU_FORMAT, encoding, errors)

    def create_pax_header(self, info, encoding):
        """Return a header as POSIX has it, with what does not fit into it before it."""
        info["magic"] = b"ustar\x0000"
        extended = self.pax_headers.copy()
        for key, (name, length) in {
            "path": ("name", 100), "linkpath": ("linkname", 100), "uname": ("uname", 32), "gname": ("gname", 32),
        }.items():
            if key not in extended and (not info[name].isascii() or len(info[name]) > length):
                extended[key] = info[name]
        for name, digits in (("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12)):
            value = info[name]
            fits = 0 <= value < 8 ** (digits - 1)
            if fits and not isinstance(value, float):
                continue
            info[name] = int(round(value)) if fits else 0
            extended.setdefault(name, str(value))
        before = _pax_header(extended, XHDTYPE) if extended else b""
        return before + _header(info, USTAR_FORMAT, "ascii", "replace")

    @classmethod
    def create_pax_global_header(cls, pax_headers):
        """Return a header whose settings hold for all members."""
        return _pax_header(pax_headers, XGLTYPE)

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """Return what a header says."""
        if len(buf) == 0:
            raise EmptyHeaderError("empty header")
        if len(buf) != BLOCKSIZE:
            raise TruncatedHeaderError("truncated header")
        if buf.count(NUL) == BLOCKSIZE:
            raise EOFHeaderError("end of file header")
        told = _number_of(buf[148:156])
        # Some have summed up the bytes as signed ones.
        if told != _check_sum(buf) and told != _check_sum(buf) - 256 * sum(
            [byte > 127 for byte in buf[:148] + buf[156:]]
        ):
            raise InvalidHeaderError("bad checksum")
        info = cls()
        info.name = _text_of(buf[0:100], encoding, errors)
        info.mode, info.uid, info.gid = _number_of(buf[100:108]), _number_of(buf[108:116]), _number_of(buf[116:124])
        info.size, info.mtime, info.chksum = _number_of(buf[124:136]), _number_of(buf[136:148]), told
        info.type = buf[156:157]
        info.linkname = _text_of(buf[157:257], encoding, errors)
        info.uname, info.gname = _text_of(buf[265:297], encoding, errors), _text_of(buf[297:329], encoding, errors)
        info.devmajor, info.devminor = _number_of(buf[329:337]), _number_of(buf[337:345])
        if info.type == AREGTYPE and info.name.endswith("/"):
            info.type = DIRTYPE
        if info.type == GNUTYPE_SPARSE:
            raise ReadError("files with holes are not supported")
        if info.isdir():
            info.name = info.name.rstrip("/")
        prefix = _text_of(buf[345:500], encoding, errors)
        if prefix and info.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            info.name = prefix + "/" + info.name
        return info

    @classmethod
    def fromtarfile(cls, tarfile):
        """Return the member that comes next in an archive."""
        info = cls.frombuf(tarfile.fileobj.read(BLOCKSIZE), tarfile.encoding, tarfile.errors)
        info.offset = tarfile.fileobj.tell() - BLOCKSIZE
        if info.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            return info._after_long_name(tarfile)
        if info.type in (XHDTYPE, XGLTYPE):
            return info._after_pax(tarfile)
        info.offset_data = tarfile.fileobj.tell()
        info._find_end(tarfile)
        info._apply(tarfile.pax_headers)
        return info

    def _find_end(self, tarfile):
        tarfile.offset = self.offset_data + (0 if self.type in _WITHOUT_CONTENT else _blocks(self.size))

    def _following(self, tarfile):
        try:
            return self.fromtarfile(tarfile)
        except HeaderError as failure:
            raise SubsequentHeaderError(str(failure)) from None

    def _after_long_name(self, tarfile):
        text = tarfile.fileobj.read(_blocks(self.size))
        following = self._following(tarfile)
        following.offset = self.offset
        text = _text_of(text, tarfile.encoding, tarfile.errors)
        if self.type == GNUTYPE_LONGNAME:
            following.name = text
        else:
            following.linkname = text
        if following.isdir():
            following.name = following.name.removesuffix("/")
        return following

    def _after_pax(self, tarfile):
        records = tarfile.fileobj.read(_blocks(self.size))
        headers = tarfile.pax_headers if self.type == XGLTYPE else tarfile.pax_headers.copy()
        at = 0
        charset = "utf-8"
        while at < len(records) and records[at]:
            space = records.find(b" ", at, at + 20)
            length = records[at:space] if space != -1 else b""
            if not length.isdigit() or not int(length):
                raise InvalidHeaderError("invalid header")
            key, mark, value = records[space + 1 : at + int(length) - 1].partition(b"=")
            if not mark:
                raise InvalidHeaderError("invalid header")
            at += int(length)
            key = key.decode("utf-8", "surrogateescape")
            if key == "hdrcharset":
                charset = "utf-8" if value != b"BINARY" else tarfile.encoding
            elif key.startswith("GNU.sparse."):
                raise ReadError("files with holes are not supported")
            headers[key] = value.decode(charset, "surrogateescape")
        following = self._following(tarfile)
        if self.type == XHDTYPE:
            following._apply(headers)
            following.offset = self.offset
            if "size" in headers:
                following._find_end(tarfile)
        return following

    def _apply(self, headers):
        for key, value in headers.items():
            if key in _PAX_NUMBERS:
                try:
                    setattr(self, key, _PAX_NUMBERS[key](value))
                except ValueError:
                    setattr(self, key, 0)
            elif key in _PAX_TEXTS:
                setattr(self, _PAX_TEXTS[key], value.rstrip("/") if key == "path" else value)
        self.pax_headers = headers.copy()

    def isreg(self):
        """Return whether it is a file."""
        return self.type in _REGULAR

    isfile = isreg

    def isdir(self):
        """Return whether it is a folder."""
        return self.type == DIRTYPE

    def issym(self):
        """Return whether it is a symbolic link."""
        return self.type == SYMTYPE

    def islnk(self):
        """Return whether it is a hard link."""
        return self.type == LNKTYPE

    def ischr(self):
        """Return whether it is a device of characters."""
        return self.type == CHRTYPE

    def isblk(self):
        """Return whether it is a device of blocks."""
        return self.type == BLKTYPE

    def isfifo(self):
        """Return whether it is a named pipe."""
        return self.type == FIFOTYPE

    def issparse(self):
        """Return whether it is a file with holes."""
        return self.sparse is not None

    def isdev(self):
        """Return whether it is a device or a named pipe."""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)


def _header(info, format, encoding, errors):
    is_device = info.get("type") in (CHRTYPE, BLKTYPE)
    devices = [_number_field(info.get(name, 0), 8, format) if is_device else NUL * 8 for name in ("devmajor", "devminor")]
    kind = info.get("type", REGTYPE)
    parts = [
        _text_field(info.get("name", ""), 100, encoding, errors),
        _number_field(info.get("mode", 0) & 0o7777, 8, format),
        _number_field(info.get("uid", 0), 8, format),
        _number_field(info.get("gid", 0), 8, format),
        _number_field(info.get("size", 0), 12, format),
        _number_field(info.get("mtime", 0), 12, format),
        b"        ",
        kind,
        _text_field(info.get("linkname", ""), 100, encoding, errors),
        info.get("magic", b"ustar\x0000"),
        _text_field(info.get("uname", ""), 32, encoding, errors),
        _text_field(info.get("gname", ""), 32, encoding, errors),
        *devices,
        _text_field(info.get("prefix", ""), 155, encoding, errors),
    ]
    header = b"".join(parts).ljust(BLOCKSIZE, NUL)
    return header[:148] + b"%06o\0 " % _check_sum(header) + header[156:]


def _pax_header(headers, kind):
    records = b""
    try:
        for value in headers.values():
            value.encode("utf-8", "strict")
    except UnicodeEncodeError:
        records = b"21 hdrcharset=BINARY\n"
    for key, value in headers.items():
        record = b" " + key.encode("utf-8") + b"=" + value.encode("utf-8", "surrogateescape") + b"\n"
        # The length counts its own digits.
        length = len(record)
        while length != len(record) + len(str(length)):
            length = len(record) + len(str(length))
        records += str(length).encode("ascii") + record
    info = {"name": "././@PaxHeader", "type": kind, "size": len(records), "magic": b"ustar\x0000"}
    return _header(info, USTAR_FORMAT, "ascii", "replace") + _filled(records)


class _Member(ReadRaw):
    """What is in one member."""

    def __init__(self, tarfile, info):
        self._file, self._info = tarfile.fileobj, info
        self.name = info.name
        self._at = 0

    def seekable(self):
        """Return whether the archive can be moved in."""
        return self._file.seekable()

    def read(self, size=-1):
        """Return up to so many bytes."""
        left = self._info.size - self._at
        size = left if size < 0 else min(size, left)
        if size <= 0:
            return b""
        self._file.seek(self._info.offset_data + self._at)
        data = self._file.read(size)
        if not data:
            raise ReadError("unexpected end of data")
        self._at += len(data)
        return data

    def tell(self):
        """Return the position."""
        return self._at

    def seek(self, offset, whence=0):
        """Move to a position."""
        size = self._info.size
        self._at = min(max(offset + (0, self._at, size)[whence], 0), size)
        return self._at


class ExFileObject(io.BufferedReader):
    """A member that is being read."""

    def __init__(self, tarfile, tarinfo):
        super().__init__(_Member(tarfile, tarinfo))


class _Stream(io.RawIOBase):
    """A stream that is gone through once, from its start to its end."""

    def __init__(self, below, own):
        self._below, self._own = below, own
        self._at = 0

    def readable(self):
        """Return True."""
        return True

    def seekable(self):
        """Return False."""
        return False

    def read(self, size=-1):
        """Return so many bytes, fewer only at the end."""
        parts = []
        while size and (piece := self._below.read(min(size, _PIECE) if size > 0 else _PIECE)):
            parts.append(piece)
            size -= len(piece) if size > 0 else 0
            self._at += len(piece)
        return b"".join(parts)

    def write(self, data):
        """Write bytes; return how many that were."""
        self._below.write(data)
        self._at += len(data)
        return len(data)

    def tell(self):
        """Return how many bytes have been gone through."""
        return self._at

    def seek(self, offset, whence=0):
        """Go on to a position."""
        if offset < self._at:
            raise StreamError("seeking backwards is not allowed")
        while self._at < offset and self.read(min(_PIECE, offset - self._at)):
            pass
        return self._at

    def close(self):
        """Close what was opened for this."""
        if not self.closed:
            super().close()
            for each in self._own:
                each.close()


def _absolute(name):
    """A path that stays the same when the working directory changes; as it is, where there are no files."""
    try:
        import os
    except ImportError:
        return name
    return os.path.abspath(name)


class TarFile:
    """An archive that is read or written, in a file or a stream."""

    debug = 0
    dereference = False
    ignore_zeros = False
    errorlevel = 1
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None
    tarinfo = TarInfo
    fileobject = ExFileObject
    extraction_filter = None

    def __init__(
        self, name=None, mode="r", fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None, encoding=None,
        errors="surrogateescape", pax_headers=None, debug=None, errorlevel=None, copybufsize=None,
    ):
        # As an extension, "r:gz" and its like are understood here too.
        mode, _, packing = mode.partition(":")
        modes = {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}
        if mode not in modes:
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode, self._mode = mode, modes[mode]
        self._extfileobj = True
        if not fileobj and packing != "gz":
            fileobj = self._opened(name)
            self._extfileobj = False
        elif packing == "gz":
            import gzip

            fileobj = gzip.GzipFile(name, self._mode, fileobj=fileobj)
            self._extfileobj = False
        elif name is None and isinstance(getattr(fileobj, "name", None), (str, bytes)):
            name = fileobj.name
        self.name = _absolute(name) if name else None
        self.fileobj = fileobj
        for key, value in {
            "format": format, "tarinfo": tarinfo, "dereference": dereference, "ignore_zeros": ignore_zeros, "encoding": encoding,
            "debug": debug, "errorlevel": errorlevel, "copybufsize": copybufsize,
        }.items():
            if value is not None:
                setattr(self, key, value)
        self.errors = errors
        self.pax_headers = pax_headers if pax_headers is not None and self.format == PAX_FORMAT else {}
        self.closed = False
        self.members = []
        self._loaded = False
        self.offset = fileobj.tell()
        self._start = self.offset
        self.inodes = {}
        self._firstmember = None
        try:
            if mode == "r":
                self._firstmember = self.next()
            elif mode == "a":
                self._find_end()
            if mode in ("a", "w", "x"):
                self._loaded = True
                if self.pax_headers:
                    header = self.tarinfo.create_pax_global_header(self.pax_headers.copy())
                    fileobj.write(header)
                    self.offset += len(header)
        except BaseException:
            if not self._extfileobj:
                fileobj.close()
            self.closed = True
            raise

    def _opened(self, name):
        if self.mode == "a":
            try:
                return open_file(name, "r+b")
            except FileNotFoundError:
                self.mode, self._mode = "w", "wb"
        return open_file(name, self._mode)

    def _find_end(self):
        while True:
            self.fileobj.seek(self.offset)
            try:
                self.members.append(self.tarinfo.fromtarfile(self))
            except EOFHeaderError:
                self.fileobj.seek(self.offset)
                return
            except HeaderError as failure:
                raise ReadError(str(failure)) from None

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """Open an archive: "r", "w", "x" or "a", with ":gz" behind it for a compressed one, "|" or "|gz" for one in a stream."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*"):
            return cls._open_any(name, fileobj, kwargs)
        if ":" in mode:
            kind, packing = mode.split(":", 1)
            return getattr(cls, cls._opener(packing or "tar"))(name, kind or "r", fileobj, **kwargs)
        if "|" in mode:
            kind, packing = mode.split("|", 1)
            if (kind or "r") not in ("r", "w"):
                raise ValueError("mode must be 'r' or 'w'")
            return cls._open_stream(name, kind or "r", packing or "tar", fileobj, kwargs)
        if mode in ("a", "w", "x"):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError("undiscernible mode")

    OPEN_METH = {"tar": "taropen", "gz": "gzopen", "bz2": "bz2open", "xz": "xzopen"}

    @classmethod
    def _opener(cls, packing):
        if packing not in cls.OPEN_METH:
            raise CompressionError("unknown compression type %r" % packing)
        return cls.OPEN_METH[packing]

    @classmethod
    def _open_any(cls, name, fileobj, options):
        start = fileobj.tell() if fileobj is not None else 0
        failures = []
        for packing in ("gz", "bz2", "xz", "tar"):
            try:
                return getattr(cls, cls._opener(packing))(name, "r", fileobj, **options)
            except (ReadError, CompressionError) as failure:
                failures.append("- method %s: %r" % (packing, failure))
                if fileobj is not None:
                    fileobj.seek(start)
        raise ReadError("file could not be opened successfully:\n" + "\n".join(failures))

    @classmethod
    def _open_stream(cls, name, mode, packing, fileobj, options):
        own = []
        if fileobj is None:
            fileobj = open_file(name, mode + "b")
            own.append(fileobj)
        below = fileobj
        if packing == "*":
            start = fileobj.read(2)
            below = _Rejoined(start, fileobj)
            packing = "gz" if start == b"\x1f\x8b" else "tar"
        if packing == "gz":
            import gzip

            level = options.pop("compresslevel", 9)
            below = gzip.GzipFile(name or "", mode + "b", level, below)
            own.insert(0, below)
        elif packing != "tar":
            cls._opener(packing)
            cls._refuse(packing)
        stream = _Stream(below, own)
        try:
            archive = cls(name, mode, stream, **options)
        except BaseException as failure:
            stream.close()
            if mode == "r" and packing == "gz" and isinstance(failure, (OSError, zlib.error, EOFError)):
                raise ReadError("not a gzip file") from failure
            raise
        archive._extfileobj = False
        return archive

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """Open an archive that is not compressed."""
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive that gzip has compressed."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        import gzip

        packed = gzip.GzipFile(name, mode + "b", compresslevel, fileobj)
        try:
            archive = cls.taropen(name, mode, packed, **kwargs)
        except (OSError, zlib.error, EOFError) as failure:
            packed.close()
            if mode == "r":
                raise ReadError("not a gzip file") from failure
            raise
        except BaseException:
            packed.close()
            raise
        archive._extfileobj = False
        return archive

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Raise CompressionError: bzip2 is not there."""
        cls._refuse("bz2")

    @classmethod
    def xzopen(cls, name, mode="r", fileobj=None, preset=None, **kwargs):
        """Raise CompressionError: LZMA is not there."""
        cls._refuse("lzma")

    @staticmethod
    def _refuse(packing):
        raise CompressionError("%s module is not available" % {"xz": "lzma"}.get(packing, packing))

    def close(self):
        """Write the end of an archive that is written, and let go of the file."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ("a", "w", "x"):
                end = NUL * (BLOCKSIZE * 2)
                rest = (self.offset + len(end)) % RECORDSIZE
                self.fileobj.write(end + NUL * (RECORDSIZE - rest if rest else 0))
                self.offset += len(end)
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    def getmember(self, name):
        """Return what is known of the last member of that name."""
        wanted = name.rstrip("/")
        for info in reversed(self.getmembers()):
            if info.name == wanted:
                return info
        raise KeyError("filename %r not found" % name)

    def getmembers(self):
        """Return what is known of all members."""
        self._check()
        if not self._loaded:
            while self.next() is not None:
                pass
            self._loaded = True
        return self.members

    def getnames(self):
        """Return the names of all members."""
        return [info.name for info in self.getmembers()]

    def read(self, name):
        """Return what is in a member; an extension."""
        file = self.extractfile(name)
        if file is None:
            raise KeyError("filename %r is no file" % name)
        return file.read()

    def addstr(self, name, data):
        """Add a file with the given content, a str or bytes; an extension."""
        content = data.encode("utf-8") if isinstance(data, str) else bytes(data)
        info = self.tarinfo(name)
        info.size, info.mtime = len(content), int(time.time())
        self.addfile(info, io.BytesIO(content))

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """Return what there is to say of a file, given by its path or opened, that is to become a member; None for special ones."""
        import os

        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        arcname = os.fspath(name if arcname is None else arcname).lstrip("/")
        if fileobj is not None:
            found = os.fstat(fileobj.fileno())
        else:
            found = os.stat(name) if self.dereference else os.lstat(name)
        info = self.tarinfo(arcname)
        info.tarfile = self
        kinds = {0o10: REGTYPE, 0o04: DIRTYPE, 0o12: SYMTYPE, 0o01: FIFOTYPE, 0o02: CHRTYPE, 0o06: BLKTYPE}
        kind = kinds.get(found.st_mode >> 12)
        if kind is None:
            return None
        if kind == REGTYPE and not self.dereference and found.st_nlink > 1:
            inode = (found.st_ino, found.st_dev)
            first = self.inodes.setdefault(inode, arcname)
            if first != arcname:
                kind, info.linkname = LNKTYPE, first
        if kind == DIRTYPE and arcname and not arcname.endswith("/"):
            info.name = arcname + "/"
        if kind == SYMTYPE:
            info.linkname = os.readlink(name)
        info.name = info.name.rstrip("/") if kind == DIRTYPE else info.name
        info.mode, info.uid, info.gid = found.st_mode, found.st_uid, found.st_gid
        info.size = found.st_size if kind == REGTYPE else 0
        info.mtime = found.st_mtime
        info.type = kind
        return info

    def list(self, verbose=True, *, members=None):
        """Print a table of the members."""
        self._check()
        for info in self if members is None else members:
            if verbose:
                if info.mode is None:
                    shown = "??????????"
                else:
                    shown = "?" + "".join([
                        sign if info.mode >> (8 - at) & 1 else "-" for at, sign in enumerate("rwxrwxrwx")
                    ])
                print(shown, end=" ")
                print("%s/%s" % (info.uname or info.uid, info.gname or info.gid), end=" ")
                size = "%d,%d" % (info.devmajor, info.devminor) if info.ischr() or info.isblk() else info.size
                print("%10s" % size, end=" ")
                if info.mtime is None:
                    print("????-??-?? ??:??:??", end=" ")
                else:
                    print("%d-%02d-%02d %02d:%02d:%02d" % time.localtime(info.mtime)[:6], end=" ")
            print(info.name + ("/" if info.isdir() else ""), end=" ")
            if verbose and info.issym():
                print("-> " + info.linkname, end=" ")
            if verbose and info.islnk():
                print("link to " + info.linkname, end=" ")
            print()

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file or a folder, by default with all that is in it.

        `filter` is given what there is to say of each, and returns what is to be said, or None to leave it out.
        """
        import os

        self._check("awx")
        if arcname is None:
            arcname = name
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        info = self.gettarinfo(name, arcname)
        if info is not None and filter is not None:
            info = filter(info)
        if info is None:
            return
        if info.isreg():
            with open_file(name, "rb") as file:
                self.addfile(info, file)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            for each in sorted(os.listdir(name)):
                self.add(os.path.join(name, each), os.path.join(arcname, each), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a member whose content, if it has one, comes from a stream."""
        self._check("awx")
        tarinfo = copy.copy(tarinfo)
        header = tarinfo.tobuf(self.format, self.encoding, self.errors)
        self.fileobj.write(header)
        self.offset += len(header)
        if fileobj is not None:
            _copy(fileobj, self.fileobj, tarinfo.size, OSError)
            filled = _blocks(tarinfo.size)
            self.fileobj.write(NUL * (filled - tarinfo.size))
            self.offset += filled
        self.members.append(tarinfo)

    def _filter_function(self, filter):
        if filter is None:
            filter = self.extraction_filter
        if filter is None:
            return data_filter
        if isinstance(filter, str):
            if filter not in _filters:
                raise ValueError("filter %r not found" % filter)
            return _filters[filter]
        return filter

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Extract all members, or those that are given, into a folder.

        `filter` is "data" (the default, as in Python 3.14), "tar", "fully_trusted" or a function: it is given each member and the path of the
        folder, and returns the member as it is to be extracted, or None to leave it out.
        """
        function = self._filter_function(filter)
        folders = []
        for member in self if members is None else members:
            info = self._passed(member, function, path)
            if info is None:
                continue
            if info.isdir():
                folders.append(info)
            self._extract_one(info, path, not info.isdir())
        import os

        for info in sorted(folders, key=lambda info: info.name, reverse=True):
            try:
                self._set_attributes(info, os.path.join(path, info.name))
            except ExtractError as failure:
                self._tell(failure, 1)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """Extract a member into a folder."""
        info = self._passed(member, self._filter_function(filter), path)
        if info is not None:
            self._extract_one(info, path, set_attrs)

    def _tell(self, failure, level=0):
        """Raises what went wrong, unless it is to be passed over."""
        if self.errorlevel > level:
            raise failure

    def _passed(self, member, function, path):
        """What a filter makes of a member."""
        info = self.getmember(member) if isinstance(member, str) else member
        unfiltered = info
        try:
            info = function(info, path)
        except (OSError, FilterError) as failure:
            self._tell(failure)
            return None
        except ExtractError as failure:
            self._tell(failure, 1)
            return None
        if info is not None and info.islnk():
            import os

            info = copy.copy(info)
            info._link_target = os.path.join(path, info.linkname)
        return info

    def _extract_one(self, info, path, set_attrs):
        import os

        self._check("r")
        try:
            self._extract_member(info, os.path.join(path, info.name), set_attrs)
        except OSError as failure:
            self._tell(failure)
        except ExtractError as failure:
            self._tell(failure, 1)

    def _extract_member(self, info, target, set_attrs=True):
        import os

        target = target.rstrip("/")
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above, exist_ok=True)
        if info.isdir():
            try:
                if info.mode is None:
                    os.mkdir(target)
                else:
                    os.mkdir(target, 0o700)
            except FileExistsError:
                if not os.path.isdir(target):
                    raise
        elif info.issym():
            if os.path.lexists(target):
                os.unlink(target)
            os.symlink(info.linkname, target)
        elif info.islnk():
            self._make_hard_link(info, target)
        elif info.isdev():
            raise ExtractError("fifo not supported by system" if info.isfifo() else "special devices not supported by system")
        else:
            self.fileobj.seek(info.offset_data)
            with open_file(target, "wb") as file:
                _copy(self.fileobj, file, info.size, ReadError)
        if set_attrs and not info.issym():
            self._set_attributes(info, target)

    def _make_hard_link(self, info, target):
        """There are no hard links: what one leads to is copied."""
        import os

        if os.path.exists(info._link_target):
            if not os.path.samefile(info._link_target, target) if os.path.exists(target) else True:
                with open_file(info._link_target, "rb") as source, open_file(target, "wb") as file:
                    _copy(source, file, None, OSError)
            return
        try:
            first = self._link_target(info)
        except KeyError:
            raise ExtractError("unable to resolve link inside archive") from None
        self._extract_member(first, target)

    def _set_attributes(self, info, target):
        import os

        if info.mode is not None:
            try:
                os.chmod(target, info.mode & 0o7777)
            except OSError as failure:
                raise ExtractError("could not change mode") from failure
        if info.mtime is not None:
            try:
                os.utime(target, (info.mtime, info.mtime))
            except OSError as failure:
                raise ExtractError("could not change modification time") from failure

    def extractfile(self, member):
        """Return a member as a file object; None if it is neither a file nor a link to one."""
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        if info.isreg() or info.type not in _WITHOUT_CONTENT:
            return self.fileobject(self, info)
        if info.islnk() or info.issym():
            if isinstance(self.fileobj, _Stream):
                raise StreamError("cannot extract (sym)link as file object")
            return self.extractfile(self._link_target(info))
        return None

    def _link_target(self, info):
        """The member that a link in the archive leads to."""
        if info.issym():
            parts = []
            for part in "/".join(filter(None, (info.name.rpartition("/")[0], info.linkname))).split("/"):
                if part == ".." and parts and parts[-1] != "..":
                    parts.pop()
                elif part not in ("", "."):
                    parts.append(part)
            wanted, candidates = "/".join(parts), self.getmembers()
        else:
            # What a hard link leads to comes before it.
            wanted = info.linkname
            candidates = [each for each in self.getmembers() if each.offset < info.offset]
        for each in reversed(candidates):
            if each.name == wanted:
                return each
        raise KeyError("linkname %r not found" % wanted)

    def next(self):
        """Return the member that comes next; None after the last."""
        self._check("ra")
        if self._firstmember is not None:
            first, self._firstmember = self._firstmember, None
            return first
        if self.offset != self.fileobj.tell():
            if self.offset == 0:
                return None
            self.fileobj.seek(self.offset - 1)
            if not self.fileobj.read(1):
                raise ReadError("unexpected end of data")
        at_start = self.offset == self._start
        info = None
        while True:
            try:
                info = self.tarinfo.fromtarfile(self)
            except (EOFHeaderError, InvalidHeaderError) as failure:
                if self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                if at_start and isinstance(failure, InvalidHeaderError):
                    raise ReadError(str(failure)) from None
            except EmptyHeaderError:
                if at_start:
                    raise ReadError("empty file") from None
            except (TruncatedHeaderError, SubsequentHeaderError) as failure:
                if at_start or isinstance(failure, SubsequentHeaderError):
                    raise ReadError(str(failure)) from None
            except zlib.error as failure:
                raise ReadError("zlib error: %s" % failure) from None
            break
        if info is None:
            self._loaded = True
        else:
            self.members.append(info)
        return info

    def _check(self, modes=None):
        if self.closed:
            raise OSError("%s is closed" % self.__class__.__name__)
        if modes is not None and self.mode not in modes:
            raise OSError("bad operation for mode %r" % self.mode)

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        at = 0
        # The first has been read before anybody asked.
        if self._firstmember is not None:
            yield self.next()
            at = 1
        while True:
            if at < len(self.members):
                info = self.members[at]
            elif self._loaded:
                return
            else:
                info = self.next()
                if info is None:
                    return
            at += 1
            yield info

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.close()
            return
        if not self._extfileobj:
            self.fileobj.close()
        self.closed = True


class _Rejoined:
    """A stream with what has been read of it put back in front."""

    def __init__(self, start, below):
        self._start, self._below = start, below

    def read(self, size):
        """Return up to so many bytes."""
        if self._start:
            piece, self._start = self._start[:size], self._start[size:]
            return piece
        return self._below.read(size)


open = TarFile.open


def is_tarfile(name):
    """Return whether a file, given by its path or as a stream, is an archive that can be read."""
    try:
        if hasattr(name, "read"):
            start = name.tell()
            open(fileobj=name).close()
            name.seek(start)
        else:
            open(name).close()
        return True
    except TarError:
        return False
