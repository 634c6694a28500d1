"""Paths as text, in the way of POSIX, and what there is at them."""

__all__ = [
    'normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix',
    'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount',
    'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep',
    'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames', 'relpath',
    'commonpath', 'isjunction',
]
__also__ = []

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _like(path, text):
    """The text as bytes, where the path is."""
    return text.encode() if isinstance(path, bytes) else text


def _check_kinds(caller, parts):
    has_text = has_bytes = False
    for part in parts:
        if isinstance(part, str):
            has_text = True
        elif isinstance(part, bytes):
            has_bytes = True
        else:
            raise TypeError(
                f"{caller}() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}") from None
    if has_text and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Return the path as it is: case matters here."""
    return fspath(s)


def isabs(s):
    """Return whether a path begins at the root."""
    s = fspath(s)
    return s.startswith(_like(s, '/'))


def join(a, *p):
    """Join parts of a path; an absolute part lets go of what was before it."""
    a = fspath(a)
    slash = _like(a, '/')
    path = a
    try:
        if not p:
            path[:0] + slash
        for part in map(fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        _check_kinds('join', (a, *p))
        raise
    return path


def split(p):
    """Split a path into all before the last part, and that."""
    p = fspath(p)
    slash = _like(p, '/')
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Split a path into all before the extension, and that with its dot."""
    p = fspath(p)
    dot = _like(p, '.')
    start = p.rfind(_like(p, '/')) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    """Split a path into its drive, which there is none of here, and the rest."""
    p = fspath(p)
    return p[:0], p


def splitroot(p):
    """Split a path into drive, root and the rest."""
    p = fspath(p)
    slash = _like(p, '/')
    none = p[:0]
    if p[:1] != slash:
        return none, none, p
    if p[1:2] != slash or p[2:3] == slash:
        return none, slash, p[1:]
    return none, p[:2], p[2:]


def basename(p):
    """Return the last part of a path."""
    return split(p)[1]


def dirname(p):
    """Return all before the last part of a path."""
    return split(p)[0]


def _stat_or_none(path, follow):
    try:
        return stat(path, follow_symlinks=follow)
    except ValueError:
        return None
    except OSError as failure:
        # Without a number it is the policy that refuses: an answer would tell what is there.
        if failure.errno is None:
            raise
        return None


def exists(path):
    """Return whether there is something at the path; of a broken link, False."""
    return _stat_or_none(path, True) is not None


def lexists(path):
    """Return whether there is something at the path, a broken link included."""
    return _stat_or_none(path, False) is not None


def _is_kind(path, follow, kind):
    found = _stat_or_none(path, follow)
    return found is not None and found.st_mode & 0o170000 == kind


def isfile(path):
    """Return whether there is a file at the path."""
    return _is_kind(path, True, 0o100000)


def isdir(s):
    """Return whether there is a folder at the path."""
    return _is_kind(s, True, 0o040000)


def islink(path):
    """Return whether there is a symbolic link at the path."""
    return _is_kind(path, False, 0o120000)


def isjunction(path):
    """Return False: junctions are a thing of Windows."""
    fspath(path)
    return False


def ismount(path):
    """Return whether another file system begins at the path: of the root only that is known."""
    return isdir(path) and not islink(path) and realpath(path) == _like(fspath(path), '/')


def getsize(filename):
    """Return the bytes of a file."""
    return stat(filename).st_size


def getmtime(filename):
    """Return when a file was last changed."""
    return stat(filename).st_mtime


def getatime(filename):
    """Return when a file was last read."""
    return stat(filename).st_atime


def getctime(filename):
    """Return when a file was made."""
    return stat(filename).st_ctime


def samestat(s1, s2):
    """Return whether two results of stat are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Return whether two paths lead to the same file."""
    return samestat(stat(f1), stat(f2))


def sameopenfile(fp1, fp2):
    """Return whether two descriptors are of the same file."""
    return samestat(fstat(fp1), fstat(fp2))


def commonprefix(m):
    """Return what all texts begin with, character by character."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    low, high = min(m), max(m)
    for i, item in enumerate(low):
        if item != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """Return the longest path that all paths lie in."""
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(fspath, paths))
    _check_kinds('commonpath', paths)
    slash, dot = _like(paths[0], '/'), _like(paths[0], '.')
    starts = {path[:1] == slash for path in paths}
    if len(starts) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, part in enumerate(low):
        if i >= len(high) or part != high[i]:
            common = low[:i]
            break
    return (slash if starts.pop() else slash[:0]) + slash.join(common)


def normpath(path):
    """Return the path without empty parts, `.` and `..`, which are worked out as text."""
    path = fspath(path)
    empty, slash, dot, dots = path[:0], _like(path, '/'), _like(path, '.'), _like(path, '..')
    if path == empty:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if part == empty or part == dot:
            continue
        if part != dots or (not root and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """Return the path from the root on."""
    path = fspath(path)
    if not isabs(path):
        path = join(getcwdb() if isinstance(path, bytes) else getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """Return the path without symbolic links. With `strict` it has to be there."""
    path = abspath(filename)
    if strict:
        stat(filename)
        return _real_path(path)
    rest = []
    while True:
        try:
            found = _real_path(path)
            break
        except OSError as failure:
            if failure.errno is None:
                raise
            parent, name = split(path)
            if parent == path:
                found = path
                break
            rest.append(name)
            path = parent
    return join(found, *reversed(rest))


def relpath(path, start=None):
    """Return the path as seen from the folder `start`."""
    if not path:
        raise ValueError('no path specified')
    path = fspath(path)
    slash, dot, dots = _like(path, '/'), _like(path, '.'), _like(path, '..')
    start = dot if start is None else fspath(start)
    _check_kinds('relpath', (path, start))
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = len(commonprefix([here, there]))
    parts = [dots] * (len(here) - same) + there[same:]
    return slash.join(parts) if parts else dot


def expanduser(path):
    """Replace a leading `~` by the variable HOME. Other users are not known."""
    path = fspath(path)
    if not path.startswith(_like(path, '~')):
        return path
    end = path.find(_like(path, '/'), 1)
    end = len(path) if end < 0 else end
    home = _environ().get('HOME') if end == 1 else None
    if home is None:
        return path
    home = _like(path, home.rstrip('/'))
    return (home + path[end:]) or _like(path, '/')


def expandvars(path):
    """Replace `$name` and `${name}` by variables of the environment; unknown ones stay."""
    import re

    path = fspath(path)
    text = path.decode('utf-8', 'surrogateescape') if isinstance(path, bytes) else path
    variables = _environ()

    def value_of(match):
        return variables.get(match[1] or match[2], match[0])

    text = re.sub(r'\$(?:(\w+)|\{([^}]*)\})', value_of, text, flags=re.ASCII)
    return text.encode('utf-8', 'surrogateescape') if isinstance(path, bytes) else text


def _environ():
    import os
    return os.environ
