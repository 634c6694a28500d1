"""Requests of HTTP one by one, on the network that the host has handed over."""

import http
import io
import re
import urllib.parse
from io._raw import ReadRaw

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader",
    "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses", "HTTPSConnection",
]
__also__ = ["HTTPMessage", "HTTP_PORT", "HTTPS_PORT", *http.HTTPStatus.__members__]

HTTP_PORT, HTTPS_PORT = 80, 443
globals().update(http.HTTPStatus.__members__)
responses = {status: status.phrase for status in http.HTTPStatus}


class HTTPException(Exception):
    """The base of what goes wrong with HTTP itself."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """What a URL must not hold."""


class UnknownProtocol(HTTPException):
    """A version of HTTP that is not known."""

    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """A way to send a body that is not known."""


class UnimplementedFileMode(HTTPException):
    """A mode that there is not."""


class IncompleteRead(HTTPException):
    """An answer that ended too early."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = "" if self.expected is None else ", %i more expected" % self.expected
        return "%s(%i bytes read%s)" % (self.__class__.__name__, len(self.partial), more)

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """It is not the time for that."""


class CannotSendRequest(ImproperConnectionState):
    """It is not the time for a request."""


class CannotSendHeader(ImproperConnectionState):
    """It is not the time for a header."""


class ResponseNotReady(ImproperConnectionState):
    """It is not the time for an answer."""


class BadStatusLine(HTTPException):
    """An answer that does not begin as one."""

    def __init__(self, line):
        line = line or repr(line)
        self.args = (line,)
        self.line = line


class LineTooLong(HTTPException):
    """A line without end."""

    def __init__(self, line_type):
        HTTPException.__init__(self, "got more than 65536 bytes when reading %s" % line_type)


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The other side closed the connection and said nothing."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


def _failed(kind, message):
    """What is raised for what the network says."""
    if kind == "timeout":
        return TimeoutError("timed out")
    if kind == "header":
        return ValueError(message)
    if kind == "url":
        return InvalidURL(message)
    if kind == "protocol":
        return BadStatusLine(message)
    return OSError(message)


def _failed_reading(kind, message):
    if kind == "timeout":
        return TimeoutError("The read operation timed out")
    return IncompleteRead(b"") if kind == "protocol" else OSError(message)


