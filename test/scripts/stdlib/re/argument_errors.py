# What the functions of the module and the methods of its objects say about arguments.
import re


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


p = re.compile('(a)(?P<b>b)?')
m = p.match('ab')
attempt(lambda: re.search())
attempt(lambda: re.search('a'))
attempt(lambda: re.match('a', 'b', 0, 1))
attempt(lambda: re.findall('a', text='b'))
attempt(lambda: re.sub('a', 'b'))
attempt(lambda: re.split(pattern='a', string='bab', flags=0))
attempt(lambda: re.escape())
attempt(lambda: re.compile())
attempt(lambda: re.search('a', 5))
attempt(lambda: re.search('a', b'a'))
attempt(lambda: re.search(b'a', 'a'))
attempt(lambda: re.search(5, 'a'))
attempt(lambda: m['c'])
attempt(lambda: m.group(3))
attempt(lambda: p < 1)
attempt(lambda: m + 1)
attempt(lambda: p.nope)
attempt(lambda: re.sub('a', 5, 'a'))
print(re.split(pattern='a', string='bab'), type(p).__name__, type(m).__name__, type(p), type(m))
