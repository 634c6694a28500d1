from http.cookiejar import Cookie, CookieJar

jar = CookieJar()
for name, value in (('session', 'abc'), ('theme', 'dark')):
    jar.set_cookie(Cookie(0, name, value, None, False, 'example.com', True, False, '/', True, False, None, True, None, None, {}))
print(len(jar), sorted(cookie.name for cookie in jar))
jar.clear('example.com', '/', 'theme')
print([f'{cookie.name}={cookie.value}' for cookie in jar])
