"""URLs taken apart, put together and joined, and text quoted for them. Source: RFC 3986, as CPython follows it."""

import re
from collections import namedtuple

__all__ = [
    "urlparse",
    "urlunparse",
    "urljoin",
    "urldefrag",
    "urlsplit",
    "urlunsplit",
    "urlencode",
    "parse_qs",
    "parse_qsl",
    "quote",
    "quote_plus",
    "quote_from_bytes",
    "unquote",
    "unquote_plus",
    "unquote_to_bytes",
    "DefragResult",
    "ParseResult",
    "SplitResult",
    "DefragResultBytes",
    "ParseResultBytes",
    "SplitResultBytes",
]
__also__ = [
    "ResultBase",
    "clear_cache",
    "non_hierarchical",
    "scheme_chars",
    "unwrap",
    "uses_fragment",
    "uses_netloc",
    "uses_params",
    "uses_query",
    "uses_relative",
]

# What the schemes have: relative forms, a network location, parameters, a query, a fragment.
uses_relative = ["", *"ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn".split()]
uses_relative += ["svn+ssh", "ws", "wss"]
uses_netloc = ["", *"ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu".split()]
uses_netloc += ["rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", *"ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel".split()]
uses_query = ["", *"http wais imap https shttp mms gopher rtsp rtsps rtspu sip sips".split()]
uses_fragment = ["", *"ftp hdl http gopher news nntp wais https shttp snews file prospero".split()]
non_hierarchical = "gopher hdl mailto news telnet wais imap snews sip sips".split()
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_CONTROLS_AND_SPACE = "".join(map(chr, range(33)))
_REMOVED = ("\t", "\r", "\n")


def clear_cache():
    """Forget what was worked out before: nothing is kept here."""


def _same(value):
    return value


def _encoded(value):
    return value.encode("ascii", "strict")


