import urllib.error

try:
    raise urllib.error.HTTPError('https://example.com/', 404, 'Not Found', {}, None)
except urllib.error.URLError as error:
    print(error, error.code, error.reason, isinstance(error, OSError))
