# repr and ascii: which quotes, which escapes, which characters stand as they are.
samples = [
    '', 'plain', "it's", 'say "hi"', '''both ' and "''', '\\', '\\n', '\n\t\r', '\a\b\f\v\0', '\x1b[0m', '\x7f',
    '\x80\x9f', '\xa0', '\xad', 'é', '\u0300', 'e\u0301', '\u200b', '\u2028', '\u202e', '\ufeff', '\ue000', '\ufffe',
    '\uffff', '中文', '😀', '\U0001F1E6', '\U000E0001', '\U000F0000', '\U0010FFFF', '\U0001FAFF', '\ud800', '\u0378',
    '\u3000', '\u1680', '\u00b7', '"', "'", "\\'", "'\"'", '{}', '%s', '\x00end', '\u061c', '\u2800',
]
for s in samples:
    print(repr(s), ascii(s), len(repr(s)), f'{s!r}' == repr(s), '%a' % s == ascii(s))
print([repr(chr(i)) for i in range(0x20)])
print([repr(chr(i)) for i in range(0x7e, 0xb0)])
print(['a', "b'c", 'd\n'], ('é',), {'k"': 'v\''}, [['\\']])
print(str(['tab\t']), '%s %r' % ('x\n', 'x\n'), f'{"q"!r} {"é"!a}', repr(repr("it's")), repr(repr(repr('a'))))


class Shown(str):
    def __repr__(self):
        return f'Shown({super().__repr__()})'

    def __str__(self):
        return 'shown'


x = Shown('in\n')
print(x, [x], repr(x), f'{x}', '%s|%r' % (x, x), str(x) == x, x + '!')
