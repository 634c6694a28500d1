"""Files and folders for a while.

What is made here goes away at the end of the run, also what CPython would leave to the script.
"""

import io
import os
import shutil
from random import Random

__all__ = [
    'NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp',
    'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb',
]
__also__ = ['template']

TMP_MAX = 238_328
template = 'tmp'
tempdir = None
_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def _names():
    chooser = Random(int.from_bytes(os.urandom(8), 'big'))
    while True:
        yield ''.join(chooser.choices(_CHARACTERS, k=8))


_candidates = _names()


def gettempprefix():
    """Return what names begin with by default."""
    return template


def gettempprefixb():
    """As gettempprefix, as bytes."""
    return template.encode()


def gettempdir():
    """Return the folder in which temporary files are made by default."""
    folder = _shown('tempdir')
    if folder is None:
        folder = _temporary_folder()
    if folder is None:
        raise FileNotFoundError(2, 'No usable temporary directory found in []')
    return os.fsdecode(folder)


def gettempdirb():
    """As gettempdir, as bytes."""
    return os.fsencode(gettempdir())


def _parameters(prefix, suffix, folder):
    given = [value for value in (prefix, suffix, folder) if value is not None]
    kinds = set()
    for value in given:
        value = os.fspath(value)
        if not isinstance(value, (str, bytes)):
            raise TypeError(f'Supplied arguments must be strings or bytes, not {type(value).__name__}')
        kinds.add(bytes if isinstance(value, bytes) else str)
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else str
    suffix = kind() if suffix is None else suffix
    prefix = (template if kind is str else template.encode()) if prefix is None else prefix
    folder = (gettempdir() if kind is str else gettempdirb()) if folder is None else folder
    return prefix, suffix, folder, kind


def _made(prefix, suffix, folder, make, what):
    prefix, suffix, folder, kind = _parameters(prefix, suffix, folder)
    folder = os.path.abspath(folder)
    for _ in range(TMP_MAX):
        name = next(_candidates)
        path = os.path.join(folder, prefix + (name if kind is str else name.encode()) + suffix)
        try:
            made = make(path)
        except FileExistsError:
            continue
        _remove_later(path)
        return made, path
    raise FileExistsError(17, f'No usable temporary {what} name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; return its descriptor and its path."""
    return _made(prefix, suffix, dir, lambda path: os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), 'file')


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder; return its path."""
    return _made(prefix, suffix, dir, lambda path: os.mkdir(path, 0o700), 'directory')[1]


def mktemp(suffix='', prefix=template, dir=None):
    """Return a path at which nothing is yet. Another may be quicker to make it: use mkstemp."""

    def free(path):
        if os.path.lexists(path):
            raise FileExistsError

    return _made(prefix, suffix, dir, free, 'file')[1]


class _Closer:
    """Removes a file when it is closed, or when the `with` block is over."""

    def __init__(self, file, name, delete, delete_on_close):
        self.file, self.name, self.delete, self.delete_on_close = file, name, delete, delete_on_close
        self.is_done = False

    def remove(self):
        if not self.is_done:
            self.is_done = True
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass

    def close(self):
        self.file.close()
        if self.delete and self.delete_on_close:
            self.remove()


class _TemporaryFileWrapper:
    """A file with a name that is removed in the end."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name = file, name
        self._closer = _Closer(file, name, delete, delete_on_close)
        self._delete = delete

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if callable(value):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, kind, value, traceback):
        result = self.file.__exit__(kind, value, traceback)
        self._closer.close()
        if self._delete:
            self._closer.remove()
        return result

    def close(self):
        """Close the file, and remove it."""
        self._closer.close()

    def __iter__(self):
        yield from self.file

    def __repr__(self):
        return f'<tempfile._TemporaryFileWrapper file={self.file!r}>'


_TemporaryFileWrapper.__module__ = 'tempfile'


