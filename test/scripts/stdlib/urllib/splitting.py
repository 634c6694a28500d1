import urllib.parse
from urllib.parse import urldefrag, urljoin, urlparse, urlsplit, urlunparse, urlunsplit


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


URLS = (
    "", "http://u:p@Host:80/p/a;q?x=1&y#f", "https://example.com", "//host/path", "/path;a;b?q", "a/b;c/d;e", "mailto:me@example.com", "HTTP://H/", "file:///etc/x", "x-y+z.1://h", "1a://h", "http://h:", "http://h:abc", "http://h:99999", "http://@h", "http://a:b:c@d:1",
    "http://[::1]:80/", "http://h?q#f?x#y", "http://h/\n\t x", "  http://h ", "http:///p", "http:p", "tel:+1;ext=2", "javascript:alert(1)", "urn:isbn:1", "http://h/%7Eu?%20", "?q", "#f", ";p", "path:80", "http://é.com/ü", "svn+ssh://h/p",
)
for url in URLS:
    show(lambda: urlparse(url))
    show(lambda: urlsplit(url))
    show(lambda: (urlparse(url).geturl(), urlunsplit(urlsplit(url)), urlunparse(urlparse(url))))
    p = urlsplit(url)
    for name in ("username", "password", "hostname", "port"):
        show(lambda: getattr(p, name))
    show(lambda: urldefrag(url))
BASE = "http://a/b/c/d;p?q"
for ref in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "g/./h", "g/../h", "http:g", "http:?y"):
    print(ref, urljoin(BASE, ref), urljoin("a/b", ref), urljoin("file:///x/y", ref))
print(urljoin("", "x"), urljoin("http://a", "b"), urljoin("mailto:a", "b"), urljoin(b"http://a/b", b"c"), urljoin("http://a/b#f", "#g", allow_fragments=False))
r = urlparse("http://h/p;a?q#f")
print(r.scheme, r.netloc, r.path, r.params, r.query, r.fragment, r[1], len(r), r._replace(netloc="x").geturl(), r == tuple(r), r._asdict(), r._fields)
print(r.encode(), r.encode().decode() == r, urlsplit(b"http://u@h:1/p?q").hostname, urlsplit(b"http://h").geturl(), urldefrag("a#b").geturl(), urldefrag("a").url)
print(urlparse("p", scheme="https"), urlsplit("http://h/p#f", allow_fragments=False), urlunparse(("http", "h", "p", "", "", "")), urlunsplit(["", "", "p", "q", "f"]), urlunsplit(("http", "", "", "", "")))
for action in (
    lambda: urlparse("http://[::1"), lambda: urlparse("http://::1]"), lambda: urljoin("a", b"b"), lambda: urlparse(5), lambda: urlunparse(("a", "b")), lambda: urlunsplit(("a",)), lambda: urlparse("http://[vz]/"), lambda: urlparse(b"\xff"), lambda: urlparse("x", scheme=b"y"),
):
    show(action)
print(isinstance(r, tuple), urllib.parse.ParseResult("a", "b", "c", "d", "e", "f"), urllib.parse.__all__)
