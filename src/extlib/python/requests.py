"""HTTP for people: requests, sessions and responses, on the network that the host has handed over."""

import base64 as _base64
import datetime as _datetime
import http.cookiejar as _cookiejar
import io as _io
import json as _json
import time as _time
import urllib.parse as _parse
from io._raw import ReadRaw as _ReadRaw

__all__ = [
    "ConnectTimeout", "ConnectionError", "HTTPError", "JSONDecodeError", "ReadTimeout", "Request", "RequestException", "Response",
    "Session", "Timeout", "TooManyRedirects", "URLRequired", "codes", "delete", "exceptions", "get", "head", "options", "parallel",
    "patch", "post", "put", "request", "session",
]
__also__ = [
    "InvalidHeader", "InvalidJSONError", "InvalidSchema", "InvalidURL", "MissingSchema", "PreparedRequest", "SSLError", "adapters",
    "auth", "cookies", "structures", "ChunkedEncodingError", "ContentDecodingError",
]

_MOST_REDIRECTS = 30
_DEFAULT_TIMEOUT = 30.0


class RequestException(IOError):
    """Anything that went wrong with a request."""

    def __init__(self, *args, request=None, response=None):
        super().__init__(*args)
        self.response = response
        self.request = request if request is not None else getattr(response, "request", None)


class InvalidJSONError(RequestException):
    """What should be JSON is not."""


class JSONDecodeError(InvalidJSONError, _json.JSONDecodeError):
    """The body of a response is not JSON."""

    def __init__(self, *args, **kwargs):
        _json.JSONDecodeError.__init__(self, *args)
        self.response = kwargs.get("response")
        self.request = None


class HTTPError(RequestException):
    """A response with a status of 400 or above."""


class ConnectionError(RequestException):
    """No connection."""


class SSLError(ConnectionError):
    """The certificate of the other side is not good."""


class Timeout(RequestException):
    """It took too long."""


class ConnectTimeout(ConnectionError, Timeout):
    """It took too long to connect."""


class ReadTimeout(Timeout):
    """The answer took too long."""


class URLRequired(RequestException):
    """A URL is missing."""


class TooManyRedirects(RequestException):
    """One redirect led to another for too long."""


class MissingSchema(RequestException, ValueError):
    """The URL begins with no scheme."""


class InvalidSchema(RequestException, ValueError):
    """The scheme of the URL is not one of HTTP."""


class InvalidURL(RequestException, ValueError):
    """The URL cannot be read."""


class InvalidHeader(RequestException, ValueError):
    """A header cannot be sent."""


class ChunkedEncodingError(RequestException):
    """The answer ended in the middle."""


class ContentDecodingError(RequestException):
    """The answer is not packed as it says."""


_KINDS = {
    "connection": ConnectionError,
    "timeout": ReadTimeout,
    "tls": SSLError,
    "protocol": ChunkedEncodingError,
    "size": ContentDecodingError,
    "header": InvalidHeader,
    "url": InvalidURL,
}


class _Namespace:
    """A module-like object: names for attributes."""

    def __init__(self, **names):
        self.__dict__.update(names)


class _Exceptions(_Namespace):
    """The exception classes by name; called, it answers them as a dict."""

    def __call__(self):
        return dict(self.__dict__)


exceptions = _Exceptions(**{
    each.__name__: each
    for each in (
        RequestException, InvalidJSONError, JSONDecodeError, HTTPError, ConnectionError, SSLError, Timeout, ConnectTimeout, ReadTimeout,
        URLRequired, TooManyRedirects, MissingSchema, InvalidSchema, InvalidURL, InvalidHeader, ChunkedEncodingError, ContentDecodingError,
    )
})