def _coerce_args(*args):
    """The arguments as text, and how to make results of the arguments' kind."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (*args, _same)
    return (*[arg.decode("ascii", "strict") if arg else "" for arg in args], _encoded)


class _StrResult:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        """Return the result as bytes."""
        return self._encoded_counterpart(*[part.encode(encoding, errors) for part in self])


class _BytesResult:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        """Return the result as text."""
        return self._decoded_counterpart(*[part.decode(encoding, errors) for part in self])


class _Netloc:
    __slots__ = ()

    def _marks(self):
        text = "@:[]%"
        return text if isinstance(self.netloc, str) else [bytes((c,)) for c in text.encode()]

    @property
    def username(self):
        """The name before the host."""
        return self._userinfo[0]

    @property
    def password(self):
        """The password before the host."""
        return self._userinfo[1]

    @property
    def hostname(self):
        """The host in small letters."""
        hostname = self._hostinfo[0]
        if not hostname:
            return None
        # The zone of an IPv6 address keeps its letters.
        hostname, percent, zone = hostname.partition(self._marks()[4])
        return hostname.lower() + percent + zone

    @property
    def port(self):
        """The port as an int."""
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    @property
    def _userinfo(self):
        at, colon, *_ = self._marks()
        userinfo, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        username, found, password = userinfo.partition(colon)
        return username, password if found else None

    @property
    def _hostinfo(self):
        at, colon, opening, closing, _ = self._marks()
        hostinfo = self.netloc.rpartition(at)[2]
        _, is_bracketed, bracketed = hostinfo.partition(opening)
        if is_bracketed:
            hostname, _, port = bracketed.partition(closing)
            port = port.partition(colon)[2]
        else:
            hostname, _, port = hostinfo.partition(colon)
        return hostname, port or None


class _Defrag(namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        """Return the URL put together again."""
        mark = "#" if isinstance(self.url, str) else b"#"
        return self.url + mark + self.fragment if self.fragment else self.url


class _Split(namedtuple("SplitResult", "scheme netloc path query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        """Return the URL put together again."""
        return urlunsplit(self)


class _Parse(namedtuple("ParseResult", "scheme netloc path params query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        """Return the URL put together again."""
        return urlunparse(self)


class DefragResult(_Defrag, _StrResult):
    """A URL and its fragment."""

    __slots__ = ()


class SplitResult(_Split, _StrResult):
    """The five parts of a URL."""

    __slots__ = ()


class ParseResult(_Parse, _StrResult):
    """The six parts of a URL."""

    __slots__ = ()


class DefragResultBytes(_Defrag, _BytesResult):
    """A URL and its fragment, as bytes."""

    __slots__ = ()


class SplitResultBytes(_Split, _BytesResult):
    """The five parts of a URL, as bytes."""

    __slots__ = ()


class ParseResultBytes(_Parse, _BytesResult):
    """The six parts of a URL, as bytes."""

    __slots__ = ()


for _text, _bytes in (
    (DefragResult, DefragResultBytes),
    (SplitResult, SplitResultBytes),
    (ParseResult, ParseResultBytes),
):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
ResultBase = _Netloc


def urlparse(url, scheme="", allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, params, query, fragment."""
    url, scheme, coerce_result = _coerce_args(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        # Parameters stand in the last segment.
        at = url.find(";", max(url.rfind("/"), 0))
        if at >= 0:
            url, params = url[:at], url[at + 1 :]
    return _result(ParseResult(scheme, netloc, url, params, query, fragment), coerce_result)


def _result(result, coerce_result):
    return result if coerce_result is _same else result.encode()


def _check_netloc(netloc):
    """Refuse hosts that get a structure of their own when they are normalized."""
    if not netloc or netloc.isascii():
        return
    bare = netloc
    for mark in "@:#?":
        bare = bare.replace(mark, "")
    normal = compatible(bare)
    if bare != normal and any(mark in normal for mark in "/?#@:"):
        raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


def _is_ipv4(text):
    octets = text.split(".")
    return len(octets) == 4 and all(
        octet.isascii() and octet.isdigit() and len(octet) <= 3 and int(octet) <= 255 and octet == str(int(octet))
        for octet in octets
    )


def _is_ipv6(text):
    address, percent, zone = text.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    groups = address.split(":")
    if len(groups) < 3 or len(groups) > 9:
        return False
    if "." in groups[-1]:
        if not _is_ipv4(groups.pop()):
            return False
        groups += ["0", "0"]
    # One run of zeros may be left out; a lone colon at an end is none.
    empty = [i for i in range(1, len(groups) - 1) if not groups[i]]
    if len(empty) > 1:
        return False
    if not groups[0] and (empty != [1]) or not groups[-1] and (empty != [len(groups) - 2]):
        return False
    if empty:
        left = sum(1 for group in groups if group)
        if left > 7:
            return False
    elif len(groups) != 8:
        return False
    return all(len(group) <= 4 and all(c in "0123456789abcdefABCDEF" for c in group) for group in groups)


def _check_bracketed(hostname):
    if hostname.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", hostname):
            raise ValueError("IPvFuture address is invalid")
        return
    if _is_ipv4(hostname):
        raise ValueError("An IPv4 address cannot be in brackets")
    if not _is_ipv6(hostname):
        raise ValueError(f"{hostname!r} does not appear to be an IPv4 or IPv6 address")


_netloc_end = re.compile("[/?#]")


def urlsplit(url, scheme="", allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, query, fragment."""
    url, scheme, coerce_result = _coerce_args(url, scheme)
    url = url.lstrip(_CONTROLS_AND_SPACE)
    scheme = scheme.strip(_CONTROLS_AND_SPACE)
    for removed in _REMOVED:
        url = url.replace(removed, "")
        scheme = scheme.replace(removed, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and not url[:colon].strip(scheme_chars):
        if all(c in scheme_chars for c in url[:colon]):
            scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url[:2] == "//":
        end = _netloc_end.search(url, 2)
        end = end.start() if end else len(url)
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return _result(SplitResult(scheme, netloc, url, query, fragment), coerce_result)


def _parts(components, result):
    # As in the Go version, a dict has the parts by their names.
    if isinstance(components, dict) and "scheme" in components:
        return [components.get(name, "") for name in result._fields]
    return components


def urlunparse(components):
    """Put the six parts of a URL together."""
    scheme, netloc, url, params, query, fragment, coerce_result = _coerce_args(*_parts(components, ParseResult))
    if params:
        url = "%s;%s" % (url, params)
    return coerce_result(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Put the five parts of a URL together."""
    scheme, netloc, url, query, fragment, coerce_result = _coerce_args(*_parts(components, SplitResult))
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return coerce_result(url)


def urljoin(base, url, allow_fragments=True):
    """Return the absolute form of a URL that may be relative to a base."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce_result = _coerce_args(base, url)
    old = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, old.scheme, allow_fragments)
    if scheme != old.scheme or scheme not in uses_relative:
        return coerce_result(url)
    if scheme in uses_netloc:
        if netloc:
            return coerce_result(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = old.netloc
    if not path and not params:
        return coerce_result(urlunparse((scheme, netloc, old.path, old.params, query or old.query, fragment)))
    segments = path.split("/")
    if path[:1] != "/":
        before = old.path.split("/")
        if before[-1] != "":
            del before[-1]
        segments = before + segments
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return coerce_result(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """Return the URL without its fragment, and the fragment."""
    url, coerce_result = _coerce_args(url)
    fragment = ""
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        url = urlunparse((scheme, netloc, path, params, query, ""))
    return _result(DefragResult(url, fragment), coerce_result)


_HEX = {
    (a + b).encode(): bytes((int(a + b, 16),))
    for a in "0123456789ABCDEFabcdef"
    for b in "0123456789ABCDEFabcdef"
}


def unquote_to_bytes(string):
    """Return the bytes of text or bytes in which %xx stand for others."""
    if not string:
        # What is no text and no bytes is refused also when it is empty.
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *others = string.split(b"%")
    if not others:
        return string
    parts = [first]
    for other in others:
        byte = _HEX.get(other[:2])
        parts += (b"%", other) if byte is None else (byte, other[2:])
    return b"".join(parts)


_ascii_runs = re.compile("([\x00-\x7f]+)")


def unquote(string, encoding="utf-8", errors="replace"):
    """Return the text in which %xx stand for bytes of an encoding."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        # What is no text is refused also when there is nothing to do.
        string.split
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    return _ascii_runs.sub(lambda run: unquote_to_bytes(run[1]).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Return the same with spaces for plus signs."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(
    qs,
    keep_blank_values=False,
    strict_parsing=False,
    encoding="utf-8",
    errors="replace",
    max_num_fields=None,
    separator="&",
):
    """Return a query as a dict of lists."""
    result = {}
    for name, value in parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator
    ):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(
    qs,
    keep_blank_values=False,
    strict_parsing=False,
    encoding="utf-8",
    errors="replace",
    max_num_fields=None,
    separator="&",
):
    """Return a query as a list of pairs."""
    qs, coerce_result = _coerce_args(qs)
    separator, _ = _coerce_args(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + (qs.count(separator) if qs else 0):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator) if qs else ():
        if not field and not strict_parsing:
            continue
        name, mark, value = field.partition("=")
        if not mark:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (field,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            name = coerce_result(unquote(name.replace("+", " "), encoding, errors))
            value = coerce_result(unquote(value.replace("+", " "), encoding, errors))
            pairs.append((name, value))
    return pairs


_ALWAYS_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
_quoters = {}


def _quoted_bytes(safe):
    """What each byte becomes."""
    table = _quoters.get(safe)
    if table is None:
        if len(_quoters) >= 50:
            _quoters.clear()
        kept = _ALWAYS_SAFE + safe
        table = _quoters[safe] = [chr(b) if b in kept else "%{:02X}".format(b) for b in range(256)]
    return table


def quote(string, safe="/", encoding=None, errors=None):
    """Return text or bytes with %xx for all but letters, digits, _.-~ and what is safe besides."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Return the same with plus signs for spaces."""
    if isinstance(string, (str, bytes)) and (" " if isinstance(string, str) else b" ") not in string:
        return quote(string, safe, encoding, errors)
    extra = " " if isinstance(safe, str) else b" "
    return quote(string, safe + extra, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Return bytes with %xx for all but letters, digits, _.-~ and what is safe besides."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes([c for c in safe if c < 128])
    if not bs.rstrip(_ALWAYS_SAFE + safe):
        return bs.decode()
    table = _quoted_bytes(safe)
    return "".join([table[b] for b in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Return a mapping, or a sequence of pairs, as a query."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            # A text of some length is no sequence of pairs, an empty one is.
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    fields = []
    for key, value in query:
        key = quoted(key)
        values = (value,)
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        for each in values:
            fields.append(key + "=" + quoted(each))
    return "&".join(fields)


def unwrap(url):
    """Return the URL inside <URL:...>."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url
