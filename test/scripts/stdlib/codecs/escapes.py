# The encodings whose bytes are escapes.
for text in ('plain', 'tab\t nl\n cr\r \\ \' "', '\x00\x1f\x7f\x80\xff', 'éĀ€', '😀\U0010ffff', ''):
    for encoding in ('unicode_escape', 'raw_unicode_escape', 'unicode-escape'):
        data = text.encode(encoding)
        print(encoding, data, data.decode(encoding) == text)

for data in (rb'\n\t\\\'\"\a\b\f\v\r', b'\\\nx', rb'\x41\u0041\U00000041\101\0\777', rb'\N{BULLET}\N{greek small letter alpha}', rb'\d\q\9', 'é'.encode('latin-1'), rb'\\u0041', rb'\\\u0041', b'\\u20ac\\U0001f600'):
    print(data, ascii(data.decode('unicode_escape')), ascii(data.decode('raw_unicode_escape')))

for data in (b'a\\', rb'\x4', rb'\xg', rb'\u12', rb'\U0011', rb'\U00110000', rb'\N{no such}', rb'\N{', rb'\N{}', rb'\Nx', rb'\N'):
    for encoding in ('unicode_escape', 'raw_unicode_escape'):
        try:
            print(encoding, ascii(data.decode(encoding)))
        except UnicodeDecodeError as e:
            print(e, e.start, e.end)
        try:
            print(ascii(data.decode(encoding, 'replace')), ascii(data.decode(encoding, 'ignore')))
        except UnicodeDecodeError as e:
            print(e)
