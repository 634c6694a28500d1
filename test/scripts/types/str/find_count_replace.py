# find, rfind, index, rindex, count and replace, with bounds in every form.
s = 'mississippi'
print(s.find('ss'), s.find('ss', 3), s.find('ss', 3, 6), s.find('ss', -9, -4), s.find(''), s.find('', 11))
print(s.find('', 12), s.find('x'))
print(s.rfind('ss'), s.rfind('ss', 0, 6), s.rfind('ss', 0, 4), s.rfind(''), s.rfind('', 0, 3), s.rfind('mississippi'))
print(s.rfind('mississippis'))
print(s.find('i', None, None), s.find('i', 2, None), s.rfind('i', None, -1), s.find('i', 10 ** 20))
print(s.find('i', -10 ** 20))
print(s.index('pp'), s.rindex('i'), s.rindex('i', 0, -1), s.index('', 11))
print(s.count('ss'), s.count('i'), s.count('issi'), s.count(''), s.count('', 5), s.count('i', 2), s.count('i', 2, 5))
print(s.count('x'), s.count('i', -1), 'aaaa'.count('aa'))
print(''.count(''), ''.count('a'), ''.find(''), ''.rfind(''), ''.find('', 1), 'abc'.count('', 3), 'abc'.count('', 4))
print('abc'.count('', 2, 1))

for method in (s.index, s.rindex):
    for args in (('x',), ('m', 1), ('', 12), ('pp', 0, 9)):
        try:
            print(args, method(*args))
        except ValueError as e:
            print(args, type(e).__name__, e)
for name in ('find', 'rfind', 'index', 'rindex', 'count'):
    method = getattr(s, name)
    for args in ((), (1,), (None,), (b's',), ('s', 'x'), ('s', 1.0), ('s', 1, 2, 3)):
        try:
            print(method(*args))
        except TypeError as e:
            print(name, e)

print(s.replace('ss', 'SS'), s.replace('s', ''), s.replace('', '.'), s.replace('i', 'ii', 2), s.replace('i', 'I', 0))
print(s.replace('i', 'I', -1), s.replace('zz', 'y'))
print(''.replace('', 'x'), repr(''.replace('a', 'x')), 'abc'.replace('', '-', 2), 'abc'.replace('', '-', 10))
print('aaa'.replace('aa', 'b'), 'abc'.replace('abc', ''))
print('a😀b😀'.replace('😀', '🙂'), 'a😀b😀'.replace('😀', '', 1), 'x$1x'.replace('x', '$&'), 'a.b.c'.replace('.', '\\1'))
for args in ((), ('a',), ('a', 1), (1, 'a'), ('a', None), ('a', 'b', 'c'), ('a', 'b', 1.5), ('a', 'b', 1, 2)):
    try:
        print('banana'.replace(*args))
    except TypeError as e:
        print(e)
print(str.replace('hello', 'l', 'L'), str.find('hello', 'l'), str.count('hello', 'l'))
