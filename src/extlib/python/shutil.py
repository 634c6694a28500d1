"""Whole files and folders: copied, moved, removed."""

import fnmatch
import os
import stat

__all__ = [
    'copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
    'SpecialFileError', 'ExecError', 'ReadError', 'RegistryError', 'ignore_patterns', 'which', 'get_terminal_size',
    'SameFileError', 'disk_usage', 'make_archive', 'get_archive_formats', 'register_archive_format', 'unregister_archive_format',
    'unpack_archive', 'get_unpack_formats', 'register_unpack_format', 'unregister_unpack_format',
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


def _make_tar(base_name, base_dir, root_dir, packing, ending):
    import tarfile

    name = base_name + ending
    _make_folder_of(name)
    source = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
    with tarfile.open(name, 'w|' + packing) as archive:
        archive.add(source, base_dir)
    return name


def _make_zip(base_name, base_dir, root_dir):
    import zipfile

    name = base_name + '.zip'
    _make_folder_of(name)
    inner = os.path.normpath(base_dir)
    source = os.path.normpath(base_dir if root_dir is None else os.path.join(root_dir, base_dir))
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as archive:
        if inner != os.curdir:
            archive.write(source, inner)
        for folder, folders, names in os.walk(source):
            above = os.path.normpath(folder if root_dir is None else os.path.relpath(folder, root_dir))
            for each in [*sorted(folders), *names]:
                path = os.path.join(folder, each)
                if os.path.isdir(path) or os.path.isfile(path):
                    archive.write(path, os.path.normpath(os.path.join(above, each)))
    return name


def _make_folder_of(name):
    folder = os.path.dirname(name)
    if folder and not os.path.exists(folder):
        os.makedirs(folder)


# By name: the function, more arguments for it, and a description. The functions that are registered from outside work in the folder itself.
_makers = {
    'tar': (_make_tar, {'packing': '', 'ending': '.tar'}, 'uncompressed tar file'),
    'gztar': (_make_tar, {'packing': 'gz', 'ending': '.tar.gz'}, "gzip'ed tar-file"),
    'zip': (_make_zip, {}, 'ZIP file'),
}


def get_archive_formats():
    """Return the names and descriptions of the kinds of archives that can be made."""
    return sorted((name, maker[2]) for name, maker in _makers.items())


def register_archive_format(name, function, extra_args=None, description=''):
    """Add a kind of archive: `function(base_name, base_dir, **extra_args)` makes one."""
    if not callable(function):
        raise TypeError(f'The {function} object is not callable')
    extra_args = [] if extra_args is None else extra_args
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    for each in extra_args:
        if not isinstance(each, (tuple, list)) or len(each) != 2:
            raise TypeError('extra_args elements are : (arg_name, value)')
    _makers[name] = (function, dict(extra_args), description)


def unregister_archive_format(name):
    """Take a kind of archive away."""
    del _makers[name]


def make_archive(
    base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None
):
    """Make an archive of a folder; return its path.

    `base_name` is its path without the ending. Names in it begin with `base_dir`, which is looked for in `root_dir`; both are the working
    directory by default.
    """
    if format not in _makers:
        raise ValueError(f"unknown archive format '{format}'")
    function, more, _ = _makers[format]
    base_name = os.fspath(base_name)
    base_dir = os.curdir if base_dir is None else base_dir
    if root_dir is not None and not stat.S_ISDIR(os.stat(root_dir).st_mode):
        raise NotADirectoryError(20, 'Not a directory', root_dir)
    if function in (_make_tar, _make_zip):
        name = function(base_name, base_dir, root_dir, **more)
        return name if root_dir is None else os.path.abspath(name)
    before = os.getcwd()
    if root_dir is not None:
        base_name = os.path.abspath(base_name)
        os.chdir(root_dir)
    try:
        return function(base_name, base_dir, verbose=verbose, dry_run=dry_run, logger=logger, **more)
    finally:
        os.chdir(before)


def _unpack_zip(filename, extract_dir):
    import zipfile

    if not zipfile.is_zipfile(filename):
        raise ReadError(f'{filename} is not a zip file')
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            # What would lie elsewhere is left out.
            if info.filename.startswith('/') or '..' in info.filename:
                continue
            target = os.path.join(extract_dir, *info.filename.split('/'))
            _make_folder_of(target)
            if not info.is_dir():
                with archive.open(info) as source, _open(target, 'wb') as file:
                    copyfileobj(source, file)


def _unpack_tar(filename, extract_dir, *, filter=None):
    import tarfile

    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError(f'{filename} is not a compressed or uncompressed tar file')
    with archive:
        archive.extractall(extract_dir, filter=filter)


# By name: the endings of files, the function, more arguments for it, and a description.
_unpackers = {
    'tar': (['.tar'], _unpack_tar, {}, 'uncompressed tar file'),
    'zip': (['.zip'], _unpack_zip, {}, 'ZIP file'),
    'gztar': (['.tar.gz', '.tgz'], _unpack_tar, {}, "gzip'ed tar-file"),
}


def get_unpack_formats():
    """Return the names, endings and descriptions of the kinds of archives that can be unpacked."""
    return sorted((name, endings, description) for name, (endings, _, _, description) in _unpackers.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    """Add a kind of archive that can be unpacked: `function(filename, extract_dir, **extra_args)` does it."""
    known = {ending: kind for kind, unpacker in _unpackers.items() for ending in unpacker[0]}
    for ending in extensions:
        if ending in known:
            raise RegistryError(f'{ending} is already registered for "{known[ending]}"')
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    _unpackers[name] = (extensions, function, dict(extra_args or ()), description)


def unregister_unpack_format(name):
    """Take a kind of archive that can be unpacked away."""
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into a folder, by default the working directory. The kind is told by the ending, if by nothing else.

    `filter` is that of `tarfile.TarFile.extractall`.
    """
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    filename = os.fspath(filename)
    if format is None:
        fitting = [name for name, unpacker in _unpackers.items() if filename.endswith(tuple(unpacker[0]))]
        if not fitting:
            raise ReadError(f"Unknown archive format '{filename}'")
        format = fitting[0]
    elif format not in _unpackers:
        raise ValueError(f"Unknown unpack format '{format}'")
    _, function, more, _ = _unpackers[format]
    options = dict(more) if filter is None else {**more, 'filter': filter}
    function(filename, extract_dir, **options)