_STATUS = {
    100: "continue", 101: "switching_protocols", 200: "ok", 201: "created", 202: "accepted", 203: "non_authoritative_info",
    204: "no_content", 205: "reset_content", 206: "partial_content", 300: "multiple_choices", 301: "moved_permanently", 302: "found",
    303: "see_other", 304: "not_modified", 307: "temporary_redirect", 308: "permanent_redirect", 400: "bad_request", 401: "unauthorized",
    402: "payment_required", 403: "forbidden", 404: "not_found", 405: "method_not_allowed", 406: "not_acceptable",
    407: "proxy_authentication_required", 408: "request_timeout", 409: "conflict", 410: "gone", 411: "length_required",
    412: "precondition_failed", 413: "request_entity_too_large", 414: "request_uri_too_large", 415: "unsupported_media_type",
    416: "requested_range_not_satisfiable", 417: "expectation_failed", 418: "im_a_teapot", 422: "unprocessable_entity", 423: "locked",
    424: "failed_dependency", 426: "upgrade_required", 428: "precondition_required", 429: "too_many_requests",
    431: "header_fields_too_large", 451: "unavailable_for_legal_reasons", 500: "internal_server_error", 501: "not_implemented",
    502: "bad_gateway", 503: "service_unavailable", 504: "gateway_timeout", 505: "http_version_not_supported",
}
codes = _Namespace(**{name: status for status, name in _STATUS.items()}, **{name.upper(): status for status, name in _STATUS.items()})
codes.okay = codes.all_ok = 200


class CaseInsensitiveDict(dict):
    """A dict whose keys are found however they are spelled."""

    def __init__(self, data=None, **kwargs):
        super().__init__()
        self._keys = {}
        self.update(data or (), **kwargs)

    def __setitem__(self, key, value):
        known = self._keys.get(key.lower())
        if known is not None and known != key:
            super().__delitem__(known)
        self._keys[key.lower()] = key
        super().__setitem__(key, value)

    def __getitem__(self, key):
        return super().__getitem__(self._keys[key.lower()])

    def __delitem__(self, key):
        super().__delitem__(self._keys.pop(key.lower()))

    def __contains__(self, key):
        return isinstance(key, str) and key.lower() in self._keys

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key, *default):
        if key not in self:
            if default:
                return default[0]
            raise KeyError(key)
        value = self[key]
        del self[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, data=(), **kwargs):
        for key, value in [*(data.items() if hasattr(data, "items") else data), *kwargs.items()]:
            self[key] = value

    def copy(self):
        return CaseInsensitiveDict(self)


structures = _Namespace(CaseInsensitiveDict=CaseInsensitiveDict)


class RequestsCookieJar(_cookiejar.CookieJar):
    """The cookies of a session, or of a response."""

    def set(self, name, value, domain="", path="/", **kwargs):
        """Keep a cookie; a value of None removes it."""
        if value is None:
            for key in [key for key in self._cookies if key[2] == name]:
                del self._cookies[key]
        else:
            self.set_cookie(self._made(name, value, domain, path, **kwargs))

    def update(self, other):
        """Take over the cookies of a dict or another jar."""
        if isinstance(other, _cookiejar.CookieJar):
            self._cookies.update(other._cookies)
        else:
            for name, value in dict(other or {}).items():
                self.set(name, value)

    def get(self, name, default=None, domain=None, path=None):
        """Return the value of a cookie."""
        for cookie in self:
            if cookie.name == name and domain in (None, cookie.domain) and path in (None, cookie.path):
                return cookie.value
        return default

    def get_dict(self, domain=None, path=None):
        """Return names and values."""
        return {c.name: c.value for c in self if domain in (None, c.domain) and path in (None, c.path)}

    def keys(self):
        """Return the names."""
        return [cookie.name for cookie in self]

    def values(self):
        """Return the values."""
        return [cookie.value for cookie in self]

    def items(self):
        """Return pairs of name and value."""
        return [(cookie.name, cookie.value) for cookie in self]

    def copy(self):
        """Return another jar with the same cookies."""
        jar = RequestsCookieJar()
        jar.update(self)
        return jar

    def __contains__(self, name):
        return any(cookie.name == name for cookie in self)

    def __getitem__(self, name):
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        if name not in self:
            raise KeyError(name)
        self.set(name, None)


def _cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    jar = cookiejar if cookiejar is not None else RequestsCookieJar()
    jar.update(cookie_dict)
    return jar


cookies = _Namespace(RequestsCookieJar=RequestsCookieJar, cookiejar_from_dict=_cookiejar_from_dict)


class AuthBase:
    """The base of what authenticates a request: called with the request, it answers it."""

    def __call__(self, r):
        raise NotImplementedError("Auth hooks must be callable.")


