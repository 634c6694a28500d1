"""File names and the patterns of shells: *, ?, [seq] and [!seq]."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def _matcher(pattern):
    key = (type(pattern), pattern)
    match = _compiled.get(key)
    if match is None:
        if isinstance(pattern, bytes):
            source = translate(str(pattern, "ISO-8859-1")).encode("ISO-8859-1")
        else:
            source = translate(pattern)
        if len(_compiled) >= 256:
            _compiled.clear()
        match = _compiled[key] = re.compile(source).match
    return match


def _check(name):
    if not isinstance(name, (str, bytes)):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(name).__name__}")


def fnmatch(name, pat):
    """Return whether a file name matches a pattern."""
    _check(name)
    _check(pat)
    return fnmatchcase(name, pat)


def filter(names, pat):
    """Return the names that match a pattern."""
    _check(pat)
    match = _matcher(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Return whether a file name matches a pattern, letter case included."""
    return _matcher(pat)(name) is not None


def _character_set(inside):
    """The regular expression of what stands between brackets."""
    if "-" not in inside:
        inside = inside.replace("\\", r"\\")
    else:
        chunks = []
        start = 0
        search = 2 if inside[0] == "!" else 1
        while (hyphen := inside.find("-", search)) >= 0:
            chunks.append(inside[start:hyphen])
            start = hyphen + 1
            search = hyphen + 3
        rest = inside[start:]
        if rest:
            chunks.append(rest)
        else:
            chunks[-1] += "-"
        # Ranges whose ends are the wrong way round hold nothing.
        for i in range(len(chunks) - 1, 0, -1):
            if chunks[i - 1][-1] > chunks[i][0]:
                chunks[i - 1 : i + 1] = [chunks[i - 1][:-1] + chunks[i][1:]]
        inside = "-".join(chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks)
    inside = re.sub("([&~|])", r"\\\1", inside)
    if not inside:
        return "(?!)"
    if inside == "!":
        return "."
    if inside[0] == "!":
        inside = "^" + inside[1:]
    elif inside[0] in "^[":
        inside = "\\" + inside
    return f"[{inside}]"


_STAR = object()


def translate(pat):
    """Return the pattern as a regular expression."""
    parts = []
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            if not parts or parts[-1] is not _STAR:
                parts.append(_STAR)
        elif c == "?":
            parts.append(".")
        elif c == "[":
            end = at
            if end < len(pat) and pat[end] == "!":
                end += 1
            if end < len(pat) and pat[end] == "]":
                end += 1
            end = pat.find("]", end)
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_character_set(pat[at:end]))
                at = end + 1
        else:
            parts.append(re.escape(c))
    # A star takes the shortest text up to what follows it; in an atomic group, so that no other is tried.
    result = []
    i = 0
    while i < len(parts) and parts[i] is not _STAR:
        result.append(parts[i])
        i += 1
    while i < len(parts):
        i += 1
        if i == len(parts):
            result.append(".*")
            break
        fixed = []
        while i < len(parts) and parts[i] is not _STAR:
            fixed.append(parts[i])
            i += 1
        fixed = "".join(fixed)
        result.append(f".*{fixed}" if i == len(parts) else f"(?>.*?{fixed})")
    return r"(?s:%s)\Z" % "".join(result)
