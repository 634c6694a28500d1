# str.encode: codecs and their spellings, and where an encoder gives up.
text = 'naïve café €5 😀'
for codec in (
    'utf-8', 'utf8', 'UTF-8', 'U8', 'utf_8', 'utf-16', 'utf-16-le', 'utf-16be', 'utf-32', 'utf-32-le', 'utf_32_be',
    'utf-8-sig',
):
    print(codec, text.encode(codec))
print('naïve'.encode('latin-1'), 'naïve'.encode('iso-8859-1'), 'naïve'.encode('L1'), 'naïve'.encode('latin1'))
print('plain'.encode('ascii'), 'plain'.encode('us-ascii'), 'plain'.encode('646'))
print(text.encode(), ''.encode(), 'x'.encode(encoding='ascii'), 'x'.encode(errors='strict'), ''.encode('utf-16'))
print(''.encode('utf-32'), ''.encode('utf-8-sig'))
print([len(c.encode()) for c in '\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff'])

for codec in ('ascii', 'latin-1'):
    for s in (text, 'x€y', '😀', 'ééé', 'a\x80\xffb\u0100'):
        try:
            print(s.encode(codec))
        except UnicodeEncodeError as e:
            print(e)
            print('  ', e.encoding, e.start, e.end, e.reason, ascii(e.object[e.start:e.end]))
for args in (('no-such-codec',), ('utf-8', 'no-such-handler'), ('ascii', 'no-such-handler'), ('',)):
    for s in ('x', 'é'):
        try:
            print(args, s.encode(*args))
        except Exception as e:
            print(args, type(e).__name__, e)
for args in ((1,), (None,), ('ascii', 1), ('ascii', 'strict', 3), (b'ascii',)):
    try:
        print('x'.encode(*args))
    except TypeError as e:
        print(e)
print(bytes('été', 'latin-1'), bytes('été', 'ascii', 'replace'), bytes('x', encoding='utf-16-be'))