class HTTPBasicAuth(AuthBase):
    """A name and a password, in the clear."""

    def __init__(self, username, password):
        self.username, self.password = username, password

    def __eq__(self, other):
        return isinstance(other, HTTPBasicAuth) and (self.username, self.password) == (other.username, other.password)

    def __call__(self, r):
        pair = f"{self.username}:{self.password}".encode("latin-1", "replace")
        r.headers["Authorization"] = "Basic " + _base64.b64encode(pair).decode()
        return r


auth = _Namespace(AuthBase=AuthBase, HTTPBasicAuth=HTTPBasicAuth)


class HTTPAdapter:
    """Sends the requests of a session whose URLs begin as it is mounted for, all of them through the host's network.

    `max_retries` is how often a request is sent once more that found no connection.
    """

    def __init__(self, pool_connections=10, pool_maxsize=10, max_retries=0, pool_block=False):
        if not isinstance(max_retries, int):
            raise TypeError("max_retries must be an int: how often to try once more")
        self.max_retries = max_retries

    def _tried(self, send):
        """What a function answers, which is called again while there is no connection."""
        for _ in range(self.max_retries):
            try:
                return send()
            except (SSLError, Timeout):
                raise
            except ConnectionError:
                pass
        return send()

    def close(self):
        """Nothing is kept open."""


adapters = _Namespace(HTTPAdapter=HTTPAdapter)


def _text_of(value):
    return value.decode() if isinstance(value, bytes) else str(value)


def _pairs(data):
    """Names and values: lists stand for several values of one name, None for none."""
    found = []
    for name, value in (data.items() if hasattr(data, "items") else data):
        values = value if isinstance(value, (list, tuple, set)) else [value]
        found.extend((name, each) for each in values if each is not None)
    return found


def _encode_files(files, data):
    import uuid

    boundary = uuid.uuid4().hex
    parts = []
    for name, value in _pairs(data or {}):
        parts.append((f'form-data; name="{name}"', None, value if isinstance(value, bytes) else str(value).encode()))
    for name, value in (files.items() if hasattr(files, "items") else files):
        filename, kind, extra = None, None, {}
        content = value
        if isinstance(value, (tuple, list)):
            filename, content = value[0], value[1]
            kind = value[2] if len(value) > 2 else None
            extra = value[3] if len(value) > 3 else {}
        if hasattr(content, "read"):
            filename = filename or (getattr(content, "name", None) or name).rpartition("/")[2]
            content = content.read()
        disposition = f'form-data; name="{name}"; filename="{filename or name}"'
        parts.append((disposition, (kind, extra), content.encode() if isinstance(content, str) else content))
    lines = []
    for disposition, details, content in parts:
        if "\r" in disposition or "\n" in disposition:
            raise InvalidHeader("names of fields and files must not contain line ends")
        lines.append(f"--{boundary}\r\nContent-Disposition: {disposition}\r\n".encode())
        if details is not None:
            kind, extra = details
            for key, each in [*dict(extra).items(), *([("Content-Type", kind)] if kind else [])]:
                lines.append(f"{key}: {each}\r\n".encode())
        lines.append(b"\r\n" + content + b"\r\n")
    lines.append(f"--{boundary}--\r\n".encode())
    return b"".join(lines), f"multipart/form-data; boundary={boundary}"


