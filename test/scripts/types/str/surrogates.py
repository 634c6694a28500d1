# Lone surrogates are ordinary code points of a str, until somebody encodes them.
high, low = '\ud83d', '\ude00'
print(ascii(high + 'x'), repr(high), repr(low + high), ascii((low + high)[0]))
print(ord(high), ord(low), chr(0xD800) == '\ud800', '😀'.count('x'), (low + high).find(high))
print(len('\ud800'), len('a\udfffb'), 'a\udfffb'[1] == '\udfff', 'a\udfffb'.split('\udfff'))
print('x\ud800'.upper() == 'X\ud800')
print('\ud800' < '\ue000', '\ud800' < '\U00010000')
print(sorted(['\uffff', '\U00010000', '\ud800', 'a']) == ['a', '\ud800', '\uffff', '\U00010000'])
print(high.isprintable(), high.isalpha(), high.isspace(), high.isascii(), high.isidentifier())
for s in (high, 'ab' + low + 'c', low + high):
    for codec in ('utf-8', 'utf-16', 'utf-32', 'ascii', 'latin-1'):
        try:
            print(s.encode(codec))
        except UnicodeEncodeError as e:
            print(e)
    print(s.encode('utf-8', 'replace'), s.encode('utf-8', 'ignore'), s.encode('utf-8', 'backslashreplace'))
    print(s.encode('utf-8', 'xmlcharrefreplace'))
    print(s.encode('utf-8', 'surrogatepass'), s.encode('utf-16-le', 'surrogatepass'))
print(ascii(b'\xed\xa0\xbd'.decode('utf-8', 'surrogatepass')), ascii(b'\x3d\xd8\x00\xde'.decode('utf-16-le')))
print(ascii(b'ok\xff\xfe'.decode('utf-8', 'surrogateescape')))
print(b'ok\xff\xfe'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'))
print({high: 1, '😀': 2} == {'\ud83d': 1, '😀': 2}, hash(high) == hash('\ud83d'), [ascii(c) for c in 'a' + high + 'b'])
