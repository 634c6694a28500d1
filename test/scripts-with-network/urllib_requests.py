"""urllib.request against a server at BASE."""
import gzip
import io
import json
import urllib.error
import urllib.parse
import urllib.request
from urllib.request import Request, build_opener, urlopen


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(type(failure).__name__, failure)


with urlopen(BASE + '/') as response:
    print(response.status, response.code, response.getcode(), response.reason, response.msg, response.url, response.geturl())
    print(response.headers['Content-Type'], response.headers['content-type'], response.headers['Absent'], response.getheader('X-Many'))
    print(response.headers.get_content_type(), response.headers.get_content_charset(), response.info() is response.headers)
    print(response.headers.get_all('x-many'), 'X-MANY' in response.headers, response.headers.get('absent', 'nothing'))
    print(response.read(2), response.read(), response.read(), response.closed, response.isclosed(), response.version)
print(response.closed)

for request in [
    Request(BASE + '/echo?q=a%20b'),
    Request(BASE + '/echo', data=b'k=v'),
    Request(BASE + '/echo', data=urllib.parse.urlencode({'a': 'ü', 'b': 1}).encode(), headers={'x-mine': 'yes', 'User-Agent': 'me'}),
    Request(BASE + '/echo', data=b'{}', headers={'Content-Type': 'application/json'}, method='PUT'),
    Request(BASE + '/echo', method='DELETE'),
    Request(BASE + '/echo', data=io.BytesIO(b'stream'), headers={'Content-Length': '6'}),
]:
    with urlopen(request) as response:
        seen = json.load(response)
    headers = {name: value for name, value in seen['headers'].items() if name not in ('host', 'connection')}
    print(request.get_method(), seen['method'], seen['query'], seen['body'], sorted(headers.items()))

request = Request('http://host.example:81/path;p?q=1#frag', headers={'x-Mine': '1'})
print(request.type, request.host, request.selector, request.fragment, request.full_url, request.get_full_url(), request.origin_req_host)
print(request.header_items(), request.has_header('X-mine'), request.has_header('x-Mine'), request.get_header('X-mine'), request.get_header('No', 5))
request.add_header('other', 'x')
request.remove_header('X-mine')
request.data = b'x'
print(request.headers, request.get_method(), request.data)
attempt(Request, 'no scheme')

for code in (301, 302, 303, 307, 308):
    with urlopen(f'{BASE}/redirect?n=1&code={code}') as response:
        print(code, response.url, response.status)
    try:
        with urlopen(f'{BASE}/redirect?n=0&code={code}', data=b'x') as response:
            print('post', code, json.load(response)['method'])
    except urllib.error.HTTPError as failure:
        print('post', code, failure)
for path in ('/redirect?n=20', '/loop', '/away?to=ftp.x:1', '/away?to=mailto:x'):
    try:
        urlopen(BASE + path)
    except urllib.error.HTTPError as failure:
        print(path, failure.code, str(failure).splitlines()[:2])

for code in (404, 500, 503, 204, 304):
    try:
        with urlopen(f'{BASE}/status?code={code}') as response:
            print(response.status, response.read())
    except urllib.error.HTTPError as failure:
        print(repr(failure), failure, failure.code, failure.reason, failure.read(), failure.url == failure.filename, failure.status)
        print(failure.headers.get_content_type(), isinstance(failure, urllib.error.URLError), isinstance(failure, OSError))
        failure.close()
attempt(urlopen, 'unknown://x')
attempt(urlopen, BASE + '/a b')
attempt(urlopen, BASE + '/', 'text')
attempt(urlopen, Request(BASE + '/', headers={'X': 'a\r\nHost: evil'}))
try:
    urlopen(BASE + '/slow', timeout=0.05)
except (TimeoutError, urllib.error.URLError) as failure:
    print('timed out' in str(failure))
try:
    urlopen('http://127.0.0.1:9/')
except urllib.error.URLError as failure:
    print(type(failure).__name__, isinstance(failure.reason, OSError))

with urlopen(BASE + '/lines') as response:
    print([line for line in response], response.readline())
with urlopen(Request(BASE + '/gzip', headers={'Accept-Encoding': 'gzip'})) as response:
    print(response.headers['Content-Encoding'], gzip.decompress(response.read()).decode())
with urlopen(BASE + '/') as response, io.TextIOWrapper(response, encoding='utf-8') as text:
    print(text.read())
with urlopen('data:text/plain;charset=utf-8;base64,aGVsbG8=') as response:
    print(response.read(), response.headers['content-type'])
with urlopen('data:,a%20b') as response:
    print(response.read(), response.headers['content-type'], response.headers['content-length'])
with urlopen(Request(BASE + '/', method='HEAD')) as response:
    print(response.status, response.read(), response.headers['content-type'])


class Loud(urllib.request.BaseHandler):
    def http_request(self, request):
        request.add_unredirected_header('X-loud', 'yes')
        return request

    def http_response(self, request, response):
        print('answered', response.status)
        return response


opener = build_opener(Loud, urllib.request.HTTPCookieProcessor())
opener.addheaders = [('X-all', '1')]
for _ in range(2):
    with opener.open(BASE + '/echo') as response:
        seen = json.load(response)['headers']
        print(seen.get('x-loud'), seen.get('x-all'), seen.get('cookie'), seen.get('user-agent'))


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


try:
    build_opener(NoRedirect).open(BASE + '/redirect?n=0')
except urllib.error.HTTPError as failure:
    print(failure.code, failure.headers['location'])

manager = urllib.request.HTTPPasswordMgrWithDefaultRealm()
manager.add_password(None, BASE + '/', 'user', 'pass')
with build_opener(urllib.request.HTTPBasicAuthHandler(manager)).open(BASE + '/private') as response:
    print(response.read())
manager = urllib.request.HTTPPasswordMgr()
manager.add_password('here, there', BASE + '/private', 'user', 'wrong')
attempt(build_opener(urllib.request.HTTPBasicAuthHandler(manager)).open, BASE + '/private')
prior = urllib.request.HTTPPasswordMgrWithPriorAuth()
prior.add_password(None, BASE, 'user', 'pass', is_authenticated=True)
with build_opener(urllib.request.HTTPBasicAuthHandler(prior)).open(BASE + '/private') as response:
    print(response.read())
urllib.request.install_opener(build_opener(Loud))
urlopen(BASE + '/').close()
print(urllib.request.pathname2url('/a b'), urllib.request.url2pathname('/a%20b'))
print(urllib.request.parse_http_list('a, "b, c", d="e"'), urllib.request.parse_keqv_list(['a="b"', 'c=d']))
