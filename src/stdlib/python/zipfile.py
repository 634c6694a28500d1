"""Archives of files, as ZIP has them. Source: APPNOTE.TXT of PKWARE, the parts without encryption and without ZIP64."""

import io
import struct
import time
import zlib
from io._raw import ReadRaw

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo", "ZipFile", "LargeZipFile", "Path"]
__also__ = ["ZipExtFile"]

ZIP_STORED, ZIP_DEFLATED = 0, 8
# Named, so that archives made so can be told; there is neither method here.
ZIP_BZIP2, ZIP_LZMA = 12, 14


def _check_method(method):
    missing = {ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma"}.get(method)
    if missing is not None:
        raise RuntimeError(f"Compression requires the (missing) {missing} module")
    if method not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError("That compression method is not supported")


_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")

# What the bytes from 128 on mean in names that are not marked as UTF-8.
_upper = (
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
    "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0"
)


def _name(data, is_utf8):
    if is_utf8:
        return data.decode("utf-8")
    return "".join([chr(code) if code < 128 else _upper[code - 128] for code in data])


def _mode_text(mode):
    """A mode as `ls -l` shows it."""
    kind = {4: "d", 8: "-", 10: "l"}.get(mode >> 12, "?")
    return kind + "".join([sign if mode >> (8 - at) & 1 else "-" for at, sign in enumerate("rwxrwxrwx")])


class BadZipFile(Exception):
    """What is read is no archive, or a damaged one."""


class LargeZipFile(Exception):
    """An archive would need ZIP64."""


error = BadZipfile = BadZipFile


def _find_end(fp):
    """Where the record at the end of an archive stands, its fields and the comment behind it; None if there is none."""
    size = fp.seek(0, 2)
    # Most archives have no comment: what is at the very end is looked at before all that the longest one could push it back to.
    for length in (22, 65557):
        start = max(0, size - length)
        fp.seek(start)
        data = fp.read(length)
        at = data.rfind(b"PK\5\6")
        if at != -1 and at + 22 <= len(data) and (length > 22 or data[-2:] == b"\0\0"):
            fields = _END.unpack_from(data, at)
            return start + at, fields, data[at + 22 : at + 22 + fields[7]]
    return None


def is_zipfile(filename):
    """Return whether a file, given by its path or as a stream, is an archive by its end."""
    try:
        if hasattr(filename, "read"):
            return _find_end(filename) is not None
        with open(filename, "rb") as file:
            return _find_end(file) is not None
    except OSError:
        return False


class ZipInfo:
    """What is known of one file of an archive."""

    __slots__ = (
        "orig_filename", "filename", "date_time", "compress_type", "_compresslevel", "comment", "extra", "create_system",
        "create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr",
        "header_offset", "CRC", "compress_size", "file_size", "_limit",
    )

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition("\0")[0]
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self._compresslevel = None
        self.comment = self.extra = b""
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0
        self._limit = None

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """Return what there is to say of a file or folder that is to become part of an archive."""
        import os

        filename = os.fspath(filename)
        found = os.stat(filename)
        is_folder = found.st_mode >> 12 == 4
        date_time = time.localtime(found.st_mtime)[:6]
        if not strict_timestamps:
            date_time = min(max(date_time, (1980, 1, 1, 0, 0, 0)), (2107, 12, 31, 23, 59, 59))
        name = os.path.normpath(filename if arcname is None else arcname).lstrip("/")
        info = cls(name + "/" if is_folder else name, date_time)
        info.external_attr = (found.st_mode & 0xFFFF) << 16
        if is_folder:
            info.file_size = 0
            info.external_attr |= 0x10
        else:
            info.file_size = found.st_size
        return info

    def is_dir(self):
        """Return whether it is a folder."""
        return self.filename.endswith("/")

    def __repr__(self):
        parts = ["<%s filename=%r" % (self.__class__.__name__, self.filename)]
        if self.compress_type != ZIP_STORED:
            parts.append(" compress_type=%s" % ("deflate" if self.compress_type == ZIP_DEFLATED else self.compress_type))
        if self.external_attr >> 16:
            parts.append(" filemode=%r" % _mode_text(self.external_attr >> 16))
        if self.external_attr & 0xFFFF:
            parts.append(" external_attr=%#x" % (self.external_attr & 0xFFFF))
        if not self.is_dir() or self.file_size:
            parts.append(" file_size=%r" % self.file_size)
        if (not self.is_dir() or self.compress_size) and (
            self.compress_type != ZIP_STORED or self.file_size != self.compress_size
        ):
            parts.append(" compress_size=%r" % self.compress_size)
        return "".join(parts) + ">"


_PIECE = 1 << 16


class _Content(ReadRaw):
    """What is in one file of an archive, unpacked as it is read: never more than the directory of the archive says."""

    mode = "r"

    def __init__(self, archive, info, start):
        self._archive, self._info, self._start = archive, info, start
        self.name = info.filename
        self._restart()

    def _restart(self):
        self._at = self._start
        self._packed_left = self._info.compress_size
        self._left = self._info.file_size
        self._sum = 0
        self._waiting = b""
        self._unpacker = zlib.decompressobj(-15) if self._info.compress_type == ZIP_DEFLATED else None
        self._checked = False

    def seekable(self):
        """Return whether the archive can be moved in."""
        return self._archive._seekable

    def _packed(self, most):
        """The next bytes of the archive."""
        piece = self._archive._read_at(self._at, min(most, self._packed_left))
        if not piece and self._packed_left:
            raise EOFError
        self._at += len(piece)
        self._packed_left -= len(piece)
        return piece

    def read(self, size=-1):
        """Return up to so many bytes, at least one before the end."""
        if size < 0:
            parts = []
            while part := self.read(4 * _PIECE):
                parts.append(part)
            return b"".join(parts)
        size = min(size, self._left)
        data = b""
        if self._unpacker is None:
            data = self._packed(size) if size else data
        else:
            while size and not data and not self._unpacker.eof:
                packed = self._waiting or self._packed(_PIECE)
                data = self._unpacker.decompress(packed, size)
                self._waiting = self._unpacker.unconsumed_tail
                if not packed and not data:
                    break
        self._left -= len(data)
        self._sum = zlib.crc32(data, self._sum)
        if (not self._left or size and not data) and not self._checked:
            self._checked = True
            if self._sum != self._info.CRC:
                raise BadZipFile("Bad CRC-32 for file %r" % self.name)
        return data

    def close(self):
        """Let go of the archive."""
        if not self.closed:
            super().close()
            self._archive._let_go()

    def tell(self):
        """Return the position."""
        return self._info.file_size - self._left

    def seek(self, offset, whence=0):
        """Move to a position: back by unpacking from the start once more."""
        size = self._info.file_size
        offset = min(max(0, offset + (0, size - self._left, size)[whence]), size)
        if offset < size - self._left:
            self._restart()
        while (further := offset - self.tell()) and self.read(min(further, 4 * _PIECE)):
            pass
        return self.tell()


class ZipExtFile(io.BufferedReader):
    """A file of an archive that is being read."""

    newlines = None

    def __repr__(self):
        parts = ["<%s.%s" % (self.__class__.__module__, self.__class__.__qualname__)]
        if self.closed:
            parts.append(" [closed]")
        else:
            parts.append(" name=%r mode=%r" % (self.name, self.mode))
            if self.raw._info.compress_type != ZIP_STORED:
                parts.append(" compress_type=deflate")
        return "".join(parts) + ">"


class _Writing(io.BufferedIOBase):
    """A file of an archive that is being written: what is said of it in front is completed when it is closed."""

    def __init__(self, archive, info):
        self._archive, self._info = archive, info
        self._size = self._packed_size = self._sum = 0
        level = -1 if info._compresslevel is None else info._compresslevel
        is_packed = info.compress_type == ZIP_DEFLATED and not info.is_dir()
        self._packer = zlib.compressobj(level, zlib.DEFLATED, -15) if is_packed else None

    def writable(self):
        """Return True."""
        return True

    def write(self, data):
        """Write bytes; return how many that were."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).tobytes()
        self._size += len(data)
        self._sum = zlib.crc32(data, self._sum)
        self._put(data if self._packer is None else self._packer.compress(data))
        return len(data)

    def _put(self, packed):
        self._packed_size += len(packed)
        if packed:
            self._archive.fp.write(packed)

    def close(self):
        """Complete what the archive says of the file."""
        if self.closed:
            return
        try:
            super().close()
            if self._packer is not None:
                self._put(self._packer.flush())
            info = self._info
            info.CRC, info.file_size, info.compress_size = self._sum, self._size, self._packed_size
            if max(self._size, self._packed_size) > 0xFFFFFFFF:
                raise LargeZipFile("Filesize would require ZIP64 extensions")
            self._archive._written(info)
        finally:
            self._archive._writing = False


def _is_path(file):
    return isinstance(file, str) or hasattr(file, "__fspath__")


def _copy(source, target):
    while piece := source.read(_PIECE):
        target.write(piece)


class ZipFile:
    """An archive that is read or written, in a file object that can seek."""

    fp = None

    def __init__(
        self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
        metadata_encoding=None,
    ):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_method(compression)
        self.mode = mode
        self.compression, self.compresslevel = compression, compresslevel
        self._strict_timestamps = strict_timestamps
        self.NameToInfo = {}
        self.filelist = []
        self.pwd = None
        self.debug = 0
        self._comment = b""
        self._writing = False
        self._is_own = _is_path(file)
        if self._is_own:
            self.filename = file.__fspath__() if hasattr(file, "__fspath__") else file
            self.fp = self._opened(self.filename)
        else:
            self.fp, self.filename = file, getattr(file, "name", None)
        # Files of the archive can be read on when it is closed.
        self._source, self._users = self.fp, 1
        self._changed = mode in ("w", "x")
        self._seekable = True
        if mode in ("r", "a"):
            try:
                self._read_directory(mode == "a")
            except BaseException:
                self.fp = None
                self._let_go()
                raise
        else:
            try:
                self._end = self.fp.tell()
                self.fp.seek(self._end)
            except (AttributeError, OSError):
                self._seekable, self._end = False, 0

    def _opened(self, path):
        if self.mode == "a":
            try:
                return open(path, "r+b")
            except FileNotFoundError:
                return open(path, "w+b")
        return open(path, {"r": "rb", "w": "w+b", "x": "x+b"}[self.mode])

    def _read_directory(self, may_be_new):
        try:
            found = _find_end(self.fp)
        except OSError:
            raise BadZipFile("File is not a zip file")
        if found is None:
            if not may_be_new:
                raise BadZipFile("File is not a zip file")
            self._end = self.fp.seek(0, 2)
            self._changed = True
            return
        at, (_, _, _, _, count, size, offset, _), self._comment = found
        shift = at - size - offset
        if shift < 0:
            raise BadZipFile("Corrupt zip64 end of central directory locator" if offset == 0xFFFFFFFF else "Bad offset for central directory")
        self._end = at - size
        self.fp.seek(self._end)
        data = self.fp.read(size)
        here, end = 0, len(data)
        while here < end:
            if here + 46 > end:
                raise BadZipFile("Truncated central directory")
            fields = _CENTRAL.unpack_from(data, here)
            if fields[0] != b"PK\1\2":
                raise BadZipFile("Bad magic number for central directory")
            (_, version, system, extract, reserved, flags, method, when, day, crc, packed, unpacked,
             name_size, extra_size, note_size, volume, internal, external, header) = fields
            name_end = here + 46 + name_size
            name = _name(data[here + 46 : name_end], flags & 0x800)
            info = ZipInfo(name)
            info.extra = data[name_end : name_end + extra_size]
            info.comment = data[name_end + extra_size : name_end + extra_size + note_size]
            info.header_offset = header + shift
            info.create_version, info.create_system, info.extract_version, info.reserved = version, system, extract, reserved
            info.flag_bits, info.compress_type, info.CRC = flags, method, crc
            info.compress_size, info.file_size = packed, unpacked
            info.volume, info.internal_attr, info.external_attr = volume, internal, external
            info.date_time = (
                (day >> 9) + 1980, day >> 5 & 15, day & 31, when >> 11, when >> 5 & 63, (when & 31) * 2,
            )
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            here = name_end + extra_size + note_size
        limit = self._end
        for info in sorted(self.filelist, key=lambda info: info.header_offset, reverse=True):
            info._limit = limit
            limit = info.header_offset

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __repr__(self):
        parts = ["<%s.%s" % (self.__class__.__module__, self.__class__.__qualname__)]
        if self.fp is None:
            parts.append(" [closed]")
        else:
            parts.append(" file=%r" % self.fp if self.filename is None else " filename=%r" % self.filename)
            parts.append(" mode=%r" % self.mode)
        return "".join(parts) + ">"

    @property
    def comment(self):
        """The comment of the archive."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError("comment: expected bytes, got %s" % type(comment))
        self._comment = comment[:65535]
        self._changed = True

    def namelist(self):
        """Return the names of the files."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """Return what is known of the files."""
        return self.filelist

    def getinfo(self, name):
        """Return what is known of a file."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError("There is no item named %r in the archive" % name)
        return info

    def printdir(self, file=None):
        """Print a table of the files."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print("%-46s %s %12d" % (info.filename, date, info.file_size), file=file)

    def setpassword(self, pwd):
        """Take a password. Encrypted files cannot be read all the same."""
        self.pwd = pwd

    def testzip(self):
        """Return the name of the first damaged file; None if there is none."""
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
        return None

    def _read_at(self, at, count):
        if self._writing:
            raise ValueError(
                "Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before "
                "trying to read."
            )
        self._source.seek(at)
        return self._source.read(count)

    def _let_go(self):
        """Close the file once neither the archive nor anything in it is open."""
        self._users -= 1
        if not self._users and self._is_own:
            self._source.close()

    def read(self, name, pwd=None):
        """Return what is in a file."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Return a file of the archive as a file object, to be read or, with mode "w", to be written."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if self.fp is None:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if mode == "r":
            return ZipExtFile(self._content(name if isinstance(name, ZipInfo) else self.getinfo(name)))
        if isinstance(name, ZipInfo):
            info = name
        else:
            info = ZipInfo(name)
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
        return self._begin(info)

    def _content(self, info):
        header = self._read_at(info.header_offset, 30)
        if len(header) != 30:
            raise BadZipFile("Truncated file header")
        fields = _LOCAL.unpack(header)
        if fields[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        name = self._read_at(info.header_offset + 30, fields[10])
        if _name(name, fields[3] & 0x800) != info.orig_filename:
            raise BadZipFile(
                "File name in directory %r and header %r differ." % (info.orig_filename, name)
            )
        start = info.header_offset + 30 + fields[10] + fields[11]
        if info._limit is not None and start + info.compress_size > info._limit:
            raise BadZipFile("Overlapped entries: %r (possible zip bomb)" % info.orig_filename)
        if info.flag_bits & 1:
            raise RuntimeError("File %r is encrypted, password required for extraction" % info.filename)
        _check_method(info.compress_type)
        self._users += 1
        return _Content(self, info, start)

    def extract(self, member, path=None, pwd=None):
        """Extract a file or folder into a folder, by default the working directory; return its path.

        Names begin in that folder, whatever they begin with, and `..` in them leads nowhere. Links are not made: they become files that
        hold what they point to.
        """
        import os

        path = os.getcwd() if path is None else os.fspath(path)
        return self._extracted(member, path)

    def extractall(self, path=None, members=None, pwd=None):
        """Extract all files and folders, or those that are named, into a folder."""
        import os

        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extracted(member, path)

    def _extracted(self, member, path):
        import os

        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split("/") if part not in ("", ".", "..")]
        target = os.path.normpath(os.path.join(path, *parts))
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above)
        if info.is_dir():
            if not os.path.isdir(target):
                os.mkdir(target)
            return target
        with self.open(info) as source, open(target, "wb") as file:
            _copy(source, file)
        return target

    def _check_writable(self):
        if self.fp is None:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")

    def _info(self, name):
        if isinstance(name, ZipInfo):
            return name
        info = ZipInfo(name, time.localtime(time.time())[:6])
        info.compress_type, info._compresslevel = self.compression, self.compresslevel
        info.external_attr = 0o40775 << 16 | 0x10 if name.endswith("/") else 0o600 << 16
        return info

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add a file with the given content."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        info = self._info(zinfo_or_arcname)
        if self.fp is None:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        with self._begin(info) as file:
            file.write(data)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file or an empty folder of those that the script has."""
        if self.fp is None:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = info.CRC = 0
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as source, self._begin(info) as target:
            _copy(source, target)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a folder."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        else:
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith("/") else name + "/")
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        info.compress_type = ZIP_STORED
        self._begin(info).close()

    def _begin(self, info):
        """A file object for a file that comes next."""
        self._check_writable()
        if self._writing:
            raise ValueError(
                "Can't write to the ZIP file while there is another write handle open on it. Close the first handle before "
                "opening another."
            )
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn("Duplicate name: %r" % info.filename, stacklevel=4)
        _check_method(info.compress_type)
        info.header_offset = self._end
        info.CRC = info.file_size = info.compress_size = 0
        info.flag_bits = 0 if info.filename.isascii() else 0x800
        if not self._seekable:
            # Sizes and check sum come behind the content.
            info.flag_bits |= 8
        self._changed = True
        self._writing = True
        if self._seekable:
            self.fp.seek(self._end)
        self.fp.write(_local(info))
        return _Writing(self, info)

    def _written(self, info):
        self._end = info.header_offset + len(_local(info)) + info.compress_size
        if self._seekable:
            self.fp.seek(info.header_offset)
            self.fp.write(_local(info))
            self.fp.seek(self._end)
        else:
            described = struct.pack("<4s3L", b"PK\7\x08", info.CRC, info.compress_size, info.file_size)
            self.fp.write(described)
            self._end += len(described)
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def close(self):
        """Write the directory of an archive that has been written, and let go of the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError(
                "Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing "
                "the zip."
            )
        fp = self.fp
        try:
            if self.mode in ("w", "x", "a") and self._changed:
                if self._seekable:
                    fp.seek(self._end)
                directory = b"".join(map(_central, self.filelist))
                count = len(self.filelist)
                if count > 0xFFFF or self._end > 0xFFFFFFFF:
                    raise LargeZipFile("the archive would require ZIP64 extensions")
                fp.write(
                    directory
                    + _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), self._end, len(self._comment))
                    + self._comment
                )
                if self.mode == "a" and hasattr(fp, "truncate"):
                    fp.truncate()
        finally:
            self.fp = None
            self._let_go()


