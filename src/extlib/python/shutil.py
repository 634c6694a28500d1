"""Whole files and folders: copied, moved, removed."""

import fnmatch
import os
import stat

__all__ = [
    'copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
    'SpecialFileError', 'ExecError', 'ReadError', 'RegistryError', 'ignore_patterns', 'which', 'get_terminal_size',
    'SameFileError', 'disk_usage',
]
__also__ = ['COPY_BUFSIZE']

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """What went wrong with one or several files."""


class SameFileError(Error):
    """Source and target are the same file."""


class SpecialFileError(OSError):
    """What cannot be done to a special file."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive could not be read."""


class RegistryError(Exception):
    """A kind of archive is not known, or known already."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy from one stream to another."""
    length = length or COPY_BUFSIZE
    read, write = fsrc.read, fdst.write
    while piece := read(length):
        write(piece)


def _same_file(source, target):
    if isinstance(source, os.DirEntry):
        source = source.path
    try:
        return os.path.samefile(source, target)
    except OSError as failure:
        if failure.errno is None:
            raise
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the content of a file; return the target."""
    if _same_file(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with _open(src, 'rb') as source:
        try:
            with _open(dst, 'wb') as target:
                copyfileobj(source, target)
        except IsADirectoryError as failure:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f'Directory does not exist: {dst}') from failure
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permission bits."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy permission bits and times."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    found = os.stat(src)
    os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(found.st_mode))


def _target_of(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permission bits, to a path or into a folder; return the path of the copy."""
    dst = _target_of(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """As copy, with the times as well."""
    dst = _target_of(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """Return a function for copytree that leaves out what is like one of the patterns."""

    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignored


def copytree(
    src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False
):
    """Copy a folder with all that is in it; return the target.

    With `symlinks` links are copied as links. All that goes wrong is raised together, as an Error, at the end.
    """
    with os.scandir(src) as found:
        entries = list(found)
    left_out = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    failures = []
    by_entry = copy_function is copy2 or copy_function is copy
    for entry in entries:
        if entry.name in left_out:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        given = entry if by_entry else source
        try:
            if entry.is_symlink():
                text = os.readlink(source)
                if symlinks:
                    os.symlink(text, target)
                    copystat(given, target, follow_symlinks=False)
                    continue
                if not os.path.exists(source) and ignore_dangling_symlinks:
                    continue
            if entry.is_dir():
                copytree(given, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(given, target)
        except Error as failure:
            failures.extend(failure.args[0])
        except OSError as failure:
            if failure.errno is None and not failure.args[1:]:
                raise
            failures.append((source, target, str(failure)))
    try:
        copystat(src, dst)
    except OSError as failure:
        failures.append((src, dst, str(failure)))
    if failures:
        raise Error(failures)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder with all that is in it.

    `onexc(function, path, exception)` is called for what goes wrong (`onerror`: with the exception's type, value and traceback in place
    of it); without it, and without `ignore_errors`, that is raised.
    """
    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')
    if onerror is not None:
        import warnings

        warnings.warn('onerror argument is deprecated, use onexc instead', DeprecationWarning, stacklevel=2)
    if ignore_errors:
        def handle(function, where, failure):
            pass
    elif onexc is not None:
        handle = onexc
    elif onerror is not None:
        def handle(function, where, failure):
            onerror(function, where, (type(failure), failure, failure.__traceback__))
    else:
        def handle(function, where, failure):
            raise failure
    try:
        found = os.lstat(path)
    except OSError as failure:
        if failure.errno is None:
            raise
        handle(os.lstat, path, failure)
        return
    if stat.S_ISLNK(found.st_mode):
        handle(os.path.islink, path, OSError('Cannot call rmtree on a symbolic link'))
        return
    _remove_all(path, handle)


def _remove_all(path, handle):
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except OSError as failure:
        handle(os.scandir, path, failure)
        entries = []
    for entry in entries:
        where = os.path.join(path, entry.name)
        if entry.is_dir(follow_symlinks=False):
            _remove_all(where, handle)
            continue
        try:
            os.unlink(where)
        except OSError as failure:
            handle(os.unlink, where, failure)
    try:
        os.rmdir(path)
    except OSError as failure:
        handle(os.rmdir, path, failure)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Move a file or a folder, to a path or into a folder; return where it is then."""
    target = dst
    if os.path.isdir(dst):
        if _same_file(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError as failure:
        if failure.errno is None:
            raise
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            if _is_inside(src, dst):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def _is_inside(source, target):
    source = os.path.join(os.path.abspath(source), '')
    return os.path.join(os.path.abspath(target), '').startswith(source)


def disk_usage(path):
    """Return the bytes in total, used and free."""
    return _usage(path)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Return the path of a command in the folders of the variable PATH, or None."""

    def fits(where):
        return os.path.exists(where) and os.access(where, mode) and not os.path.isdir(where)

    folder, cmd = os.path.split(cmd)
    if folder:
        folders = [folder]
    else:
        if path is None:
            path = os.environ.get('PATH', os.defpath)
        if not path:
            return None
        folders = os.fsdecode(path).split(os.pathsep)
        if isinstance(cmd, bytes):
            folders = [os.fsencode(each) for each in folders]
    for each in dict.fromkeys(folders):
        where = os.path.join(each, cmd)
        try:
            if fits(where):
                return where
        except OSError:
            pass
    return None


def get_terminal_size(fallback=(80, 24)):
    """Return columns and lines by the variables COLUMNS and LINES, or the fallback: there is no terminal."""
    sizes = []
    for name, other in zip(('COLUMNS', 'LINES'), fallback):
        try:
            size = int(os.environ[name])
        except (KeyError, ValueError):
            size = 0
        sizes.append(size if size > 0 else other)
    return os.terminal_size(sizes)
