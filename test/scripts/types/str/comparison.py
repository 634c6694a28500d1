# Strings compare by code point, never by UTF-16 unit or by locale.
words = [
    'b', 'a', 'B', 'A', '', 'ab', 'aB', 'a ', 'é', 'e', 'z', 'Z', '10', '9', '_', 'ﬀ', '\uffff', '😀', '\U00010000',
    '\ue000', '中',
]
print([ascii(w) for w in sorted(words)])
print([ascii(w) for w in sorted(words, key=str.casefold)])
print(sorted(words, key=len)[:3], sorted(words, reverse=True)[-1] == '')
print('\uffff' < '\U00010000', '\ue000' < '😀', '😀' > 'ﬀ', '\ud7ff' < '\U0001F600')
print('\uffee' < '\U0001F600' < '\U00020000')
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'abc' < 'ab', '' < 'a', 'Z' < 'a', 'é' > 'z', 'a' <= 'a', 'a' >= 'a')
print('ab' > 'a')
print('a' == 'a', 'a' != 'A', 'é' == 'e\u0301', 'a' == b'a', 'a' == 97, '' == None, '1' == 1, 'ß' == 'ss')
print('a' < 'b' < 'c', 'a' < 'c' < 'b', max('apple', 'Banana', 'cherry'), min('apple', 'Banana', 'cherry'))
print(max('hello'), min('hello'))
print('abc\x00' > 'abc', 'a\x00b' == 'a\x00c', '\x00' < ' ')
for other in (1, None, b'a', 1.5, ['a'], ('a',)):
    for name, op in (('<', lambda a, b: a < b), ('>=', lambda a, b: a >= b)):
        try:
            print(op('a', other))
        except TypeError as e:
            print(e)
try:
    sorted(['a', 1, 'b'])
except TypeError as e:
    print(e)
try:
    max('a', 2)
except TypeError as e:
    print(e)


class Label(str):
    pass


print(Label('a') == 'a', Label('a') < 'b', hash(Label('a')) == hash('a'), {'a': 1}[Label('a')], Label('x') in ['x'])
print(sorted([Label('q'), 'p']))
print(''.join(sorted('the quick brown fox')), sorted('ÀéÉaz'), 'a'.__lt__('b'), 'a'.__eq__('a'), 'a'.__lt__(1))
print('a'.__eq__(1), 'b'.__ge__('a'))
