from urllib.parse import parse_qs, quote, urlencode, urljoin, urlsplit

url = urlsplit('https://example.com:8080/tea?kind=green&cups=2#top')
print(url.hostname, url.port, parse_qs(url.query))
print(urljoin('https://example.com/a/b', '../c'), quote('a b/é'), urlencode({'q': 'tea & milk'}))
