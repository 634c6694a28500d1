# bytes.decode: codecs, error handlers and the attributes of what goes wrong.
print(b'caf\xc3\xa9'.decode(), b'caf\xe9'.decode('latin-1'), b'abc'.decode('ascii'))
print(b'\xf0\x9f\x98\x80'.decode('utf-8'), b''.decode(), b'x'.decode(encoding='ascii', errors='strict'))
print(b'\xff\xfea\x00'.decode('utf-16'), b'\xfe\xff\x00a'.decode('utf-16'), b'a\x00'.decode('utf-16-le'))
print(b'\x00a'.decode('utf-16-be'), b'a\x00'.decode('utf-16'), b'\xff\xfe\x00\x00a\x00\x00\x00'.decode('utf-32'))
print(ascii(b'\xef\xbb\xbfx'.decode('utf-8')), ascii(b'\xef\xbb\xbfx'.decode('utf-8-sig')))
print(ascii(b'x'.decode('utf-8-sig')), b'=\xd8\x00\xde'.decode('utf-16-le'), b'\x00\xf6\x01\x00'.decode('utf-32-le'))
print(ascii(b'\x80\x9f\xff'.decode('latin1')))
bad = [
    b'\xff', b'a\x80b', b'\xc3', b'\xc3(', b'\xe2\x82', b'\xe2\x82x', b'\xf0\x9f\x98', b'\xc0\x80', b'\xe0\x80\x80',
    b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'\xf8\x88\x80\x80\x80', b'ok\xc3\xa9\xfe\xffend', b'\xf0\x9fx',
    b'\xc1\xbf',
]
for b in bad:
    try:
        print(b.decode())
    except UnicodeDecodeError as e:
        print(e, '|', e.start, e.end, e.reason)
    print('  ', ascii(b.decode(errors='replace')), ascii(b.decode('utf-8', 'ignore')))
    print(ascii(b.decode('utf-8', 'backslashreplace')), ascii(b.decode('utf-8', 'surrogateescape')))
for b, codec in (
    (b'a\x80\xff', 'ascii'), (b'abc', 'utf-16'), (b'a\x00b', 'utf-16-le'), (b'\x00\xd8', 'utf-16-le'),
    (b'\x00\xd8a\x00', 'utf-16-le'), (b'\x00\xdc', 'utf-16-le'), (b'abc', 'utf-32-le'),
    (b'\x00\x00\x11\x00', 'utf-32-le'), (b'\x00\xd8\x00\x00', 'utf-32-le'), (b'\xff\xfea', 'utf-16'),
):
    try:
        print(b.decode(codec))
    except UnicodeDecodeError as e:
        print(e)
        print('  ', e.encoding, e.object, e.start, e.end, e.reason, ascii(b.decode(codec, 'replace')))
        print(ascii(b.decode(codec, 'ignore')))


def attempt(*args, **kwargs):
    try:
        print(b'\xff'.decode(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


attempt('nope')
attempt('utf-8', 'nope')
attempt(1)
attempt(None)
attempt('ascii', errors='xmlcharrefreplace')
attempt('ascii', 'namereplace')
attempt(codec='ascii')
attempt('a', 'b', 'c')