class Request:
    """A request that is not prepared yet."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None, hooks=None, json=None):
        self.method, self.url, self.headers, self.files, self.data = method, url, headers or {}, files or [], data or []
        self.params, self.auth, self.cookies, self.hooks, self.json = params or {}, auth, cookies, hooks or {}, json

    def prepare(self):
        """Return the request as it is sent."""
        return Session().prepare_request(self)

    def __repr__(self):
        return f"<Request [{self.method}]>"


class PreparedRequest:
    """A request as it is sent."""

    def __init__(self):
        self.method = self.url = self.body = None
        self.headers = CaseInsensitiveDict()

    def copy(self):
        """Return another request with the same content."""
        other = PreparedRequest()
        other.method, other.url, other.body, other.headers = self.method, self.url, self.body, self.headers.copy()
        return other

    @property
    def path_url(self):
        """The path and the query of the URL."""
        parts = _parse.urlsplit(self.url)
        return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"


def _prepare_url(url, params):
    url = _text_of(url).lstrip()
    parts = _parse.urlsplit(url)
    if not parts.scheme:
        raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    if parts.scheme.lower() not in ("http", "https"):
        raise InvalidSchema(f"No connection adapters were found for {url!r}")
    if not parts.hostname:
        raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
    query = parts.query
    if params:
        added = params if isinstance(params, (str, bytes)) else _parse.urlencode([(k, v) for k, v in _pairs(params)])
        added = _text_of(added)
        query = f"{query}&{added}" if query and added else query or added
    path = _parse.quote(parts.path or "/", safe="!#$%&'()*+,/:;=?@[]~")
    return _parse.urlunsplit((parts.scheme, parts.netloc, path, _parse.quote(query, safe="!#$%&'()*+,/:;=?@[]~"), parts.fragment))


class _Raw(_ReadRaw):
    """The body of a response as it comes."""

    def __init__(self, body, status, reason, headers):
        self._body = body
        self._rest = b""
        self._ended = False
        self.status, self.reason, self.headers = status, reason, headers

    def _next(self):
        """The next piece as it came; nothing at the end."""
        piece, self._rest = self._rest, b""
        if not piece and not self._ended:
            piece = _read(self._body, _failed)
            self._ended = not piece
        return piece

    def stream(self, amt=65536, decode_content=None):
        """Iterate over the body in pieces of up to so many bytes."""
        while piece := self.read(amt):
            yield piece

    def read(self, amt=-1, decode_content=None):
        """Return up to so many bytes, or all."""
        if amt is None or amt < 0:
            return b"".join(iter(self._next, b""))
        piece = self._next()
        self._rest = piece[amt:]
        return piece[:amt]

    def close(self):
        """Give the connection back."""
        if not self.closed:
            super().close()
            _close(self._body)

    release_conn = close


class Response:
    """What came back."""

    def __init__(self):
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.url = self.reason = self.encoding = self.request = None
        self.history = []
        self.cookies = RequestsCookieJar()
        self.elapsed = _datetime.timedelta(0)
        self.raw = None
        self._content = None
        self._is_consumed = False

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self.iter_content(128)

    def __getitem__(self, name):
        if name == "body":
            return self.text
        if name in ("status_code", "text", "content", "headers", "url"):
            return getattr(self, name)
        raise KeyError(name)

    def __contains__(self, name):
        return name in ("status_code", "text", "content", "headers", "url", "body")

    @property
    def body(self):
        """The text."""
        return self.text

    @property
    def ok(self):
        """Whether the status is below 400."""
        return self.status_code < 400

    @property
    def is_redirect(self):
        """Whether it leads elsewhere."""
        return "location" in self.headers and self.status_code in (301, 302, 303, 307, 308)

    @property
    def is_permanent_redirect(self):
        """Whether it leads elsewhere for good."""
        return "location" in self.headers and self.status_code in (301, 308)

    @property
    def next(self):
        """The request that a redirect asks for, or None."""
        return _redirected(self) if self.is_redirect else None

    @property
    def content(self):
        """The body, as bytes."""
        if self._content is None:
            if self._is_consumed:
                raise RuntimeError("The content for this response was already consumed")
            self._content = b"".join(self._pieces())
        return self._content

    def _pieces(self):
        self._is_consumed = True
        while self.raw is not None:
            piece = self.raw._next()
            if not piece:
                return
            yield piece

    @property
    def apparent_encoding(self):
        """The encoding that the bytes look like."""
        try:
            self.content.decode("utf-8")
            return "utf-8"
        except UnicodeDecodeError:
            return "latin-1"

    @property
    def text(self):
        """The body, as text."""
        encoding = self.encoding or self.apparent_encoding
        try:
            return self.content.decode(encoding, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    def json(self, **kwargs):
        """Return what the JSON of the body stands for."""
        try:
            return _json.loads(self.content.decode("utf-8-sig") if self.encoding is None else self.text, **kwargs)
        except UnicodeDecodeError:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos, response=self) from None

    def iter_content(self, chunk_size=1, decode_unicode=False):
        """Iterate over the body in pieces of so many bytes; None: as they come."""
        source = iter([self._content]) if self._content is not None else self._pieces()
        held = b""
        for piece in source:
            if chunk_size is None:
                yield self._shown(piece, decode_unicode)
                continue
            held += piece
            whole = len(held) - len(held) % chunk_size
            for at in range(0, whole, chunk_size):
                yield self._shown(held[at:at + chunk_size], decode_unicode)
            held = held[whole:]
        if held:
            yield self._shown(held, decode_unicode)

    def _shown(self, piece, decode_unicode):
        return piece.decode(self.encoding, "replace") if decode_unicode and self.encoding else piece

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        """Iterate over the lines of the body."""
        held = None
        for piece in self.iter_content(chunk_size, decode_unicode):
            if held is not None:
                piece = held + piece
            lines = piece.split(delimiter) if delimiter else piece.splitlines()
            held = lines.pop() if lines and lines[-1] and piece and lines[-1][-1] == piece[-1] else None
            yield from lines
        if held is not None:
            yield held

    @property
    def links(self):
        """The links of the header `Link`, by their relation."""
        found = {}
        for part in (self.headers.get("link") or "").split(","):
            target, *attributes = part.split(";")
            if not target.strip().startswith("<"):
                continue
            link = {"url": target.strip(" <>'\"")}
            for attribute in attributes:
                key, _, value = attribute.partition("=")
                link[key.strip(" '\"")] = value.strip(" '\"")
            found[link.get("rel") or link["url"]] = link
        return found

    def raise_for_status(self):
        """Raise HTTPError for a status of 400 or above."""
        if self.status_code < 400:
            return
        side = "Client" if self.status_code < 500 else "Server"
        raise HTTPError(f"{self.status_code} {side} Error: {self.reason} for url: {self.url}", response=self)

    def close(self):
        """Give the connection back."""
        if self.raw is not None:
            self.raw.close()


def _failed(kind, message):
    return _KINDS.get(kind, RequestException)(message)


def _encoding_of(headers):
    kind = headers.get("content-type") or ""
    for part in kind.split(";")[1:]:
        key, _, value = part.partition("=")
        if key.strip().lower() == "charset":
            return value.strip(" '\"")
    if kind.lower().startswith("application/json"):
        return "utf-8"
    return None


def _redirected(response):
    old = response.request
    target = _parse.urljoin(old.url, response.headers["location"])
    there, here = _parse.urlsplit(target), _parse.urlsplit(old.url)
    if not there.fragment and here.fragment:
        target = _parse.urlunsplit(there._replace(fragment=here.fragment))
    request = old.copy()
    request.url = _prepare_url(target, None)
    status, method = response.status_code, old.method
    if (status == 303 and method != "HEAD") or (status in (301, 302) and method == "POST"):
        request.method = "GET"
    if status not in (307, 308):
        request.body = None
        for name in ("Content-Length", "Content-Type", "Transfer-Encoding"):
            request.headers.pop(name, None)
    # What was meant for one host is not told to another one.
    if (there.scheme, there.hostname, there.port) != (here.scheme, here.hostname, here.port):
        request.headers.pop("Authorization", None)
    request.headers.pop("Cookie", None)
    return request


class Session:
    """Requests that share headers, cookies and settings."""

    def __init__(self):
        self.headers = CaseInsensitiveDict({
            "User-Agent": "scriptling-requests", "Accept-Encoding": "gzip, deflate", "Accept": "*/*",
        })
        self.auth, self.params, self.cookies = None, {}, RequestsCookieJar()
        self.verify, self.stream, self.max_redirects = True, False, _MOST_REDIRECTS
        self.proxies, self.hooks, self.cert, self.trust_env = {}, {"response": []}, None, False
        self.adapters = {"https://": HTTPAdapter(), "http://": HTTPAdapter()}

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        """Nothing is kept open."""

    def mount(self, prefix, adapter):
        """Have an adapter send the requests whose URLs begin with a prefix."""
        self.adapters.pop(prefix, None)
        self.adapters[prefix] = adapter

    def get_adapter(self, url):
        """Return the adapter for a URL: that of the longest prefix."""
        fitting = [prefix for prefix in self.adapters if url.lower().startswith(prefix.lower())]
        if not fitting:
            raise InvalidSchema(f"No connection adapters were found for {url!r}")
        return self.adapters[max(fitting, key=len)]

    def prepare_request(self, request):
        """Return a request as it is sent, with what the session adds."""
        prepared = PreparedRequest()
        prepared.method = request.method.upper()
        params = request.params
        if self.params and not isinstance(params, (str, bytes)):
            params = [*_pairs(self.params), *_pairs(params or {})]
        prepared.url = _prepare_url(request.url, params)
        headers = self.headers.copy()
        for name, value in dict(request.headers or {}).items():
            if value is None:
                headers.pop(name, None)
            else:
                headers[_text_of(name)] = _text_of(value)
        prepared.headers = headers
        self._prepare_body(prepared, request)
        jar = self.cookies.copy()
        jar.update(request.cookies or {})
        prepared._cookies = jar
        given = request.auth if request.auth is not None else self.auth
        parts = _parse.urlsplit(prepared.url)
        if given is None and parts.username:
            given = (_parse.unquote(parts.username), _parse.unquote(parts.password or ""))
        if parts.username is not None:
            host = parts.netloc.rpartition("@")[2]
            prepared.url = _parse.urlunsplit(parts._replace(netloc=host))
        if isinstance(given, (tuple, list)) and len(given) == 2:
            given = HTTPBasicAuth(*given)
        if given is not None:
            prepared = given(prepared) or prepared
        return prepared

    def _prepare_body(self, prepared, request):
        data, body, kind = request.data, None, None
        if request.files:
            body, kind = _encode_files(request.files, data)
        elif request.json is not None and not data:
            try:
                body, kind = _json.dumps(request.json, allow_nan=False).encode(), "application/json"
            except ValueError as error:
                raise InvalidJSONError(error) from None
        elif isinstance(data, (str, bytes, bytearray)):
            body = data.encode() if isinstance(data, str) else bytes(data)
        elif hasattr(data, "read"):
            content = data.read()
            body = content.encode() if isinstance(content, str) else content
        elif data and (hasattr(data, "items") or isinstance(data, (list, tuple))):
            body, kind = _parse.urlencode(_pairs(data)).encode(), "application/x-www-form-urlencoded"
        elif data:
            body = b"".join(piece.encode() if isinstance(piece, str) else piece for piece in data)
        prepared.body = body
        if kind is not None:
            prepared.headers.setdefault("Content-Type", kind)

    def send(self, request, timeout=None, allow_redirects=True, stream=False, verify=None, **kwargs):
        """Send a prepared request, and follow where it leads."""
        history = []
        jar = getattr(request, "_cookies", None) or self.cookies.copy()
        started = _time.monotonic()
        while True:
            response = self._send_once(request, timeout, self.verify if verify is None else verify, jar)
            response.elapsed = _datetime.timedelta(seconds=_time.monotonic() - started)
            self.cookies.update(response.cookies)
            jar.update(response.cookies)
            if not (allow_redirects and response.is_redirect):
                break
            if len(history) >= self.max_redirects:
                raise TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            response.content
            history.append(response)
            request = _redirected(response)
        response.history = history
        if not (stream or self.stream):
            response.content
        for hook in self._hooks(kwargs.get("hooks")):
            response = hook(response) or response
        return response

    def _hooks(self, given):
        found = []
        for hooks in (self.hooks, given or {}):
            each = hooks.get("response") or []
            found.extend([each] if callable(each) else each)
        return found

    def _send_once(self, request, timeout, verify, jar):
        url = _parse.urlsplit(request.url)
        headers = list(request.headers.items())
        cookie = jar._header_for(url)
        if cookie and "Cookie" not in request.headers:
            headers.append(("Cookie", cookie))
        if isinstance(timeout, (tuple, list)):
            timeout = max((each for each in timeout if each is not None), default=None)
        elif timeout is None:
            timeout = _DEFAULT_TIMEOUT
        if timeout is not None and not timeout > 0:
            raise ValueError("Attempted to set a timeout to a value that is not greater than 0.")
        sent = _parse.urlunsplit(url._replace(fragment=""))
        status, reason, received, raw = self.get_adapter(sent)._tried(
            lambda: _send(request.method, sent, headers, request.body, timeout, bool(verify), _failed)
        )
        response = Response()
        response.status_code, response.reason, response.request, response.url = status, reason, request, request.url
        response.raw = _Raw(raw, status, reason, response.headers)
        for name, value in received:
            if name.lower() == "set-cookie":
                response.cookies._take(value, url)
            response.headers[name] = f"{response.headers[name]}, {value}" if name in response.headers else value
        response.encoding = _encoding_of(response.headers)
        return response

    def request(self, method, url=None, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
                allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None):
        """Send a request and return the response."""
        if url is None:
            raise URLRequired("A URL is needed")
        prepared = self.prepare_request(Request(method, url, headers, files, data, params, auth, cookies, hooks, json))
        return self.send(prepared, timeout=timeout, allow_redirects=allow_redirects, stream=bool(stream), verify=verify, hooks=hooks)

    def get(self, url, options=None, **kwargs):
        """Send a GET request."""
        return self.request("GET", url, **{**(options or {}), **kwargs})

    def options(self, url, **kwargs):
        """Send an OPTIONS request."""
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        """Send a HEAD request; redirects are not followed."""
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        """Send a POST request."""
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        """Send a PUT request."""
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        """Send a PATCH request."""
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, options=None, **kwargs):
        """Send a DELETE request."""
        return self.request("DELETE", url, **{**(options or {}), **kwargs})


def session():
    """Return a new session."""
    return Session()


def request(method, url, **kwargs):
    """Send a request and return the response."""
    return Session().request(method, url, **kwargs)


def get(url, params=None, **kwargs):
    """Send a GET request. A dict of options may stand in place of keywords."""
    if isinstance(params, dict) and not kwargs and set(params) & {"headers", "timeout", "params", "auth"} == set(params) and params:
        return request("GET", url, **params)
    return request("GET", url, params=params, **kwargs)


def options(url, **kwargs):
    """Send an OPTIONS request."""
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    """Send a HEAD request; redirects are not followed."""
    kwargs.setdefault("allow_redirects", False)
    return request("HEAD", url, **kwargs)


_OPTIONS = frozenset(("auth", "data", "headers", "json", "params", "timeout"))


def _with_options(method, url, data, third, kwargs):
    # The third argument is a dict of options in scripts written for the original, and `json` in others. A dict in place of the data, all of
    # whose keys are names of options, is one as well. A text goes as JSON unless its kind is given.
    if isinstance(data, dict) and data and third is None and not kwargs and _OPTIONS.issuperset(data):
        return _with_options(method, url, data.get("data"), None, {name: value for name, value in data.items() if name != "data"})
    if isinstance(third, dict) and data is not None and "json" not in kwargs:
        kwargs, third = {**third, **kwargs}, None
    if isinstance(data, str):
        kwargs["headers"] = {"Content-Type": "application/json", **CaseInsensitiveDict(kwargs.get("headers") or {})}
    if third is not None:
        kwargs["json"] = third
    return request(method, url, data=data, **kwargs)


def post(url, data=None, json=None, **kwargs):
    """Send a POST request."""
    return _with_options("POST", url, data, json, kwargs)


def put(url, data=None, json=None, **kwargs):
    """Send a PUT request."""
    return _with_options("PUT", url, data, json, kwargs)


def patch(url, data=None, json=None, **kwargs):
    """Send a PATCH request."""
    return _with_options("PATCH", url, data, json, kwargs)


def delete(url, options=None, **kwargs):
    """Send a DELETE request. A dict of options may stand in place of keywords."""
    return request("DELETE", url, **{**(options or {}), **kwargs})


def parallel(requests, max_parallel=4):
    """Send requests given as dicts (method, url, ...) side by side; return the responses, or what went wrong, in their order."""

    def send(given):
        rest = dict(given)
        method = rest.pop("method", "GET")
        if not rest.get("url"):
            missing = Response()
            missing.status_code, missing._content, missing.encoding = 0, b"url is required", "utf-8"
            return missing
        try:
            return request(method, **rest)
        except RequestException as error:
            return error

    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=max(1, max_parallel)) as pool:
        return list(pool.map(send, requests))
