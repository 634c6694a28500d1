"""URLs opened as streams, on the network that the host has handed over."""

import base64
import bisect
import http.client
import http.cookiejar
import io
import urllib.error
import urllib.parse
import urllib.response
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlsplit

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler", "HTTPCookieProcessor",
    "ProxyHandler", "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm", "HTTPPasswordMgrWithPriorAuth", "AbstractBasicAuthHandler",
    "HTTPBasicAuthHandler", "HTTPHandler", "DataHandler", "UnknownHandler", "HTTPErrorProcessor", "urlopen", "install_opener",
    "build_opener", "pathname2url", "url2pathname", "getproxies", "urlretrieve", "urlcleanup", "HTTPSHandler",
]
__also__ = ["AbstractHTTPHandler", "HTTPError", "URLError", "parse_http_list", "parse_keqv_list", "quote", "unquote", "urljoin"]

_DEFAULT_TIMEOUT = 30.0


class Request:
    """What is asked for."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers, self.unredirected_hdrs = {}, {}
        self._data = None
        self.data = data
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = origin_req_host or (urlsplit(self.full_url).hostname or "")
        self.unverifiable = unverifiable
        self.timeout = None
        if method:
            self.method = method

    @property
    def full_url(self):
        """The URL."""
        return "%s#%s" % (self._full_url, self.fragment) if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        url = url.strip()
        if url.startswith("<") and url.endswith(">"):
            url = url[1:-1].strip()
        url = url.removeprefix("URL:")
        plain, mark, fragment = url.partition("#")
        self._full_url, self.fragment = plain, fragment if mark else None
        self.type, colon, rest = plain.partition(":")
        if not colon:
            raise ValueError("unknown url type: %r" % url)
        self.type = self.type.lower()
        if rest.startswith("//"):
            host, slash, path = rest[2:].partition("/")
            if "?" in host:
                host, _, query = host.partition("?")
                slash, path = "/?", query + slash + path
            self.host, self.selector = unquote(host), slash + path
            self.selector = self.selector or ""
        else:
            self.host, self.selector = None, rest

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ""

    @property
    def data(self):
        """The body."""
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            # It was that of another body.
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        """Return the method: POST if there is a body, GET if nothing else is said."""
        return getattr(self, "method", "POST" if self.data is not None else "GET")

    def get_full_url(self):
        """Return the URL."""
        return self.full_url

    def set_proxy(self, host, type):
        """Raise ValueError: whether there is a proxy is the host's affair."""
        raise ValueError("proxies are set by the host")

    def has_proxy(self):
        """Return False."""
        return False

    def add_header(self, key, val):
        """Set a header."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Set a header that is left out when the answer leads elsewhere."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        """Return whether a header is set."""
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        """Return a header."""
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        """Take a header away."""
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        """Return names and values of the headers."""
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Opens URLs by handlers, each for a part of the work."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.12")]
        self.handlers = []
        self.handle_open, self.handle_error = {}, {}
        self.process_request, self.process_response = {}, {}

    def add_handler(self, handler):
        """Add a handler: the names of its methods say what for."""
        if not hasattr(handler, "add_parent"):
            raise TypeError("expected BaseHandler instance, got %r" % type(handler))
        added = False
        for name in dir(handler):
            if name in ("redirect_request", "do_open", "proxy_open"):
                continue
            protocol, _, condition = name.partition("_")
            if condition.startswith("error"):
                kind = condition[condition.find("_") + 1 :]
                table, key = self.handle_error.setdefault(protocol, {}), int(kind) if kind.isdigit() else kind
            elif condition in ("open", "response", "request"):
                table = {"open": self.handle_open, "response": self.process_response, "request": self.process_request}[condition]
                key = protocol
            else:
                continue
            bisect.insort(table.setdefault(key, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        """Nothing is kept open."""

    def _first(self, table, kind, method, *args):
        """What the first handler answers that answers anything."""
        for handler in table.get(kind, ()):
            result = getattr(handler, method)(*args)
            if result is not None:
                return result
        return None

    def open(self, fullurl, data=None, timeout=_DEFAULT_TIMEOUT):
        """Open a URL, or what a Request asks for."""
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        else:
            request = fullurl
            if data is not None:
                request.data = data
        request.timeout = timeout
        protocol = request.type
        for handler in self.process_request.get(protocol, ()):
            request = getattr(handler, protocol + "_request")(request)
        response = self._first(self.handle_open, "default", "default_open", request)
        if response is None:
            response = self._first(self.handle_open, protocol, protocol + "_open", request)
        if response is None:
            response = self._first(self.handle_open, "unknown", "unknown_open", request)
        for handler in self.process_response.get(protocol, ()):
            response = getattr(handler, protocol + "_response")(request, response)
        return response

    def error(self, proto, *args):
        """Have a handler deal with what went wrong."""
        if proto in ("http", "https"):
            table, kind = self.handle_error.get("http", {}), args[2]
            result = self._first(table, kind, "http_error_%s" % kind, *args)
            return self._first(table, "default", "http_error_default", *args) if result is None else result
        return self._first(self.handle_error, proto, proto + "_error", *args)


class BaseHandler:
    """The base of handlers."""

    handler_order = 500

    def add_parent(self, parent):
        """Take note of who opens."""
        self.parent = parent

    def close(self):
        """Nothing is kept open."""

    def __lt__(self, other):
        return not hasattr(other, "handler_order") or self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Has handlers deal with answers that tell of a failure."""

    handler_order = 1000

    def http_response(self, request, response):
        """Return an answer of success as it is."""
        if 200 <= response.code < 300:
            return response
        return self.parent.error("http", request, response, response.code, response.reason, response.info())

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises HTTPError."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        """Raise HTTPError."""
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


def _origin(url):
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


class HTTPRedirectHandler(BaseHandler):
    """Goes where answers lead."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = "The HTTP server returned a redirect error that would lead to an infinite loop.\nThe last 30x error message was:\n"

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """Return what is asked for there."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD") or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        # What was meant for one host is not told to another one.
        left_out = {"content-length", "content-type"}
        newurl = newurl.replace(" ", "%20")
        if _origin(newurl) != _origin(req.full_url):
            left_out |= {"authorization", "cookie"}
        kept = {name: value for name, value in req.headers.items() if name.lower() not in left_out}
        return Request(
            newurl, method="HEAD" if method == "HEAD" else "GET", headers=kept, origin_req_host=req.origin_req_host, unverifiable=True,
        )

    def http_error_302(self, req, fp, code, msg, headers):
        """Go where the answer leads."""
        target = headers.get("location") or headers.get("uri")
        if target is None:
            return None
        if urlsplit(target).scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(target, code, "%s - Redirection to url '%s' is not allowed" % (msg, target), headers, fp)
        parts = urlsplit(target)
        if not parts.path and parts.netloc:
            target = urllib.parse.urlunsplit(parts._replace(path="/"))
        target = urljoin(req.full_url, quote(target, safe="!#$%&'()*+,/:;=?@[]~"))
        following = self.redirect_request(req, fp, code, msg, headers, target)
        if following is None:
            return None
        visited = following.redirect_dict = req.redirect_dict = getattr(req, "redirect_dict", {})
        if visited.get(target, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        visited[target] = visited.get(target, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(following, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class HTTPPasswordMgr:
    """Names and passwords, by realm and URL."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        """Keep a name and a password for URLs."""
        uris = (uri,) if isinstance(uri, str) else tuple(uri)
        self.passwd.setdefault(realm, []).append(([self._reduced(each) for each in uris], (user, passwd)))

    def find_user_password(self, realm, authuri):
        """Return the name and the password for a URL; None and None if there are none."""
        wanted = self._reduced(authuri)
        for uris, pair in self.passwd.get(realm, ()):
            if any(self.is_suburi(each, wanted) for each in uris):
                return pair
        return None, None

    @staticmethod
    def _reduced(uri):
        """Host with port, and path."""
        parts = urlsplit(uri)
        host, path = (parts.netloc, parts.path or "/") if parts.scheme else (uri.partition("/")[0], "/" + uri.partition("/")[2])
        host = host.rpartition("@")[2]
        if ":" not in host and parts.scheme in ("http", "https"):
            host += ":80" if parts.scheme == "http" else ":443"
        return host, path

    def is_suburi(self, base, test):
        """Return whether a URL, both reduced, lies below another."""
        if base == test:
            return True
        above = base[1] if base[1].endswith("/") else base[1] + "/"
        return base[0] == test[0] and test[1].startswith(above)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """Names and passwords, where the realm None stands for any."""

    def find_user_password(self, realm, authuri):
        """Return the name and the password for a URL; None and None if there are none."""
        found = super().find_user_password(realm, authuri)
        return found if found[0] is not None else super().find_user_password(None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """Names and passwords that are sent before anybody asks for them."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        """Keep a name and a password for URLs."""
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        """Set whether they are sent for URLs."""
        for each in (uri,) if isinstance(uri, str) else uri:
            self.authenticated[self._reduced(each)] = is_authenticated

    def is_authenticated(self, authuri):
        """Return whether they are sent for a URL."""
        wanted = self._reduced(authuri)
        for uri, is_authenticated in self.authenticated.items():
            if self.is_suburi(uri, wanted):
                return is_authenticated
        return None


class AbstractBasicAuthHandler:
    """Sends a name and a password when an answer asks for them."""

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        """Ask once more, with name and password."""
        for text in headers.get_all(authreq, ()):
            scheme, _, rest = text.strip().partition(" ")
            if scheme.lower() != "basic":
                continue
            realm = parse_keqv_list(parse_http_list(rest)).get("realm")
            if realm is not None:
                return self.retry_http_basic_auth(host, req, realm)
        return None

    def retry_http_basic_auth(self, host, req, realm):
        """Ask once more, with name and password."""
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        text = "Basic " + base64.b64encode(("%s:%s" % (user, password)).encode()).decode("ascii")
        if req.get_header(self.auth_header) == text:
            return None
        req.add_unredirected_header(self.auth_header, text)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        """Add name and password where they are sent at once."""
        is_authenticated = getattr(self.passwd, "is_authenticated", None)
        if is_authenticated is not None and is_authenticated(req.full_url) and not req.has_header("Authorization"):
            user, password = self.passwd.find_user_password(None, req.full_url)
            text = base64.b64encode(("%s:%s" % (user, password)).encode()).decode()
            req.add_unredirected_header("Authorization", "Basic " + text)
        return req

    def http_response(self, req, response):
        """Take note of whether name and password were right."""
        if hasattr(self.passwd, "is_authenticated"):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request, https_response = http_request, http_response


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Sends a name and a password when an answer asks for them."""

    auth_header = "Authorization"

    def http_error_401(self, req, fp, code, msg, headers):
        """Ask once more, with name and password."""
        return self.http_error_auth_reqed("www-authenticate", req.full_url, req, headers)


