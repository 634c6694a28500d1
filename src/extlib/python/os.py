"""Files and folders, and the environment that the host gives."""

import abc as _abc
import posixpath as path
import io as _io
import sys as _sys

_name_module('os.path', path)

name = 'posix'
linesep = '\n'
curdir, pardir, sep, pathsep, altsep, extsep, defpath, devnull = (
    path.curdir, path.pardir, path.sep, path.pathsep, path.altsep, path.extsep, path.defpath, path.devnull)
platform = _sys.platform
error = OSError

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_SOFTWARE, EX_OSERR, EX_CANTCREAT, EX_IOERR, EX_NOPERM = (
    0, 64, 65, 66, 70, 71, 73, 74, 77)
EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_OSFILE, EX_TEMPFAIL, EX_PROTOCOL, EX_CONFIG = 67, 68, 69, 72, 75, 76, 78
O_ACCMODE, O_NOCTTY, O_NONBLOCK, O_DSYNC, O_SYNC = 3, 0o400, 0o4000, 0o10000, 0o4010000
TMP_MAX = 238_328

supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat}
supports_follow_symlinks = {stat}


class PathLike(_abc.ABC):
    """What stands for a path."""

    @_abc.abstractmethod
    def __fspath__(self):
        """Return the path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for base in subclass.__mro__:
            if '__fspath__' in base.__dict__:
                return base.__dict__['__fspath__'] is not None
        return NotImplemented

    __class_getitem__ = classmethod(_alias)


class DirEntry:
    """What scandir gives for each entry of a folder."""

    __slots__ = ('name', 'path', '_kind', '_stats')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __fspath__(self):
        """Return the path of the entry."""
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def inode(self):
        """Return the number of the file."""
        return self.stat(follow_symlinks=False).st_ino

    def is_dir(self, *, follow_symlinks=True):
        """Return whether it is a folder, or a link to one."""
        return self._is('directory', 0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Return whether it is a file, or a link to one."""
        return self._is('file', 0o100000, follow_symlinks)

    def is_symlink(self):
        """Return whether it is a symbolic link."""
        return self._kind == 'symlink'

    def is_junction(self):
        """Return False: junctions are a thing of Windows."""
        return False

    def stat(self, *, follow_symlinks=True):
        """Return what is known of the file. It is asked for once."""
        key = follow_symlinks and self._kind == 'symlink'
        if key not in self._stats:
            self._stats[key] = stat(self.path, follow_symlinks=key)
        return self._stats[key]

    def _is(self, kind, bits, follow):
        if self._kind != 'symlink' or not follow:
            return self._kind == kind
        try:
            return self.stat().st_mode & 0o170000 == bits
        except FileNotFoundError:
            return False

    __class_getitem__ = classmethod(_alias)


DirEntry.__module__ = 'posix'


def pread(fd, length, offset, /):
    """Read from a descriptor at a position; its own stays."""
    place = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return read(fd, length)
    finally:
        lseek(fd, place, SEEK_SET)


def pwrite(fd, data, offset, /):
    """Write to a descriptor at a position; its own stays."""
    place = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return write(fd, data)
    finally:
        lseek(fd, place, SEEK_SET)


fdatasync = fsync


class _Scandir:
    """The entries of a folder, one after another; a context manager as well."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        """Forget the entries that are left."""
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def scandir(path=None):
    """Return an iterator over the entries of a folder, sorted by name."""
    folder = '.' if path is None else fspath(path)
    found = []
    for name, kind in _entries(folder):
        entry = object.__new__(DirEntry)
        entry.name, entry.path, entry._kind, entry._stats = name, _path_join(folder, name), kind, {}
        found.append(entry)
    return _Scandir(found)


_path_join = path.join
_open_stream = _io.open


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those that it lies in."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b'.' if isinstance(tail, bytes) else '.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a folder, and those that it lies in, up to one that is not empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Move, making the folders of the target and removing those of the source that are empty then."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Go through all folders below one: (folder, names of folders, names of files) for each."""
    waiting = [fspath(top)]
    while waiting:
        folder = waiting.pop()
        if isinstance(folder, tuple):
            yield folder
            continue
        folders, files, inner = [], [], []
        try:
            entries = scandir(folder)
        except OSError as failure:
            if onerror is not None:
                onerror(failure)
            continue
        for entry in entries:
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            (folders if is_folder else files).append(entry.name)
            if not topdown and is_folder and (followlinks or not entry.is_symlink()):
                inner.append(entry.path)
        if topdown:
            yield folder, folders, files
            for each in reversed(folders):
                below = path.join(folder, each)
                if followlinks or not path.islink(below):
                    waiting.append(below)
        else:
            waiting.append((folder, folders, files))
            waiting.extend(reversed(inner))


def fsencode(filename):
    """Return a path as bytes."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """Return a path as str."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """Return a stream over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    return _open_stream(fd, mode, buffering, encoding, *args, **kwargs)


def get_terminal_size(fd=1, /):
    """There is no terminal to be measured: raises OSError."""
    raise OSError(25, 'Inappropriate ioctl for device')


def isatty(fd, /):
    """Return whether a descriptor is of a terminal: none is."""
    return False


