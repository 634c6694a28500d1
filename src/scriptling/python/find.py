"""Files and folders, found by what is known of them."""

import os as _os
from _scriptling_files import file_name_test as _file_name_test

__all__ = []
__also__ = ['entries', 'path']

_PIECE = 1_048_576


def _bound(value, name):
    if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float))):
        raise TypeError(f'find: {name} must be a number or None, not {type(value).__name__}')
    return value


def _walk(top, options):
    """Yield what is found: path, status, and the text of a link that is told of as one."""
    recursive, kind, name, mtime_min, mtime_max, size_min, size_max, include_hidden, follow_links, max_depth, tells_links = options
    if kind not in ('any', 'file', 'dir'):
        raise ValueError(f"find: type must be 'any', 'file', or 'dir', got {kind!r}")
    fits = _file_name_test(name, 'find')
    low_time, high_time = _bound(mtime_min, 'mtime_min'), _bound(mtime_max, 'mtime_max')
    low_size, high_size = _bound(size_min, 'size_min'), _bound(size_max, 'size_max')
    deepest = _bound(max_depth, 'max_depth')
    if not recursive:
        deepest = 1 if deepest is None else min(deepest, 1)

    def is_wanted(base, status):
        is_folder = status.st_mode & 0o170000 == 0o040000
        return (
            (kind == 'any' or (kind == 'dir') == is_folder)
            and (low_time is None or status.st_mtime >= low_time)
            and (high_time is None or status.st_mtime <= high_time)
            and (low_size is None or status.st_size >= low_size)
            and (high_size is None or status.st_size <= high_size)
            and fits(base)
        )

    top = _os.fspath(top)
    try:
        known = _os.stat(top)
    except OSError as failure:
        if failure.errno is None:
            raise
        return
    if known.st_mode & 0o170000 != 0o040000:
        if is_wanted(_os.path.basename(top), known):
            yield top, known, None
        return
    waiting = [(top, 1)]
    while waiting:
        folder, depth = waiting.pop()
        if deepest is not None and depth > deepest:
            continue
        try:
            entries = list(_os.scandir(folder))
        except OSError:
            continue
        below = []
        for entry in entries:
            if not include_hidden and entry.name.startswith('.'):
                continue
            try:
                target = None
                if entry.is_symlink():
                    if not follow_links:
                        if not tells_links:
                            continue
                        target = _os.readlink(entry.path)
                    status = entry.stat(follow_symlinks=follow_links)
                else:
                    status = entry.stat()
                    if entry.is_dir():
                        below.append((entry.path, depth + 1))
            except OSError:
                continue
            if is_wanted(entry.name, status):
                yield entry.path, status, target
        waiting.extend(reversed(below))


def path(path, recursive=True, type='any', name='', mtime_min=None, mtime_max=None, size_min=None, size_max=None,
         include_hidden=False, follow_links=False, max_depth=None):
    """Return the paths below a folder, in the order of names; none if there is no such folder.

    `type` is 'file', 'dir' or 'any', `name` a pattern for names; times of change are seconds since 1970, sizes are bytes, all bounds
    count as inside. `max_depth=1` stands for what lies in the folder itself. Links are passed over unless `follow_links` is true; folders that
    links lead to are told of, but not gone into.
    """
    options = (recursive, type, name, mtime_min, mtime_max, size_min, size_max, include_hidden, follow_links, max_depth, False)
    return [found for found, _, _ in _walk(path, options)]


def _hash(file):
    state = 0
    with open(file, 'rb') as stream:
        while data := stream.read(_PIECE):
            state = _crc64(data, state)
    return f'{state:016x}'


def entries(path, recursive=True, type='any', name='', mtime_min=None, mtime_max=None, size_min=None, size_max=None,
            include_hidden=False, follow_links=False, max_depth=None, include_hash=False, include_symlinks=False,
            include_metadata=False):
    """As path, but return dicts of path, size, mtime and is_dir.

    With `include_hash` files have a hash (CRC-64 as ISO has it, 16 hexadecimal digits), with `include_symlinks` links are told of, with their
    link_target, and with `include_metadata` there is file_perm, the permission bits.
    """
    options = (recursive, type, name, mtime_min, mtime_max, size_min, size_max, include_hidden, follow_links, max_depth, include_symlinks)
    found = []
    for file, status, target in _walk(path, options):
        is_folder = status.st_mode & 0o170000 == 0o040000
        entry = {'path': file, 'size': status.st_size, 'mtime': status.st_mtime, 'is_dir': is_folder}
        if include_hash and not is_folder and target is None:
            try:
                entry['hash'] = _hash(file)
            except OSError:
                continue
        if target is not None:
            entry['link_target'] = target
        if include_metadata:
            entry['file_perm'] = status.st_mode & 0o777
        found.append(entry)
    return found
