# strip, lstrip, rstrip, removeprefix and removesuffix.
s = ' \t\n mid dle \r\x0b '
print([s.strip(), s.lstrip(), s.rstrip(), s.strip(None), s.strip('')])
print('\u3000\xa0x\u2028\x85'.strip() == 'x', ascii('\u200bx\ufeff'.strip()), ascii('\x1fx\x1c'.strip()))
print('xxabcxx'.strip('x'), 'xxabcxx'.lstrip('x'), 'xxabcxx'.rstrip('x'), 'xyzabcxyz'.strip('zyx'))
print(repr('abc'.strip('cba')))
print('www.example.com'.strip('cmowz.'), 'www.example.com'.lstrip('w.'), 'www.example.com'.rstrip('com.'))
print('aXbXa'.strip('a'), 'aaa'.strip('aa') == '', '[a-z]'.strip('[]'), '-^x-'.strip('^-'), '😀x😀'.strip('😀'))
print('😀😁x'.lstrip('😁😀'))
for method in ('strip', 'lstrip', 'rstrip'):
    for args in ((1,), (b'x',), (['x'],), ('a', 'b')):
        try:
            print(getattr('abc', method)(*args))
        except TypeError as e:
            print(e)
try:
    'abc'.strip(chars='a')
except TypeError as e:
    print(e)

print('TestCase'.removeprefix('Test'), 'TestCase'.removeprefix('Case'), 'TestCase'.removeprefix(''))
print(repr('Test'.removeprefix('Test')))
print('TestCase'.removesuffix('Case'), 'TestCase'.removesuffix('Test'), 'TestCase'.removesuffix(''))
print(repr('Case'.removesuffix('Case')))
print('aaab'.removeprefix('a'), 'baaa'.removesuffix('a'), 'x'.removeprefix('xx'), 'x'.removesuffix('xx'))
print('😀x'.removeprefix('😀'))
for method in ('abc'.removeprefix, 'abc'.removesuffix):
    for args in ((), (None,), (('a', 'b'),), ('a', 'b')):
        try:
            print(method(*args))
        except TypeError as e:
            print(e)

print('abc'.startswith('a'), 'abc'.startswith(''), 'abc'.startswith('abcd'), 'abc'.startswith(('x', 'ab')))
print('abc'.startswith(()))
print('abc'.endswith('c'), 'abc'.endswith(''), 'abc'.endswith(('x', 'bc')), 'abc'.endswith('abc', 1))
print('abc'.endswith('bc', 1), 'abc'.endswith('b', 0, 2))
print('abc'.startswith('b', 1), 'abc'.startswith('c', -1), 'abc'.startswith('', 3), 'abc'.startswith('', 4))
print('abc'.startswith('ab', 0, 1))
print('abc'.startswith('a', None), 'abc'.startswith('a', None, None), ''.startswith(''), ''.endswith(('',)))
print('abc'.endswith('', 4))
for method in ('abc'.startswith, 'abc'.endswith):
    for args in ((), (1,), (['a'],), (('a', 1),), ((1, 'a'),), ('a', 'b'), ('a', 1.5), (b'a',), (None,)):
        try:
            print(args, method(*args))
        except TypeError as e:
            print(e)
