# split and rsplit: on blanks, on separators, with limits, and their errors.
text = '  one two\tthree\n\nfour  '
print(text.split(), text.rsplit())
print(text.split(None, 1), text.rsplit(None, 1), text.split(None, 2), text.rsplit(None, 2))
print(text.split(maxsplit=0), text.rsplit(maxsplit=0), text.split(None, -1))
print(text.split(' '), text.split('\n', 1), text.rsplit('\n', 1))
print('a\x1cb\x1dc\x85d\u2028e\u3000f\u00a0g\u200bh'.split() == ['a', 'b', 'c', 'd', 'e', 'f', 'g\u200bh'])
print(''.split(), ''.split(','), '   '.split(), '   '.split(' '), ' x '.split(None, 0), ' x '.rsplit(None, 0))

row = 'a,b,,c,'
print(row.split(','), row.rsplit(','), row.split(',', 2), row.rsplit(',', 2), row.split(',', 0), row.rsplit(',', 99))
print(row.split(sep=',', maxsplit=1), row.rsplit(sep=',', maxsplit=1), row.split(maxsplit=1, sep=','))
print('a--b---c'.split('--'), 'a--b---c'.rsplit('--'), 'aaaa'.split('aa'), 'aaaaa'.rsplit('aa'))
print('aaaaa'.split('aa', 1), 'aaaaa'.rsplit('aa', 1))
print('x'.split('xx'), 'xyx'.split('x'), 'abc'.split('abc'), 'abc'.split('c', 5))
print('1<>2<>3'.split('<>', True), '1<>2<>3'.rsplit('<>', maxsplit=True))


def attempt(*args, **kwargs):
    for method in (str.split, str.rsplit):
        try:
            print(method('a b c', *args, **kwargs))
        except Exception as e:
            print(type(e).__name__, e)


attempt('')
attempt(1)
attempt(b' ')
attempt(' ', '1')
attempt(' ', None)
attempt(' ', 1.0)
attempt(' ', 1, 2)
attempt(sep=' ', limit=1)
attempt(' ', sep=' ')

words = 'the quick brown the lazy the end'.split()
print(len(words), words.count('the'), ' '.join(words[::-1]))
print('k=v=w'.split('=', 1), dict(p.split('=') for p in 'a=1;b=2;c=3'.split(';')))
print('😀 😁  😂'.split(), '😀x😁x😂'.split('x', 1), 'a😀b😀c'.rsplit('😀', 1))