class HTTPMessage:
    """The headers of an answer, found however their names are spelled."""

    def __init__(self, pairs=()):
        self._pairs = [(str(name), str(value)) for name, value in pairs]

    def get_all(self, name, failobj=None):
        """Return all values of a header."""
        return [value for key, value in self._pairs if key.lower() == name.lower()] or failobj

    def get(self, name, failobj=None):
        """Return the first value of a header."""
        return self.get_all(name, [failobj])[0]

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._pairs.append((name, value))

    def __delitem__(self, name):
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != name.lower()]

    def __contains__(self, name):
        return any(key.lower() == name.lower() for key, _ in self._pairs)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._pairs)

    def keys(self):
        """Return the names."""
        return [name for name, _ in self._pairs]

    def values(self):
        """Return the values."""
        return [value for _, value in self._pairs]

    def items(self):
        """Return names and values."""
        return list(self._pairs)

    def add_header(self, name, value):
        """Add a header."""
        self[name] = value

    def replace_header(self, name, value):
        """Set the first header of a name."""
        for at, (key, _) in enumerate(self._pairs):
            if key.lower() == name.lower():
                self._pairs[at] = (key, value)
                return
        raise KeyError(name)

    def __str__(self):
        return "".join(["%s: %s\n" % pair for pair in self._pairs]) + "\n"

    as_string = __str__

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """Return a header's value and its parameters, as pairs."""
        text = self.get(header)
        if text is None:
            return failobj
        found = []
        for part in text.split(";"):
            key, _, value = part.strip().partition("=")
            value = value.strip()
            found.append((key.strip(), value[1:-1] if unquote and value[:1] == '"' == value[-1:] else value))
        return found

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """Return a parameter of a header."""
        for key, value in self.get_params((), header, unquote):
            if key.lower() == param.lower():
                return value
        return failobj

    def get_content_type(self):
        """Return the kind of content: "text/plain" if nothing else is said."""
        kind = (self.get("content-type") or "").partition(";")[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """Return the kind of content up to the slash."""
        return self.get_content_type().partition("/")[0]

    def get_content_subtype(self):
        """Return the kind of content from the slash on."""
        return self.get_content_type().partition("/")[2]

    def get_content_charset(self, failobj=None):
        """Return the encoding of text."""
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()

    def get_filename(self, failobj=None):
        """Return the name that the content is to be saved under."""
        name = self.get_param("filename", None, "content-disposition")
        return self.get_param("name", failobj) if name is None else name


class _Body(ReadRaw):
    """The body of an answer as it comes."""

    def __init__(self, raw):
        self._raw = raw
        self._rest = b""
        self._ended = raw is None

    def read(self, size=-1):
        """Return up to so many bytes."""
        if size < 0:
            parts = []
            while part := self.read(1 << 16):
                parts.append(part)
            return b"".join(parts)
        if not self._rest and not self._ended:
            self._rest = _read(self._raw, _failed_reading)
            self._ended = not self._rest
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece

    def close(self):
        """Give the connection back."""
        if not self.closed:
            super().close()
            if self._raw is not None:
                _close(self._raw)


class HTTPResponse(io.BufferedReader):
    """An answer: its status, its headers, and its body as a stream."""

    version = 11
    debuglevel = 0

    def __init__(self, status, reason, pairs, raw, url, method=None):
        super().__init__(_Body(raw))
        self.status = self.code = status
        self.reason = reason
        self.headers = self.msg = HTTPMessage(pairs)
        self.url = url
        self._method = method
        length = self.headers.get("content-length")
        self.length = int(length) if length is not None and length.isdigit() and method != "HEAD" else None
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        self.will_close = True

    # What has been closed has nothing more to say.

    def read(self, amt=None):
        """Return the body, or up to so many bytes of it."""
        return b"" if self.closed else super().read(-1 if amt is None else amt)

    def read1(self, n=-1):
        """Return what has come of the body, up to so many bytes."""
        return b"" if self.closed else super().read1(n)

    def readline(self, limit=-1):
        """Return a line of the body."""
        return b"" if self.closed else super().readline(limit)

    def peek(self, n=-1):
        """Return bytes of the body without moving on."""
        return b"" if self.closed else super().peek(max(n, 1))

    def isclosed(self):
        """Return whether it is closed, or has been read to its end."""
        return self.closed or self.raw._ended and not self.raw._rest

    def getheader(self, name, default=None):
        """Return the values of a header, joined by commas."""
        values = self.headers.get_all(name)
        if values is None:
            return default if isinstance(default, str) or not hasattr(default, "__iter__") else ", ".join(default)
        return ", ".join(values)

    def getheaders(self):
        """Return names and values of the headers."""
        return self.headers.items()

    def info(self):
        """Return the headers."""
        return self.headers

    def geturl(self):
        """Return the URL that was answered for."""
        return self.url

    def getcode(self):
        """Return the status."""
        return self.status

    def __repr__(self):
        return "<http.client.HTTPResponse object at %#x>" % id(self)


# Headers that follow from the rest of a request: the network writes them, and they are left out where they say what is so anyway.
def _own_headers(headers, netloc, body):
    implied = {"host": netloc.rpartition("@")[2].lower(), "content-length": str(len(body or b"")), "connection": "close"}
    return [(name, value) for name, value in headers if implied.get(name.lower()) != str(value).lower()]


def _body_of(body):
    """The bytes of a body that is given as such, as a text, a stream or pieces."""
    if body is None or isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode("iso-8859-1")
    if hasattr(body, "read"):
        content = body.read()
        return content.encode("iso-8859-1") if isinstance(content, str) else bytes(content)
    try:
        return memoryview(body).tobytes()
    except TypeError:
        pass
    try:
        return b"".join([bytes(piece) for piece in body])
    except TypeError:
        raise TypeError("data should be a bytes-like object or an iterable, got %r" % type(body)) from None


def _text(value):
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _answer(method, url, headers, body, timeout):
    """Sends a request and returns the answer, whatever its status is."""
    if timeout is not None and timeout <= 0:
        raise ValueError("Timeout value out of range")
    body = _body_of(body)
    pairs = [(_text(name), _text(value)) for name, value in headers]
    pairs = _own_headers(pairs, urllib.parse.urlsplit(url).netloc, body)
    status, reason, received, raw = _send(method, url, pairs, body, timeout, True, _failed, True)
    return HTTPResponse(status, reason, received, raw, url, method)


_is_header_name = re.compile(r"[^:\s][^:\r\n]*").fullmatch
_is_bad_value = re.compile(r"[\r\n]").search


class HTTPConnection:
    """A host that requests are sent to one after the other. Each has a connection of its own."""

    _scheme = "http"
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=30.0, source_address=None, blocksize=8192):
        if port is None:
            name, colon, digits = host.rpartition(":")
            if colon and "]" not in digits:
                if digits and not digits.isdigit():
                    raise InvalidURL("nonnumeric port: '%s'" % digits)
                host, port = name, int(digits) if digits else self.default_port
            else:
                port = self.default_port
        self.host = host[1:-1] if host[:1] == "[" and host[-1:] == "]" else host
        self.port = port
        self.timeout = timeout
        self._request = self._response = None
        if any(char < "!" or char == "\x7f" for char in self.host):
            raise InvalidURL("URL can't contain control characters. %r (found at least %r)" % (
                host, next(char for char in self.host if char < "!" or char == "\x7f"),
            ))

    def set_debuglevel(self, level):
        """Accept a level: nothing is printed."""
        self.debuglevel = level

    def connect(self):
        """Nothing has to be done before a request."""

    def close(self):
        """Close the answer that is being read."""
        response, self._response, self._request = self._response, None, None
        if response is not None:
            response.close()

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a request."""
        self.putrequest(method, url)
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self._request is not None:
            raise CannotSendRequest("Request-sent" if self._request == "sent" else "Request-started")
        for char in url or "/":
            if char <= " " or char == "\x7f":
                raise InvalidURL("URL can't contain control characters. %r (found at least %r)" % (url, char))
        self._request = (method, url or "/", [] if skip_accept_encoding else [("Accept-Encoding", "identity")])

    def putheader(self, header, *values):
        """Add a header."""
        if not isinstance(self._request, tuple):
            raise CannotSendHeader()
        headers = self._request[2]
        if _text(header).lower() == "accept-encoding":
            headers[:] = [pair for pair in headers if pair[0].lower() != "accept-encoding"]
        if not _is_header_name(_text(header)):
            raise ValueError("Invalid header name %r" % (_text(header).encode("latin-1", "replace"),))
        values = [_text(value) for value in values]
        for value in values:
            if _is_bad_value(value):
                raise ValueError("Invalid header value %r" % (value.encode("latin-1", "replace"),))
        headers.append((header, ", ".join(values)))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Send the request."""
        if not isinstance(self._request, tuple):
            raise CannotSendHeader()
        method, path, headers = self._request
        self._request = None
        host = "[%s]" % self.host if ":" in self.host and "@" not in self.host else self.host
        netloc = host if self.port == self.default_port else "%s:%s" % (host, self.port)
        url = path if path.startswith(("http://", "https://")) else "%s://%s%s" % (self._scheme, netloc, path)
        self._response = _answer(method, url, headers, message_body, self.timeout)
        self._request = "sent"

    def getresponse(self):
        """Return the answer."""
        if self._request != "sent":
            raise ResponseNotReady("Idle" if self._request is None else "Request-started")
        response, self._response, self._request = self._response, None, None
        return response


class HTTPSConnection(HTTPConnection):
    """A host that requests are sent to over TLS."""

    _scheme = "https"
    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=30.0, source_address=None, context=None, blocksize=8192):
        super().__init__(host, port, timeout)
