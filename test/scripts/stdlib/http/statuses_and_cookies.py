from http import HTTPMethod, HTTPStatus
from http.cookies import CookieError, Morsel, SimpleCookie

print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus(418).phrase, HTTPStatus.OK == 200, HTTPStatus['GONE'].value)
print(HTTPStatus.CREATED.description, [each.is_success for each in (HTTPStatus(199 + 1), HTTPStatus(404))], len(HTTPStatus))
print(HTTPStatus(503).is_server_error, HTTPStatus(404).is_client_error, HTTPStatus(301).is_redirection, HTTPStatus(100).is_informational)
print(HTTPMethod.GET, repr(HTTPMethod.POST), HTTPMethod('PUT').description, HTTPMethod.GET == 'GET', list(HTTPMethod)[:2])
try:
    HTTPStatus(999)
except ValueError as failure:
    print(failure)

cookie = SimpleCookie()
cookie['fig'] = 'newton'
cookie['sugar'] = 'wa"fer, two; three'
cookie['fig']['path'] = '/a'
cookie['fig']['max-age'] = 30
cookie['fig']['secure'] = True
cookie['sugar']['httponly'] = True
cookie['number'] = 5
print(cookie)
print(repr(cookie), cookie['sugar'].value, cookie['sugar'].coded_value)
print(cookie.output(header='Cookie:', attrs=['path'], sep=' | '))
print(cookie['fig'].OutputString(), repr(cookie['fig']), cookie['fig'].key, cookie['fig'] == cookie['fig'].copy())
for text in [
    'chips=ahoy; vienna=finger', 'keebler="E=everybody; L=\\"Loves\\"; fudge=\\012;";', 'a=1; Path=/x; Secure; HttpOnly; b=2',
    '$Version=1; oreo=double; $Path=/', 'bad', 'a=b; bad', 'a=b; c', 'e="quoted text"; f=g', 'x=y, z; w=v',
    'session=abc; expires=Wed, 21 Oct 2026 07:28:00 GMT; domain=example.com', '', ';', 'a=1 b=2', 'a==b', '__proto__=x; constructor=y', 'ü=1',
    'a="\\303\\274"',
]:
    loaded = SimpleCookie(text)
    print(text, {key: (morsel.value, {k: v for k, v in morsel.items() if v}) for key, morsel in loaded.items()})
print(SimpleCookie({'a': 'b'}), SimpleCookie('a=b') == SimpleCookie('a=b'))
for key in ('expires', 'a b', '', 'ä', 'a\r\nX: y'):
    try:
        cookie[key] = 'x'
        print('set', key)
    except CookieError as failure:
        print(failure)
try:
    cookie['fig']['other'] = 1
except CookieError as failure:
    print(failure)
morsel = Morsel()
morsel.set('k', 'v', 'v')
morsel.update({'samesite': 'Lax', 'domain': 'x.example'})
print(morsel, morsel.isReservedKey('PATH'), morsel.setdefault('path', '/'))
