"""Text in files, replaced or taken out, line by line."""

import os as _os
import re as _re
import secrets as _secrets
from _scriptling_files import MOST_BYTES as _MOST_BYTES, compiled as _compiled, lines_of as _lines_of, text_files as _text_files

__all__ = []
__also__ = ['extract', 'replace', 'replace_pattern']

_placeholder = _re.compile(r'\$(?:\$|([A-Za-z0-9_]+)|\{([A-Za-z0-9_]+)\})')


def _group(match, name):
    if name.isdecimal():
        # Numbers with many digits stand for no group, like all that are too large.
        number = int(name) if len(name) < 6 else match.re.groups + 1
        return match[number] or '' if number <= match.re.groups else ''
    return match[name] or '' if name in match.re.groupindex else ''


def _pieces(template):
    """Cut a template into texts and names of groups, in turn."""
    pieces, text, position = [], '', 0
    for found in _placeholder.finditer(template):
        text += template[position:found.start()]
        position = found.end()
        name = found[1] or found[2]
        if name is None:
            text += '$'
        else:
            pieces += [text, name]
            text = ''
    return [*pieces, text + template[position:]]


def _write(file, data):
    """Put data in the place of a file, whole or not at all. Of a link, the file that it leads to is replaced."""
    target = _os.path.realpath(file)
    mode = _os.stat(target).st_mode & 0o7777
    beside = _os.path.join(_os.path.dirname(target), f'.sed-{_secrets.token_hex(8)}')
    try:
        with open(beside, 'xb') as stream:
            stream.write(data)
        _os.chmod(beside, mode)
        _os.replace(beside, target)
    except OSError:
        if _os.path.lexists(beside):
            _os.remove(beside)
        raise


def _rewrite(expression, replacement, path, recursive, glob, follow_links, max_size):
    changed = 0
    # The list of files is made first, so that what is written is not found again.
    for file, data in list(_text_files(path, recursive, glob, follow_links, max_size, 'text')):
        lines = data.decode('utf-8', 'surrogateescape').split('\n')
        has_changed = False
        # Behind the last line feed there is a line only if anything is there.
        for number, line in enumerate(lines if lines[-1] else lines[:-1]):
            content = line.removesuffix('\r')
            new = expression.sub(replacement, content)
            if new != content:
                lines[number] = new + line[len(content):]
                has_changed = True
        if has_changed:
            _write(file, '\n'.join(lines).encode('utf-8', 'surrogateescape'))
            changed += 1
    return changed


def replace(old, new, path, recursive=False, ignore_case=False, glob='', follow_links=False, max_size=_MOST_BYTES):
    """Replace a text in files; return how many files have changed. The rest is as in scriptling.grep."""
    for text in (old, new):
        if not isinstance(text, str):
            raise TypeError(f'text: expected a string, not {type(text).__name__}')
    if not old:
        raise ValueError('text: the text to replace is empty')
    return _rewrite(_compiled(_re.escape(old), ignore_case, 'text'), lambda match: new, path, recursive, glob, follow_links, max_size)


def replace_pattern(regex, new, path, recursive=False, ignore_case=False, glob='', follow_links=False, max_size=_MOST_BYTES):
    """Replace in files what a regular expression fits; return how many files have changed.

    In the new text `$1` or `${1}` stands for a group, `${name}` for a named one, `$$` for a dollar sign. The rest is as in scriptling.grep.
    """
    if not isinstance(new, str):
        raise TypeError(f'text: expected a string, not {type(new).__name__}')
    pieces = _pieces(new)

    def replacement(match):
        return ''.join([_group(match, piece) if i % 2 else piece for i, piece in enumerate(pieces)])

    return _rewrite(_compiled(regex, ignore_case, 'text'), replacement, path, recursive, glob, follow_links, max_size)


def extract(regex, path, recursive=False, ignore_case=False, glob='', follow_links=False, max_size=_MOST_BYTES):
    """Return what a regular expression fits, as dicts of file, line (from 1), text and groups. The rest is as in scriptling.grep."""
    expression = _compiled(regex, ignore_case, 'text')
    found = []
    for file, data in _text_files(path, recursive, glob, follow_links, max_size, 'text'):
        for number, line in _lines_of(data):
            for match in expression.finditer(line):
                found.append({'file': file, 'line': number, 'text': match[0], 'groups': list(match.groups(''))})
    return found