def _stamp(info):
    year, month, day, hour, minute, second = info.date_time[:6]
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def _local(info):
    name = info.filename.encode("utf-8")
    # Where the sizes come behind the content, they are not told here.
    sizes = (0, 0, 0) if info.flag_bits & 8 else (info.CRC, info.compress_size, info.file_size)
    return (
        _LOCAL.pack(
            b"PK\3\4", info.extract_version, 0, info.flag_bits, info.compress_type, *_stamp(info), *sizes,
            len(name), len(info.extra),
        )
        + name + info.extra
    )


def _central(info):
    name = info.filename.encode("utf-8")
    return (
        _CENTRAL.pack(
            b"PK\1\2", info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits,
            info.compress_type, *_stamp(info), info.CRC, info.compress_size, info.file_size, len(name), len(info.extra),
            len(info.comment), 0, info.internal_attr, info.external_attr, info.header_offset,
        )
        + name + info.extra + info.comment
    )


class Path:
    """A file or folder within an archive."""

    def __init__(self, root, at=""):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def __str__(self):
        return self._joined(self.root.filename or ":zipfile:", self.at)

    def __repr__(self):
        return "%s(%r, %r)" % (self.__class__.__name__, self.root.filename, self.at)

    @staticmethod
    def _joined(first, *others):
        for each in others:
            first = each if each.startswith("/") else first + each if not first or first.endswith("/") else first + "/" + each
        return first

    def _names(self):
        """All names, with those of folders that only files in them tell of."""
        names = dict.fromkeys(self.root.namelist())
        for name in list(names):
            parts = name.rstrip("/").split("/")[:-1]
            for count in range(1, len(parts) + 1):
                names.setdefault("/".join(parts[:count]) + "/")
        return names

    def _next(self, at):
        return self.__class__(self.root, at)

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the file: as text, or as bytes if the mode has a "b"."""
        if self.is_dir():
            raise IsADirectoryError(self)
        kind = mode[0]
        if kind == "r" and not self.exists():
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, kind, pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        return io.TextIOWrapper(stream, *args, **kwargs)

    def read_text(self, *args, **kwargs):
        """Return what is in the file, as text."""
        with self.open("r", *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        """Return what is in the file."""
        with self.open("rb") as stream:
            return stream.read()

    def _last(self):
        return self.at.rstrip("/").rpartition("/")[2]

    @property
    def name(self):
        """The last part of the path."""
        return self._last() or str(self.root.filename).rpartition("/")[2]

    @property
    def suffixes(self):
        """What follows each dot in the name."""
        name = self.name
        return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def suffix(self):
        """What follows the last dot in the name."""
        return (self.suffixes or [""])[-1]

    @property
    def stem(self):
        """The name without its suffix."""
        return self.name.removesuffix(self.suffix)

    @property
    def filename(self):
        """The path of the archive, and this one within it, as a path of files."""
        import pathlib

        return pathlib.Path(self.root.filename).joinpath(self.at)

    @property
    def parent(self):
        """The folder that this is in."""
        above = self.at.rstrip("/").rpartition("/")[0]
        return self._next(above + "/" if above else "")

    def is_dir(self):
        """Return whether it is a folder."""
        return not self.at or self.at.endswith("/")

    def is_file(self):
        """Return whether it is a file that is there."""
        return self.exists() and not self.is_dir()

    def exists(self):
        """Return whether it is there."""
        return self.at in self._names()

    def is_symlink(self):
        """Return whether it is a link."""
        info = self.root.NameToInfo.get(self.at)
        return info is not None and info.external_attr >> 28 == 10

    def iterdir(self):
        """Iterate over what is in the folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        at = self.at
        return (
            self._next(name) for name in self._names()
            if name != at and name.startswith(at) and "/" not in name[len(at) :].rstrip("/")
        )

    def joinpath(self, *other):
        """Return the path with others behind it."""
        at = self._joined(self.at, *other)
        return self._next(at + "/" if at + "/" in self._names() and at not in self._names() else at)

    __truediv__ = joinpath
