"""Lines of files, found by what is in them."""

import re as _re
from _scriptling_files import MOST_BYTES as _MOST_BYTES, compiled as _compiled, lines_of as _lines_of, text_files as _text_files

__all__ = []
__also__ = ['pattern', 'string']


def _found(expression, path, recursive, glob, follow_links, max_size):
    found = []
    for file, data in _text_files(path, recursive, glob, follow_links, max_size, 'grep'):
        for number, line in _lines_of(data):
            if expression.search(line) is not None:
                found.append({'file': file, 'line': number, 'text': line})
    return found


def pattern(regex, path, recursive=False, ignore_case=False, glob='', follow_links=False, max_size=_MOST_BYTES):
    """Return the lines that a regular expression is found in, as dicts of file, line (from 1) and text.

    The path is a file, or a folder whose files are read; with `recursive` also those of the folders in it. `glob` is a pattern for the names of
    files, `max_size` the most bytes that a file may have (None: any number). Binary files, and what cannot be read, are passed over, and so
    are links unless `follow_links` is true.
    """
    return _found(_compiled(regex, ignore_case, 'grep'), path, recursive, glob, follow_links, max_size)


def string(text, path, recursive=False, ignore_case=False, glob='', follow_links=False, max_size=_MOST_BYTES):
    """Return the lines that a text is found in. The rest is as in pattern."""
    if not isinstance(text, str):
        raise TypeError(f'grep: text must be a string, not {type(text).__name__}')
    return _found(_compiled(_re.escape(text), ignore_case, 'grep'), path, recursive, glob, follow_links, max_size)
