import urllib.parse

print(urllib.parse.urljoin('https://example.com/a/b', '../c?x=1'))
