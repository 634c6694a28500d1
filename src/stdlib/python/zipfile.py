"""Archives of files, as ZIP has them. Source: APPNOTE.TXT of PKWARE, the parts without encryption and without ZIP64."""

import io
import struct
import time
import zlib

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "is_zipfile", "ZipInfo", "ZipFile", "LargeZipFile"]

ZIP_STORED, ZIP_DEFLATED = 0, 8
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


def _find_end(data):
    """Where the record at the end of an archive stands, and its fields; None if there is none."""
    at = data.rfind(b"PK\5\6", max(0, len(data) - 65557))
    if at == -1 or at + 22 > len(data):
        return None
    return at, _END.unpack_from(data, at)


def is_zipfile(filename):
    """Return whether a file is an archive by its end."""
    try:
        if hasattr(filename, "read"):
            at = filename.tell()
            filename.seek(0)
            data = filename.read()
            filename.seek(at)
        else:
            with open(filename, "rb") as file:
                data = file.read()
    except OSError:
        return False
    return _find_end(data) is not None


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


class _Writing(io.BytesIO):
    """A file of an archive that is being written: it is added when it is closed."""

    def __init__(self, archive, info):
        super().__init__()
        self._archive, self._info = archive, info

    def close(self):
        """Add what has been written to the archive."""
        if not self.closed:
            data = self.getvalue()
            super().close()
            self._archive._writing = False
            self._archive._add(self._info, data)


class ZipFile:
    """An archive that is read or written, in a file object that can seek."""

    fp = None

    def __init__(
        self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
        metadata_encoding=None,
    ):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        if compression not in (ZIP_STORED, ZIP_DEFLATED):
            raise NotImplementedError("That compression method is not supported")
        self.mode = mode
        self.compression, self.compresslevel = compression, compresslevel
        self.NameToInfo = {}
        self.filelist = []
        self.pwd = None
        self.debug = 0
        self._comment = b""
        self._writing = False
        self._is_own = not hasattr(file, "read" if mode == "r" else "write")
        self.filename = file if self._is_own else getattr(file, "name", None)
        self.fp = open(file, {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}[mode]) if self._is_own else file
        self._changed = mode in ("w", "x")
        self._start = 0
        if mode in ("r", "a"):
            try:
                self._read_directory(mode == "a")
            except BaseException:
                fp, self.fp = self.fp, None
                if self._is_own:
                    fp.close()
                raise
        else:
            self._start = self._end = self.fp.tell() if hasattr(self.fp, "tell") else 0

    def _read_directory(self, may_be_new):
        self.fp.seek(0)
        data = self.fp.read()
        found = _find_end(data)
        if found is None:
            if not may_be_new:
                raise BadZipFile("File is not a zip file")
            self._end = len(data)
            self._changed = True
            return
        at, (_, _, _, _, count, size, offset, comment_size) = found
        self._comment = data[at + 22 : at + 22 + comment_size]
        shift = at - size - offset
        if shift < 0:
            raise BadZipFile("Corrupt zip64 end of central directory locator" if offset == 0xFFFFFFFF else "Bad offset for central directory")
        here, end = at - size, at
        self._end = here
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

    def read(self, name, pwd=None):
        """Return what is in a file."""
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if self.fp is None:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if self._writing:
            raise ValueError(
                "Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before "
                "trying to read."
            )
        self.fp.seek(info.header_offset)
        header = self.fp.read(30)
        if len(header) != 30:
            raise BadZipFile("Truncated file header")
        fields = _LOCAL.unpack(header)
        if fields[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        name = self.fp.read(fields[10])
        self.fp.read(fields[11])
        if _name(name, fields[3] & 0x800) != info.orig_filename:
            raise BadZipFile(
                "File name in directory %r and header %r differ." % (info.orig_filename, name)
            )
        start = info.header_offset + 30 + fields[10] + fields[11]
        if info._limit is not None and start + info.compress_size > info._limit:
            raise BadZipFile("Overlapped entries: %r (possible zip bomb)" % info.orig_filename)
        if info.flag_bits & 1:
            raise RuntimeError("File %r is encrypted, password required for extraction" % info.filename)
        packed = self.fp.read(info.compress_size)
        if len(packed) != info.compress_size:
            raise EOFError
        if info.compress_type == ZIP_STORED:
            data = packed[: info.file_size]
        elif info.compress_type == ZIP_DEFLATED:
            # One byte beyond the size that the directory tells shows that it is wrong, however much there would be.
            try:
                data = zlib.decompressobj(-15).decompress(packed, info.file_size + 1)
            except zlib.error as e:
                raise e from None
            if len(data) > info.file_size:
                raise BadZipFile("File %r is larger than the directory says" % info.filename)
        else:
            raise NotImplementedError("That compression method is not supported")
        if zlib.crc32(data) != info.CRC:
            raise BadZipFile("Bad CRC-32 for file %r" % info.filename)
        return data

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Return a file of the archive as a file object."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if mode == "r":
            file = io.BytesIO(self.read(name))
            return file
        self._check_writable()
        if self._writing:
            raise ValueError(
                "Can't write to the ZIP file while there is another write handle open on it. Close the first handle before "
                "opening another."
            )
        self._writing = True
        return _Writing(self, self._info(name))

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
        self._add(info, bytes(data))

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the files that the script has."""
        with open(filename, "rb") as file:
            name = str(filename if arcname is None else arcname).lstrip("/")
            self.writestr(name, file.read(), compress_type, compresslevel)

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
        self._add(info, b"")

    def _add(self, info, data):
        self._check_writable()
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn("Duplicate name: %r" % info.filename, stacklevel=3)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise NotImplementedError("That compression method is not supported")
        packed = data
        if info.compress_type == ZIP_DEFLATED and not info.is_dir():
            level = -1 if info._compresslevel is None else info._compresslevel
            packed = zlib.compress(data, level, -15)
        info.CRC, info.file_size, info.compress_size = zlib.crc32(data), len(data), len(packed)
        info.header_offset = self._end
        info.flag_bits = 0 if info.filename.isascii() else 0x800
        name = info.filename.encode("utf-8")
        self.fp.seek(self._end)
        self.fp.write(
            _LOCAL.pack(
                b"PK\3\4", info.extract_version, 0, info.flag_bits, info.compress_type, *_stamp(info), info.CRC,
                len(packed), len(data), len(name), len(info.extra),
            )
            + name + info.extra + packed
        )
        self._end = self.fp.tell()
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self._changed = True

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
            if self._is_own:
                fp.close()


def _stamp(info):
    year, month, day, hour, minute, second = info.date_time[:6]
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


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
