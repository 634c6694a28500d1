"""Files whose names are like a pattern."""

import fnmatch
import os
import re

__all__ = ['escape', 'glob', 'iglob']
__also__ = ['glob0', 'glob1', 'has_magic']

_magic = re.compile('([*?[])')
_magic_bytes = re.compile(b'([*?[])')


def glob(pathname, root=None, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return the paths that are like a pattern.

    With `recursive` the part `**` stands for any number of folders. A second positional argument is a folder that the pattern is put
    behind; `root_dir` is one that the results are relative to.
    """
    return list(iglob(pathname, root, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, root=None, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """As glob, one after another."""
    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')
    if root is not None and root != '.':
        pathname = os.path.join(root, pathname)
    folder = pathname[:0] if root_dir is None else os.fspath(root_dir)
    _refuse_denied(os.path.join(folder, _fixed_part(pathname)))
    found = _paths(pathname, folder, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        found = _without_empty(found)
    return found


def _without_empty(found):
    for path in found:
        if path:
            yield path


def _fixed_part(pathname):
    folder = os.path.dirname(pathname)
    while has_magic(folder):
        folder = os.path.dirname(folder)
    return folder


def _refuse_denied(folder):
    """What the policy refuses as the place to begin at is an error; what it refuses later is just not there."""
    try:
        os.stat(folder or os.curdir)
    except OSError as failure:
        if failure.errno is None:
            raise
    except ValueError:
        pass


def _exists(path):
    try:
        return os.path.lexists(path)
    except OSError:
        return False


def _is_folder(path):
    try:
        return os.path.isdir(path)
    except OSError:
        return False


def _paths(pathname, folder, recursive, folders_only, include_hidden):
    head, tail = os.path.split(pathname)
    if not has_magic(pathname):
        if tail:
            if _exists(os.path.join(folder, pathname)):
                yield pathname
        elif _is_folder(os.path.join(folder, head)):
            yield pathname
        return
    if not head:
        if recursive and _is_recursive(tail):
            yield from _all_below(folder, tail, folders_only, include_hidden)
        else:
            yield from _names_like(folder, tail, folders_only, include_hidden)
        return
    if head != pathname and has_magic(head):
        heads = _paths(head, folder, recursive, True, include_hidden)
    else:
        heads = [head]
    for each in heads:
        place = os.path.join(folder, each)
        if not has_magic(tail):
            names = _named(place, tail)
        elif recursive and _is_recursive(tail):
            names = _all_below(place, tail, folders_only, include_hidden)
        else:
            names = _names_like(place, tail, folders_only, include_hidden)
        for name in names:
            yield os.path.join(each, name)


def _named(folder, name):
    if name:
        if _exists(os.path.join(folder, name)):
            yield name
    elif _is_folder(folder):
        yield name


def _names_like(folder, pattern, folders_only, include_hidden):
    names = list(_names(folder, folders_only, pattern))
    if not include_hidden and not _is_hidden(pattern):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _all_below(folder, pattern, folders_only, include_hidden):
    if not folder or _is_folder(folder):
        yield pattern[:0]
    waiting = []

    def add(prefix):
        names = list(_names(os.path.join(folder, prefix) if prefix else folder, folders_only, pattern))
        for name in reversed(names):
            if include_hidden or not _is_hidden(name):
                waiting.append(os.path.join(prefix, name) if prefix else name)

    add(pattern[:0])
    while waiting:
        path = waiting.pop()
        yield path
        add(path)


def _names(folder, folders_only, like):
    if not folder:
        folder = os.fsencode(os.curdir) if isinstance(like, bytes) else os.curdir
    if isinstance(like, bytes) and not isinstance(folder, bytes):
        folder = os.fsencode(folder)
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                try:
                    if not folders_only or entry.is_dir():
                        yield entry.name
                except OSError:
                    pass
    except OSError:
        return


def _is_hidden(name):
    return name[:1] in ('.', b'.')


def _is_recursive(pattern):
    return pattern in ('**', b'**')


def glob0(dirname, pattern):
    """Return the name in a list if there is such a file in the folder."""
    return list(_named(dirname, pattern))


def glob1(dirname, pattern):
    """Return the names in the folder that are like the pattern."""
    return _names_like(dirname, pattern, False, False)


def has_magic(s):
    """Return whether a text has characters with a meaning in patterns."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    """Return the path with the characters that have a meaning in patterns in brackets."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + _magic_bytes.sub(rb'[\1]', pathname)
    return drive + _magic.sub(r'[\1]', pathname)
