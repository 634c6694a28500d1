"""Paths as objects."""

import fnmatch
import io
import os
import re

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class _Posix:
    """How POSIX writes paths."""

    sep = '/'
    altsep = ''
    is_windows = False
    __name__ = 'posixpath'

    @staticmethod
    def splitroot(text):
        return os.path.splitroot(text)

    @staticmethod
    def fold(text):
        return text


class _Windows:
    """How Windows writes paths."""

    sep = '\\'
    altsep = '/'
    is_windows = True
    __name__ = 'ntpath'

    @staticmethod
    def splitroot(text):
        plain = text.replace('/', '\\')
        if plain[:2] == '\\\\':
            start = 8 if plain[:8].upper() == '\\\\?\\UNC\\' else 2
            server = plain.find('\\', start)
            if server < 0:
                return text, '', ''
            share = plain.find('\\', server + 1)
            if share < 0:
                return text, '', ''
            return text[:share], text[share], text[share + 1:]
        if plain[:1] == '\\':
            return '', text[0], text[1:]
        if text[1:2] == ':':
            if plain[2:3] == '\\':
                return text[:2], text[2], text[3:]
            return text[:2], '', text[2:]
        return '', '', text

    @staticmethod
    def fold(text):
        return text.lower()


_posix, _windows = _Posix(), _Windows()
_RESERVED = frozenset(
    ['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$']
    + [f'{name}{digit}' for name in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3'])


def _deprecated(text):
    import warnings

    warnings.warn(text, DeprecationWarning, stacklevel=3)


def _quoted(text):
    from urllib.parse import quote_from_bytes

    return quote_from_bytes(os.fsencode(text))


class _Parents:
    """The folders that a path lies in, from the inside out."""

    def __init__(self, path):
        self._path, self._count = path, len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        path = self._path
        return path._from_parts(path._drv, path._root, path._tail[:-index - 1])

    def __reversed__(self):
        return reversed(list(self))

    def index(self, value):
        """Return where a path is among them."""
        return list(self).index(value)

    def count(self, value):
        """Return how often a path is among them."""
        return list(self).count(value)

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path that reaches no files."""

    __slots__ = ('_raw', '_drv', '_root', '_tail', '_text', '_hash')
    __iter__ = None
    _flavour = _posix

    def __getitem__(self, name):
        # As in the Go version, a path has its parts under their names.
        if name in ('name', 'parent', 'parts', 'stem', 'suffix'):
            return getattr(self, name)
        if name == '__str__':
            return str(self)
        raise TypeError(f"'{type(self).__name__}' object is not subscriptable")

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        parts = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg._flavour is not self._flavour:
                    parts.append(arg.as_posix())
                else:
                    parts.append(str(arg))
                continue
            text = arg
            try:
                text = os.fspath(arg)
            except TypeError:
                pass
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(text).__name__!r}')
            parts.append(text)
        self._read(parts)

    def _read(self, parts):
        self._drv, self._root, self._tail = self._parse(self._joined(parts))
        self._text = self._hash = None

    @classmethod
    def _joined(cls, parts):
        flavour = cls._flavour
        if not flavour.is_windows:
            return os.path.join(*parts) if parts else ''
        drive, root, rest = '', '', ''
        for part in parts:
            d, r, t = flavour.splitroot(part)
            if r:
                drive, root, rest = d or drive, r, t
            elif d and d.lower() != drive.lower():
                drive, root, rest = d, r, t
            else:
                drive = d or drive
                rest += '\\' + t if rest and rest[-1] not in '\\/' else t
        return drive + ('\\' if rest and not root and drive and drive[-1] not in ':\\/' else root) + rest

    @classmethod
    def _parse(cls, text):
        if not text:
            return '', '', []
        flavour = cls._flavour
        if flavour.altsep:
            text = text.replace(flavour.altsep, flavour.sep)
        drive, root, rest = flavour.splitroot(text)
        if not root and drive.startswith(flavour.sep) and not drive.endswith(flavour.sep):
            pieces = drive.split(flavour.sep)
            if len(pieces) == 4 and pieces[2] not in '?.' or len(pieces) == 6:
                root = flavour.sep
        return drive, root, [part for part in rest.split(flavour.sep) if part and part != '.']

    @classmethod
    def _text_of(cls, drive, root, tail):
        sep = cls._flavour.sep
        if drive or root:
            return drive + root + sep.join(tail)
        if tail and cls._flavour.splitroot(tail[0])[0]:
            tail = ['.'] + tail
        return sep.join(tail) or '.'

    def _from_parts(self, drive, root, tail):
        made = self.with_segments(self._text_of(drive, root, tail))
        if type(made)._flavour is self._flavour:
            made._drv, made._root, made._tail = drive, root, list(tail)
        return made

    def with_segments(self, *pathsegments):
        """Make a path of the same class; subclasses replace it to hand on what they keep."""
        return type(self)(*pathsegments)

    def __reduce__(self):
        return type(self), (str(self),)

    def __str__(self):
        if self._text is None:
            self._text = self._text_of(self._drv, self._root, self._tail)
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def as_posix(self):
        """Return the text with forward slashes."""
        return str(self).replace(self._flavour.sep, '/')

    def as_uri(self):
        """Return the path as a `file:` URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        text = self.as_posix()
        drive = self._drv
        if len(drive) == 2 and drive[1] == ':':
            return f'file:///{drive}{_quoted(text[2:])}'
        if drive:
            return 'file:' + _quoted(text)
        return 'file://' + _quoted(text)

    @property
    def _folded(self):
        return self._flavour.fold(str(self))

    @property
    def _folded_parts(self):
        return self._folded.split(self._flavour.sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._folded == other._folded and self._flavour is other._flavour

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._folded)
        return self._hash

    def _order(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __lt__(self, other):
        return self._folded_parts < other._folded_parts if self._order(other) else NotImplemented

    def __le__(self, other):
        return self._folded_parts <= other._folded_parts if self._order(other) else NotImplemented

    def __gt__(self, other):
        return self._folded_parts > other._folded_parts if self._order(other) else NotImplemented

    def __ge__(self, other):
        return self._folded_parts >= other._folded_parts if self._order(other) else NotImplemented

    @property
    def drive(self):
        """The drive, or an empty text."""
        return self._drv

    @property
    def root(self):
        """The slash at the beginning, or an empty text."""
        return self._root

    @property
    def anchor(self):
        """Drive and root."""
        return self._drv + self._root

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        """The extension of the last part, with its dot."""
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        """All extensions of the last part."""
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The last part without its extension."""
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parts(self):
        """The parts, the anchor first."""
        anchor = self._drv + self._root
        return (anchor, *self._tail) if anchor else tuple(self._tail)

    @property
    def parent(self):
        """The folder that it lies in."""
        if not self._tail:
            return self
        return self._from_parts(self._drv, self._root, self._tail[:-1])

    @property
    def parents(self):
        """All folders that it lies in, from the inside out."""
        return _Parents(self)

    def with_name(self, name):
        """Return the path with another last part."""
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        flavour = self._flavour
        if not name or flavour.sep in name or flavour.altsep and flavour.altsep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._from_parts(self._drv, self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """Return the path with another last part and the same extension."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """Return the path with another extension, or (for an empty text) without."""
        flavour = self._flavour
        if flavour.sep in suffix or flavour.altsep and flavour.altsep in suffix:
            raise ValueError(f'Invalid suffix {suffix!r}')
        if suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        name = self.name
        if not name:
            raise ValueError(f'{self!r} has an empty name')
        old = self.suffix
        return self._from_parts(self._drv, self._root, self._tail[:-1] + [(name[:-len(old)] if old else name) + suffix])

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """Return the path as seen from another; with `walk_up` by way of `..` if need be."""
        other = self._other(other, _deprecated, 'relative_to')
        for step, path in enumerate([other, *other.parents]):
            if self.is_relative_to(path):
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self.with_segments(*['..'] * step, *self._tail[len(path._tail):])

    def is_relative_to(self, other, /, *_deprecated):
        """Return whether the path is another one or lies in it."""
        other = self._other(other, _deprecated, 'is_relative_to')
        return other == self or other in self.parents

    def _other(self, other, more, caller):
        if more:
            _deprecated(
                f'support for supplying more than one positional argument to pathlib.PurePath.{caller}() is deprecated '
                'and scheduled for removal in Python 3.14')
        return self.with_segments(other, *more)

    def joinpath(self, *pathsegments):
        """Return the path with others put behind it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        """Return whether the path begins at a root."""
        return bool(self._root and (self._drv or not self._flavour.is_windows))

    def is_reserved(self):
        """Return whether Windows keeps the name for a device."""
        if not self._flavour.is_windows or not self._tail or self._drv.startswith('\\\\'):
            return False
        return self._tail[-1].partition('.')[0].partition(':')[0].rstrip(' ').upper() in _RESERVED

    def match(self, path_pattern, *, case_sensitive=None):
        """Return whether the path, or for a relative pattern its end, is like the pattern."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        wanted = pattern.parts
        if not wanted:
            raise ValueError('empty pattern')
        if case_sensitive is None:
            case_sensitive = not self._flavour.is_windows
        parts = self.parts
        if not parts and wanted == ('**',):
            return True
        if len(wanted) > len(parts) or (pattern._drv or pattern._root) and len(wanted) != len(parts):
            return False
        return all(
            _matcher(want, case_sensitive)(part) is not None for part, want in zip(reversed(parts), reversed(wanted)))


class PurePosixPath(PurePath):
    """A path as POSIX writes it."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as Windows writes it."""

    __slots__ = ()
    _flavour = _windows


os.PathLike.register(PurePath)


def _matcher(pattern, case_sensitive):
    return re.compile(fnmatch.translate(pattern), 0 if case_sensitive else re.IGNORECASE).match


def _is_ignorable(failure):
    # No number: the policy refuses, which is no answer.
    return failure.errno in (2, 20, 9, 40)


class Path(PurePath):
    """A path to a file or a folder."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        elif cls is WindowsPath:
            raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            _deprecated(
                'support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal in '
                'Python 3.14')
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        """Return the folder in which relative paths begin."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return the folder that the variable HOME names."""
        return cls('~').expanduser()

    def __enter__(self):
        _deprecated(
            'pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; '
            'Path objects as a context manager is a no-op')
        return self

    def __exit__(self, *_):
        pass

    def stat(self, *, follow_symlinks=True):
        """Return what is known of the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """As stat, of a link itself."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Return whether there is something at the path."""
        try:
            self.stat(follow_symlinks=follow_symlinks)
        except OSError as failure:
            if not _is_ignorable(failure):
                raise
            return False
        except ValueError:
            return False
        return True

    def _is(self, kind, follow=True):
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000 == kind
        except OSError as failure:
            if failure.errno is not None and not _is_ignorable(failure):
                raise
            return False
        except ValueError:
            return False

    def is_dir(self):
        """Return whether there is a folder at the path."""
        return self._is(0o040000)

    def is_file(self):
        """Return whether there is a file at the path."""
        return self._is(0o100000)

    def is_symlink(self):
        """Return whether there is a symbolic link at the path."""
        return self._is(0o120000, False)

    def is_mount(self):
        """Return whether another file system begins at the path: of the root only that is known."""
        return os.path.ismount(self)

    def is_junction(self):
        """Return False: junctions are a thing of Windows."""
        return False

    def is_block_device(self):
        """Return False: there are no devices."""
        return self._is(0o060000)

    def is_char_device(self):
        """Return False: there are no devices."""
        return self._is(0o020000)

    def is_fifo(self):
        """Return False: there are no named pipes."""
        return self._is(0o010000)

    def is_socket(self):
        """Return False: there are no sockets."""
        return self._is(0o140000)

    def samefile(self, other_path):
        """Return whether both paths lead to the same file."""
        other = other_path.stat() if hasattr(other_path, 'stat') else self.with_segments(other_path).stat()
        return os.path.samestat(self.stat(), other)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as the built-in open does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Return the bytes of the file."""
        with self.open(mode='rb') as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        """Return the text of the file."""
        with self.open(mode='r', encoding=encoding, errors=errors) as file:
            return file.read()

    def write_bytes(self, data):
        """Write the whole file; return how many bytes that were. A str is written as UTF-8."""
        view = data.encode() if isinstance(data, str) else memoryview(data)
        with self.open(mode='wb') as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write the whole file; return how many characters that were."""
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def iterdir(self):
        """Go through the paths in the folder."""
        for name in os.listdir(self):
            yield self / name

    def glob(self, pattern, *, case_sensitive=None):
        """Go through the paths below this one that are like the pattern."""
        return self._glob(pattern, case_sensitive, ())

    def rglob(self, pattern, *, case_sensitive=None):
        """As glob, with `**/` before the pattern."""
        return self._glob(pattern, case_sensitive, ('**',))

    def _glob(self, pattern, case_sensitive, before):
        wanted = self.with_segments(pattern)
        if not before and not wanted._tail and not wanted._drv and not wanted._root:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        if wanted._drv or wanted._root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = [*before, *wanted._tail]
        for part in parts:
            if '**' in part and part != '**':
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        text = os.fspath(pattern)
        folders_only = text[-1:] == '/' or bool(parts) and parts[-1] == '**'
        return self._matches(parts, case_sensitive is not False, folders_only)

    def _matches(self, parts, case_sensitive, folders_only):
        try:
            os.stat(self)
        except OSError as failure:
            if failure.errno is None:
                raise
            return
        seen = set() if parts.count('**') > 1 or '..' in parts else None
        for path in _select([self], parts, case_sensitive):
            if folders_only and not path.is_dir():
                continue
            if seen is not None:
                if path in seen:
                    continue
                seen.add(path)
            yield path

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Go through all folders below this one: (folder, names of folders, names of files) for each."""
        waiting = [self]
        while waiting:
            path = waiting.pop()
            if isinstance(path, tuple):
                yield path
                continue
            folders, files = [], []
            try:
                entries = os.scandir(path)
            except OSError as failure:
                if on_error is not None:
                    on_error(failure)
                continue
            for entry in entries:
                try:
                    is_folder = entry.is_dir(follow_symlinks=follow_symlinks)
                except OSError:
                    is_folder = False
                (folders if is_folder else files).append(entry.name)
            if top_down:
                yield path, folders, files
            else:
                waiting.append((path, folders, files))
            waiting += [path / name for name in reversed(folders)]

    def absolute(self):
        """Return the path from the root on; `..` and links stay in it."""
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """Return the path without links and `..`."""
        try:
            path = self.with_segments(os.path.realpath(self, strict=strict))
        except OSError as failure:
            if failure.errno == 40:
                raise RuntimeError(f'Symlink loop from {failure.filename!r}')
            raise
        if not strict:
            try:
                path.stat()
            except OSError as failure:
                if failure.errno == 40:
                    raise RuntimeError(f'Symlink loop from {failure.filename!r}')
        return path

    def expanduser(self):
        """Return the path with a leading `~` replaced by the variable HOME."""
        if self._drv or self._root or not self._tail or self._tail[0][:1] != '~':
            return self
        home = os.path.expanduser(self._tail[0])
        if home[:1] == '~':
            raise RuntimeError('Could not determine home directory.')
        return self.with_segments(home, *self._tail[1:])

    def owner(self):
        """There are no users: raises KeyError."""
        raise KeyError(f'getpwuid(): uid not found: {self.stat().st_uid}')

    def group(self):
        """There are no groups: raises KeyError."""
        raise KeyError(f'getgrgid(): gid not found: {self.stat().st_gid}')

    def readlink(self):
        """Return the path that a symbolic link says."""
        return self.with_segments(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or have the file that is there be changed now."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except FileNotFoundError:
                pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a folder; with `parents` also those that it lies in."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError as failure:
            if failure.errno is None or not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Set the permission bits."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """As chmod, of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the folder, which has to be empty."""
        os.rmdir(self)

    def rename(self, target):
        """Move; return the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Move to where a file may be, which is replaced; return the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def copy(self, target):
        """Copy the file, or the folder with all that is in it; return the new path."""
        import shutil

        (shutil.copytree if self.is_dir() else shutil.copyfile)(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a symbolic link to the target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """There are no hard links: raises NotImplementedError."""
        raise NotImplementedError('os.link() not available on this system')


class PosixPath(Path, PurePosixPath):
    """A path to a file, as POSIX writes it."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path to a file on Windows, which there is none of here."""

    __slots__ = ()


def _entries(path):
    try:
        return list(os.scandir(path))
    except OSError:
        return []


def _below(path):
    """The folder and all folders below it; links are not followed."""
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        yield folder
        inner = [folder / entry.name for entry in _entries(folder) if entry.is_dir(follow_symlinks=False)]
        waiting += reversed(inner)


def _select(paths, parts, case_sensitive):
    for i, part in enumerate(parts):
        is_last = i == len(parts) - 1
        if part == '**':
            paths = _each_below(paths)
        elif part == '..':
            paths = _each_up(paths)
        elif case_sensitive and not any(character in part for character in '*?['):
            paths = _each_named(paths, part, not is_last)
        else:
            paths = _each_like(paths, _matcher(part, case_sensitive), is_last)
    return paths


def _each_below(paths):
    for path in paths:
        if path.is_dir():
            yield from _below(path)


def _each_up(paths):
    for path in paths:
        yield path / '..'


def _each_named(paths, name, follow):
    for path in paths:
        found = path / name
        try:
            if found.exists(follow_symlinks=follow):
                yield found
        except OSError:
            pass


def _each_like(paths, match, is_last):
    for path in paths:
        for entry in _entries(path):
            if match(entry.name) is None:
                continue
            try:
                if is_last or entry.is_dir():
                    yield path / entry.name
            except OSError:
                pass


# What the Go version calls the class.
PathClass = Path
__also__ = ['PathClass']