def _environ_type():
    """The class of environ, made when it is first asked for: it takes collections.abc, which few scripts need."""
    from collections.abc import MutableMapping

    class _Environ(MutableMapping):
        def __init__(self, data, encode, decode):
            self._data, self._encode, self._decode = data, encode, decode

        def __getitem__(self, key):
            try:
                return self._decode(self._data[self._encode(key)])
            except KeyError:
                raise KeyError(key) from None

        def __setitem__(self, key, value):
            self._data[self._encode(key)] = self._encode(value)

        def __delitem__(self, key):
            try:
                del self._data[self._encode(key)]
            except KeyError:
                raise KeyError(key) from None

        def __iter__(self):
            for key in list(self._data):
                yield self._decode(key)

        def __len__(self):
            return len(self._data)

        def __repr__(self):
            shown = ', '.join(f'{key!r}: {value!r}' for key, value in self.items())
            return f'environ({{{shown}}})'

        def __call__(self):
            return dict(self)

        def copy(self):
            """Return the variables as a dict."""
            return dict(self)

        def setdefault(self, key, value):
            """Set a variable that is not there; return its value."""
            if key not in self:
                self[key] = value
            return self[key]

        def __ior__(self, other):
            self.update(other)
            return self

        def __or__(self, other):
            return dict(self) | dict(other) if hasattr(other, 'keys') else NotImplemented

        def __ror__(self, other):
            return dict(other) | dict(self) if hasattr(other, 'keys') else NotImplemented

    return _Environ


def _text(value):
    if not isinstance(value, str):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return value


def _bytes_to_text(value):
    if not isinstance(value, bytes):
        raise TypeError(f'bytes expected, not {type(value).__name__}')
    return value.decode('utf-8', 'surrogateescape')


_environs = {}


def __getattr__(name):
    if name not in ('environ', 'environb'):
        raise AttributeError(f"module 'os' has no attribute {name!r}")
    if not _environs:
        variables, make = _environment(), _environ_type()
        _environs['environ'] = make(variables, _text, str)
        _environs['environb'] = make(
            variables, _bytes_to_text, lambda text: text.encode('utf-8', 'surrogateescape'))
    return _environs[name]


def getenv(key, default=None):
    """Return a variable of the environment, or the default."""
    return __getattr__('environ').get(key, default)


def getenvb(key, default=None):
    """As getenv, with bytes."""
    return __getattr__('environb').get(key, default)


def putenv(name, value, /):
    """Set a variable of the environment."""
    __getattr__('environ')[fsdecode(name)] = fsdecode(value)


def unsetenv(name, /):
    """Forget a variable of the environment."""
    __getattr__('environ').pop(fsdecode(name), None)


def get_exec_path(env=None):
    """Return the folders of the variable PATH."""
    variables = __getattr__('environ') if env is None else env
    return variables.get('PATH', defpath).split(pathsep)


def read_file(path):
    """Return the text of a file."""
    with _open_stream(path, encoding='utf-8') as file:
        return file.read()


def read_bytes(path):
    """Return the bytes of a file."""
    with _open_stream(path, 'rb') as file:
        return file.read()


def read_lines(path):
    """Return an iterator over the lines of a file, without their ends. A file that is not there is met at once."""
    return _lines(_open_stream(path, encoding='utf-8'))


def _lines(file):
    with file:
        for line in file:
            yield line.removesuffix('\n')


def _write_all(path, data, mode):
    text = isinstance(data, str)
    with _open_stream(path, mode if text else mode + 'b', **({'encoding': 'utf-8', 'newline': ''} if text else {})) as file:
        file.write(data)


def write_file(path, data, mode=0o644):
    """Write a whole file, text or bytes; one that was there is replaced. `mode`: the permission bits of a new one."""
    is_new = not _path_exists(path)
    _write_all(path, data, 'w')
    if is_new:
        chmod(path, mode)


_path_exists = path.exists


def append_file(path, data):
    """Write text or bytes to the end of a file, which is made if it is not there."""
    _write_all(path, data, 'a')


__all__ = [
    'DirEntry', 'EX_CANTCREAT', 'EX_DATAERR', 'EX_IOERR', 'EX_NOINPUT', 'EX_NOPERM', 'EX_OK', 'EX_OSERR', 'EX_SOFTWARE',
    'EX_CONFIG', 'EX_NOHOST', 'EX_NOUSER', 'EX_OSFILE', 'EX_PROTOCOL', 'EX_TEMPFAIL', 'EX_UNAVAILABLE', 'EX_USAGE', 'F_OK',
    'O_ACCMODE', 'O_DSYNC', 'O_NOCTTY', 'O_NONBLOCK', 'O_SYNC', 'TMP_MAX', 'fdatasync', 'pread', 'pwrite', 'O_APPEND', 'O_CLOEXEC', 'O_CREAT', 'O_EXCL', 'O_NOFOLLOW', 'O_RDONLY', 'O_RDWR', 'O_TRUNC',
    'O_WRONLY', 'PathLike', 'R_OK', 'SEEK_CUR', 'SEEK_END', 'SEEK_SET', 'W_OK', 'X_OK', 'access', 'altsep',
    'append_file', 'chdir', 'chmod', 'close', 'cpu_count', 'curdir', 'defpath', 'devnull', 'environ', 'environb',
    'error', 'extsep', 'fdopen', 'fsdecode', 'fsencode', 'fspath', 'fstat', 'fsync', 'ftruncate', 'get_exec_path',
    'get_terminal_size', 'getcwd', 'getcwdb', 'getenv', 'getenvb', 'getpid', 'isatty', 'linesep', 'listdir', 'lseek',
    'lstat', 'makedirs', 'mkdir', 'name', 'open', 'pardir', 'path', 'pathsep', 'putenv', 'read', 'read_bytes',
    'read_file', 'read_lines', 'readlink', 'remove', 'removedirs', 'rename', 'renames', 'replace', 'rmdir', 'scandir',
    'sep', 'stat', 'stat_result', 'strerror', 'supports_bytes_environ', 'supports_dir_fd', 'supports_effective_ids',
    'supports_fd', 'supports_follow_symlinks', 'symlink', 'terminal_size', 'truncate', 'umask', 'unlink', 'unsetenv', 'urandom', 'utime',
    'walk', 'write', 'write_file',
]
__also__ = ['platform', '__getattr__']
