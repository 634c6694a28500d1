"""Text made safe for HTML, and character references resolved as HTML 5 says."""

import re
from html.entities import html5

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace &, < and >, and both kinds of quotes too unless told not to."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# What HTML 5 reads in place of references to controls, which are meant as Windows-1252 has them. Source: the HTML Standard,
# "numeric character reference end state".
_replacements = {
    0x00: "\ufffd",
    0x0D: "\r",
    **dict(
        zip(
            range(0x80, 0xA0),
            "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
            "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178",
        )
    ),
}


def _is_invalid(code):
    """Whether it is a control or a noncharacter, which references leave no trace of."""
    return (
        0x1 <= code <= 0x8
        or code == 0xB
        or 0xE <= code <= 0x1F
        or 0x7F <= code <= 0x9F
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
    )


def _resolve(match):
    name = match[1]
    if name[0] == "#":
        code = int(name[2:].rstrip(";"), 16) if name[1] in "xX" else int(name[1:].rstrip(";"))
        if code in _replacements:
            return _replacements[code]
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            return "\ufffd"
        return "" if _is_invalid(code) else chr(code)
    if name in html5:
        return html5[name]
    # The longest name that the text begins with.
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return "&" + name


_reference = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def unescape(s):
    """Replace all named and numeric character references by what they stand for."""
    if "&" not in s:
        return s
    return _reference.sub(_resolve, s)
