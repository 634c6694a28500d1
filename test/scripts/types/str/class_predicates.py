# isalpha, isalnum, isspace, isprintable, isidentifier and isascii over many kinds of character.
samples = [
    '', ' ', 'a', 'Z9', 'a b', '_', '__init__', '9a', 'a-b', 'é', 'ß', 'ª', '\u00b7', 'x\u00b7', '\u2118', '℮', 'Ⅷ',
    '中文', '\u0301', 'e\u0301', '\t', '\n', '\x1c', '\x1f', '\x85', '\xa0', '\u1680', '\u180e', '\u2000', '\u200b',
    '\u2028', '\u202f', '\u205f', '\u3000', '\ufeff', '\x00', '\x7f', '\xad', '\ue000', '\ud800', '\uffff',
    '\U0001F600', '\U00020000', '\U000E0100', 'def', 'None', 'ﬁ', '½', 'ʰ', '٣', 'a٣', '٣a', '\u0e33', '\u203f',
    'a\u203fb', '·',
]
for s in samples:
    flags = [s.isalpha(), s.isalnum(), s.isspace(), s.isprintable(), s.isidentifier(), s.isascii()]
    print(ascii(s).ljust(16), ''.join('01'[f] for f in flags))

print([hex(i) for i in [*range(0x3100), *range(0x3100, 0x10000, 7)] if chr(i).isspace()])
print([hex(i) for i in range(256) if not chr(i).isprintable()])
print(''.join(c for c in map(chr, range(128)) if c.isidentifier()))
print(''.join(c for c in map(chr, range(128)) if ('a' + c).isidentifier()))
print(sum(chr(i).isalpha() for i in range(0x600)), sum(chr(i).isalnum() for i in range(0x600)))
print(' \t\n'.isspace(), ' x'.isspace(), 'tab\t'.isprintable(), 'a\u0300b'.isalpha())
for name in ('isalpha', 'isspace', 'isascii', 'isidentifier', 'isprintable'):
    try:
        getattr('x', name)(1)
    except TypeError as e:
        print(e)
