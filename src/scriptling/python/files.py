"""What grep, sed and find have in common: how they go through folders."""

import fnmatch
import os
import re

__all__ = ['MOST_BYTES', 'compiled', 'file_name_test', 'lines_of', 'text_files']

MOST_BYTES = 1_048_576
_LOOKED_AT = 8000


def compiled(expression, ignore_case, caller):
    """Return a pattern. re.error: it is none."""
    if not isinstance(expression, str):
        raise TypeError(f'{caller}: pattern must be a string, not {type(expression).__name__}')
    try:
        return re.compile(expression, re.IGNORECASE if ignore_case else 0)
    except re.error as failure:
        raise re.error(f'{caller}: invalid pattern: {failure.msg}', failure.pattern, failure.pos) from None


def file_name_test(pattern, caller):
    """Return a function that tells whether a name is like a pattern of `*`, `?` and `[...]`. An empty pattern fits all names."""
    if not isinstance(pattern, str):
        raise TypeError(f'{caller}: the pattern of names must be a string, not {type(pattern).__name__}')
    if not pattern:
        return lambda name: True
    # Go's patterns begin a set of excluded characters with ^, Python's with an exclamation mark.
    fits = re.compile(fnmatch.translate(pattern.replace('[^', '[!'))).match
    return lambda name: fits(name) is not None


def _checked_size(max_size, caller):
    if max_size is None:
        return None
    if isinstance(max_size, bool) or not isinstance(max_size, int):
        raise TypeError(f'{caller}: max_size must be an integer or None, not {type(max_size).__name__}')
    return max_size


def _candidates(path, recursive, follow_links):
    """The files at or below a path, each with what is known of it. What cannot be looked at is left out."""
    waiting = [path]
    while waiting:
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue
        below = []
        for entry in entries:
            try:
                if entry.is_symlink():
                    if follow_links and entry.is_file():
                        yield entry.path, entry.stat()
                elif entry.is_dir():
                    below.append(entry.path)
                else:
                    yield entry.path, entry.stat()
            except OSError:
                pass
        if recursive:
            waiting.extend(reversed(below))


def text_files(path, recursive, name_pattern, follow_links, max_size, caller):
    """Yield each text file at or below a path with its bytes, in the order of names.

    Left out are files that are larger than `max_size` bytes, that have a NUL among their first 8,000 bytes, or that cannot be read.
    """
    max_size = _checked_size(max_size, caller)
    fits = file_name_test(name_pattern, caller)
    path = os.fspath(path)
    try:
        known = os.stat(path)
    except OSError as failure:
        if failure.errno is None:
            raise
        raise type(failure)(failure.errno, f'{caller}: cannot stat path: {failure.strerror}', failure.filename) from None
    is_folder = known.st_mode & 0o170000 == 0o040000
    found = _candidates(path, recursive, follow_links) if is_folder else [(path, known)]
    for file, status in found:
        if max_size is not None and status.st_size > max_size or not fits(os.path.basename(file)):
            continue
        try:
            with open(file, 'rb') as stream:
                start = stream.read(_LOOKED_AT)
                if b'\0' in start:
                    continue
                data = start + stream.read() if len(start) == _LOOKED_AT else start
        except OSError:
            continue
        # It may have grown since it was looked at.
        if max_size is None or len(data) <= max_size:
            yield file, data


def lines_of(data):
    """Yield the number and the text of each line of a file, from 1 on. Nothing is no line: what follows the last line feed counts only if it is there."""
    lines = data.decode('utf-8', 'replace').split('\n')
    if not lines[-1]:
        lines.pop()
    for number, line in enumerate(lines, 1):
        yield number, line.removesuffix('\r')