def NamedTemporaryFile(
    mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
    errors=None, delete_on_close=True
):
    """Make and open a file that is removed when it is closed."""
    descriptor, path = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.unlink(path)
        os.close(descriptor)
        raise
    raw = getattr(file, 'buffer', file)
    raw = getattr(raw, 'raw', raw)
    raw.name = path
    if not delete:
        _keep(path)
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(
    mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    """Make and open a file that has no name any more."""
    descriptor, path = mkstemp(suffix, prefix, dir)
    try:
        os.unlink(path)
        _keep(path)
        return io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(descriptor)
        raise


class SpooledTemporaryFile(io.IOBase):
    """A file in memory that becomes a temporary one when it grows."""

    _rolled = False

    def __init__(
        self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
        errors=None
    ):
        if 'b' in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding or 'utf-8', errors=errors, newline=newline)
        self._max_size = max_size
        self._arguments = {
            'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix, 'encoding': encoding,
            'newline': newline, 'dir': dir, 'errors': errors,
        }

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Become a temporary file now."""
        if self._rolled:
            return
        memory = self._file
        file = self._file = TemporaryFile(**self._arguments)
        place = memory.tell()
        if hasattr(file, 'buffer'):
            memory.flush()
            file.buffer.write(memory.buffer.getvalue())
            file.buffer.flush()
        else:
            file.write(memory.getvalue())
        file.seek(place)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, *_):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def close(self):
        """Close the file."""
        self._file.close()

    @property
    def closed(self):
        """Whether it is closed."""
        return self._file.closed

    @property
    def encoding(self):
        """The encoding of a file of text."""
        return self._file.encoding

    @property
    def errors(self):
        """What is done about what cannot be encoded or decoded."""
        return self._file.errors

    @property
    def mode(self):
        """How it was opened."""
        return self._file.mode if self._rolled else self._arguments['mode']

    @property
    def name(self):
        """The name of the file, or None in memory."""
        return self._file.name if self._rolled else None

    @property
    def newlines(self):
        """The line ends that were met."""
        return self._file.newlines

    def fileno(self):
        """Return a descriptor: becomes a file for that."""
        self.rollover()
        return self._file.fileno()

    def flush(self):
        """Write what is held back."""
        self._file.flush()

    def isatty(self):
        """Return False."""
        return self._file.isatty()

    def detach(self):
        """Part with the stream of bytes."""
        return self._file.detach()

    def read(self, *args):
        """Read."""
        return self._file.read(*args)

    def read1(self, *args):
        """Read by one read at most."""
        return self._file.read1(*args)

    def readinto(self, b):
        """Read into memory."""
        return self._file.readinto(b)

    def readinto1(self, b):
        """Read into memory by one read at most."""
        return self._file.readinto1(b)

    def readline(self, *args):
        """Read a line."""
        return self._file.readline(*args)

    def readlines(self, *args):
        """Read the lines that are left."""
        return self._file.readlines(*args)

    def readable(self):
        """Return whether it can be read from."""
        return self._file.readable()

    def writable(self):
        """Return whether it can be written to."""
        return self._file.writable()

    def seekable(self):
        """Return whether it can move."""
        return self._file.seekable()

    def seek(self, *args):
        """Move to a position."""
        return self._file.seek(*args)

    def tell(self):
        """Return the position."""
        return self._file.tell()

    def truncate(self, size=None):
        """Make the file so long."""
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        """Write."""
        result = self._file.write(s)
        self._check()
        return result

    def writelines(self, iterable):
        """Write all items of an iterable."""
        result = self._file.writelines(iterable)
        self._check()
        return result


class TemporaryDirectory:
    """A folder that is removed with all that is in it when the `with` block is over."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignores = ignore_cleanup_errors
        self._deletes = delete
        if not delete:
            _keep(self.name)

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *_):
        if self._deletes:
            self.cleanup()

    def cleanup(self):
        """Remove the folder now."""
        try:
            shutil.rmtree(self.name, ignore_errors=self._ignores)
        except FileNotFoundError:
            pass
        _keep(self.name)