class ProxyHandler(BaseHandler):
    """Takes no proxies: whether there is one is the host's affair."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies:
            raise ValueError("proxies are set by the host")
        self.proxies = {}


class AbstractHTTPHandler(BaseHandler):
    """Sends requests."""

    def __init__(self, debuglevel=None):
        self._debuglevel = debuglevel

    def set_http_debuglevel(self, level):
        """Accept a level: nothing is printed."""

    def do_request_(self, request):
        """Return a request with the headers that all have."""
        if not request.host:
            raise URLError("no host given")
        if request.data is not None:
            if isinstance(request.data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
        for name, value in self.parent.addheaders:
            if not request.has_header(name.capitalize()):
                request.add_unredirected_header(name.capitalize(), value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Send a request by a connection of a class, and return the answer."""
        if not req.host:
            raise URLError("no host given")
        headers = {name.title(): value for name, value in req.header_items()}
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        try:
            connection.request(req.get_method(), req.selector or "/", req.data, headers)
        except PermissionError:
            # What the policy refuses is told as what it is.
            raise
        except OSError as failure:
            raise URLError(failure) from failure
        response = connection.getresponse()
        response.url = req.full_url
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    """Sends requests over HTTP."""

    def http_open(self, req):
        """Send a request and return the answer."""
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """Sends requests over TLS."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        super().__init__(debuglevel)

    def https_open(self, req):
        """Send a request and return the answer."""
        return self.do_open(http.client.HTTPSConnection, req)

    https_request = AbstractHTTPHandler.do_request_


class HTTPCookieProcessor(BaseHandler):
    """Keeps cookies between requests."""

    def __init__(self, cookiejar=None):
        self.cookiejar = http.cookiejar.CookieJar() if cookiejar is None else cookiejar

    def http_request(self, request):
        """Add the cookies to a request."""
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        """Keep the cookies of an answer."""
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request, https_response = http_request, http_response


class UnknownHandler(BaseHandler):
    """Refuses what no other handler opens."""

    def unknown_open(self, req):
        """Raise URLError."""
        raise URLError("unknown url type: %s" % req.type)


class DataHandler(BaseHandler):
    """Opens URLs that hold their content. Source: RFC 2397."""

    def data_open(self, req):
        """Return the content."""
        kind, comma, content = req.full_url.partition(":")[2].partition(",")
        if not comma:
            raise ValueError("not enough values to unpack (expected 2, got 1)")
        data = urllib.parse.unquote_to_bytes(content)
        if kind.endswith(";base64"):
            data = base64.decodebytes(data)
            kind = kind[:-7]
        headers = http.client.HTTPMessage(
            [("Content-type", kind or "text/plain;charset=US-ASCII"), ("Content-length", str(len(data)))]
        )
        return urllib.response.addinfourl(io.BytesIO(data), headers, req.full_url)


def parse_keqv_list(l):
    """Return a dict of a list of "name=value"."""
    pairs = [each.split("=", 1) for each in l]
    return {name: value[1:-1] if value[:1] == '"' == value[-1:] else value for name, value in pairs}


def parse_http_list(s):
    """Return the parts of a text that commas separate, except within quotes."""
    parts, part, is_quoted, is_escaped = [], "", False, False
    for char in s:
        if is_escaped:
            is_escaped = False
        elif is_quoted and char == "\\":
            is_escaped = True
            continue
        elif char == '"':
            is_quoted = not is_quoted
        elif char == "," and not is_quoted:
            parts.append(part)
            part = ""
            continue
        part += char
    return [each.strip() for each in (*parts, part) if each.strip()]


_default_handlers = [
    ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, DataHandler, HTTPErrorProcessor,
    HTTPSHandler,
]
_opener = None


def build_opener(*handlers):
    """Return an opener of the usual handlers, those given in place of or besides them."""
    opener = OpenerDirector()
    left_out = {
        usual for usual in _default_handlers for given in handlers
        if (issubclass(given, usual) if isinstance(given, type) else isinstance(given, usual))
    }
    for each in [*(usual for usual in _default_handlers if usual not in left_out), *handlers]:
        opener.add_handler(each() if isinstance(each, type) else each)
    return opener


def install_opener(opener):
    """Have urlopen use an opener."""
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=_DEFAULT_TIMEOUT, *, cafile=None, capath=None, cadefault=False, context=None):
    """Open a URL, or what a Request asks for, as a stream. `timeout` is in seconds."""
    global _opener
    if cafile or capath or cadefault:
        raise ValueError("certificates are checked by the host")
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


def pathname2url(pathname):
    """Return a path as a part of a URL."""
    return quote(pathname)


def url2pathname(pathname):
    """Return a part of a URL as a path."""
    return unquote(pathname)


def getproxies():
    """Return no proxies: whether there is one is the host's affair."""
    return {}


_retrieved = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Save what a URL leads to in a file, by default a temporary one; return its path and the headers."""
    import tempfile

    with urlopen(url, data) as source:
        headers = source.info()
        if filename is None:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _retrieved.append(filename)
        else:
            target = open(filename, "wb")
        with target:
            size = int(headers.get("Content-Length", -1))
            read = blocks = 0
            if reporthook:
                reporthook(blocks, 8192, size)
            while piece := source.read(8192):
                read += len(piece)
                target.write(piece)
                blocks += 1
                if reporthook:
                    reporthook(blocks, 8192, size)
    if 0 <= read < size:
        raise ContentTooShortError("retrieval incomplete: got only %i out of %i bytes" % (read, size), (filename, headers))
    return filename, headers


def urlcleanup():
    """Remove the temporary files of urlretrieve."""
    global _opener
    import os

    for each in _retrieved:
        try:
            os.unlink(each)
        except OSError:
            pass
    _retrieved.clear()
    _opener = None
