from http import cookies

sent = cookies.SimpleCookie('session=abc; theme="dark mode"')
print({name: morsel.value for name, morsel in sent.items()})
answer = cookies.SimpleCookie()
answer['session'] = 'xyz'
answer['session']['path'] = '/'
answer['session']['httponly'] = True
print(answer)
