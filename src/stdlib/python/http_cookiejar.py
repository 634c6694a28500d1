"""Cookies that are kept between requests. Source: RFC 6265."""

import datetime
import time
import urllib.parse

__all__ = ["Cookie", "CookieJar", "LoadError"]


class LoadError(OSError):
    """A file of cookies cannot be read."""


class Cookie:
    """A cookie, and where it is sent to."""

    def __init__(
        self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path, path_specified,
        secure, expires, discard, comment, comment_url, rest, rfc2109=False,
    ):
        self.version, self.name, self.value = version, name, value
        self.port, self.port_specified = port, port_specified
        self.domain, self.domain_specified, self.domain_initial_dot = domain.lower(), domain_specified, domain_initial_dot
        self.path, self.path_specified = path, path_specified
        self.secure, self.expires, self.discard = secure, expires, discard
        self.comment, self.comment_url, self.rfc2109 = comment, comment_url, rfc2109
        self._rest = dict(rest)

    def __repr__(self):
        return f"<Cookie {self.name}={self.value} for {self.domain}{self.path}>"

    def has_nonstandard_attr(self, name):
        """Return whether there is an attribute that no standard names."""
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        """Return an attribute that no standard names."""
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        """Set an attribute that no standard names."""
        self._rest[name] = value

    def is_expired(self, now=None):
        """Return whether its time is over."""
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def _fits(self, url):
        """Whether it is sent to a URL that has been taken apart."""
        host, path = url.hostname or "", url.path or "/"
        if self.secure and url.scheme != "https" or self.is_expired():
            return False
        domain = self.domain.lstrip(".")
        if domain and host != domain and not (self.domain_specified and host.endswith("." + domain)):
            return False
        return path == self.path or path.startswith(self.path if self.path.endswith("/") else self.path + "/")


def _time_of(text):
    for form in ("%a, %d %b %Y %H:%M:%S GMT", "%a, %d-%b-%Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT"):
        try:
            return datetime.datetime.strptime(text.strip(), form).replace(tzinfo=datetime.timezone.utc).timestamp()
        except ValueError:
            pass
    return None


class CookieJar:
    """Cookies by domain, path and name."""

    def __init__(self, policy=None):
        self._policy = policy
        self._cookies = {}

    @staticmethod
    def _made(name, value, domain="", path="/", secure=False, expires=None, domain_specified=False, rest=()):
        """A cookie that has what most have."""
        return Cookie(
            0, name, value, None, False, domain, domain_specified, domain.startswith("."), path, path != "/", secure, expires,
            expires is None, None, None, dict(rest),
        )

    def set_cookie(self, cookie):
        """Keep a cookie."""
        self._cookies[cookie.domain, cookie.path, cookie.name] = cookie

    def clear(self, domain=None, path=None, name=None):
        """Remove all cookies, or those of a domain, of a path in it, or one."""
        if name is not None and (domain is None or path is None):
            raise ValueError("domain and path must be given to remove a cookie by name")
        if path is not None and domain is None:
            raise ValueError("domain must be given to remove cookies by path")
        wanted = [each for each in (domain, path, name) if each is not None]
        found = [key for key in self._cookies if list(key[: len(wanted)]) == wanted]
        if wanted and not found:
            raise KeyError(wanted[-1])
        for key in found:
            del self._cookies[key]

    def clear_session_cookies(self):
        """Remove cookies that have no time of their own."""
        self._cookies = {key: each for key, each in self._cookies.items() if not each.discard}

    def clear_expired_cookies(self):
        """Remove cookies whose time is over."""
        self._cookies = {key: each for key, each in self._cookies.items() if not each.is_expired()}

    def add_cookie_header(self, request):
        """Add the cookies that fit to a `urllib.request.Request`."""
        text = self._header_for(urllib.parse.urlsplit(request.full_url))
        if text and not request.has_header("Cookie"):
            request.add_unredirected_header("Cookie", text)

    def extract_cookies(self, response, request):
        """Keep the cookies of a response."""
        url = urllib.parse.urlsplit(request.full_url)
        for text in response.info().get_all("Set-Cookie", ()):
            self._take(text, url)

    def make_cookies(self, response, request):
        """Return the cookies of a response."""
        jar = CookieJar()
        jar.extract_cookies(response, request)
        return list(jar)

    def __iter__(self):
        return iter(list(self._cookies.values()))

    def __len__(self):
        return len(self._cookies)

    def __repr__(self):
        return f"<{self.__class__.__name__}[{', '.join(map(repr, self))}]>"

    def _header_for(self, url):
        """What the header `Cookie` is to say for a URL; longer paths come first."""
        fitting = sorted((each for each in self if each._fits(url)), key=lambda each: -len(each.path))
        return "; ".join(f"{each.name}={each.value}" for each in fitting)

    def _take(self, text, url):
        """Does what a header `Set-Cookie` says."""
        first, *attributes = text.split(";")
        name, equals, value = first.strip().partition("=")
        if not equals or not name:
            return
        host = url.hostname or ""
        domain, specified, secure, expires, rest = host, False, False, None, {}
        path = url.path.rpartition("/")[0] or "/"
        for attribute in attributes:
            key, _, given = attribute.strip().partition("=")
            lower = key.lower()
            if lower == "domain" and given:
                domain, specified = given.lstrip(".").lower(), True
            elif lower == "path" and given.startswith("/"):
                path = given
            elif lower == "secure":
                secure = True
            elif lower == "max-age" and given.lstrip("-").isdigit():
                expires = time.time() + int(given)
            elif lower == "expires":
                expires = _time_of(given) if expires is None else expires
            elif key:
                rest[key] = given or None
        # A host may set cookies for itself and for the domains above it, and for nobody else.
        if domain != host and not (host.endswith("." + domain) and "." in domain):
            return
        made = self._made(name, value, domain, path, secure, expires, specified, rest)
        if made.is_expired():
            self._cookies.pop((domain, path, name), None)
        else:
            self.set_cookie(made)
