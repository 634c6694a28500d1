# Error handlers and codings that a script registers, and streams between codings.
import codecs
import io


def stars(error):
    print(type(error).__name__, error.encoding, ascii(error.object), error.start, error.end, error.reason)
    return '*' * (error.end - error.start), error.end


codecs.register_error('stars', stars)
print(codecs.lookup_error('stars') is stars)
print('aé€b'.encode('ascii', 'stars'), 'a€b'.encode('latin-1', 'stars'), 'a\ud800b'.encode('utf-8', 'stars'))
print('😀é'.encode('ascii', 'stars'), '\ud800x'.encode('utf-16-le', 'stars'), 'ж'.encode('cp1252', 'stars'))
print(b'a\xff\xfeb'.decode('utf-8', 'stars'), b'\x80x'.decode('ascii', 'stars'), b'\x81'.decode('cp1252', 'stars'))

codecs.register_error('bytes', lambda e: (b'\xff\xfe', e.end))
print('aé'.encode('ascii', 'bytes'), '\udc80'.encode('utf-8', 'bytes'))
codecs.register_error('skip', lambda e: ('', e.end + 1))
print('éab'.encode('ascii', 'skip'), b'\xffab'.decode('ascii', 'skip'))
codecs.register_error('back', lambda e: ('<>', -1))
print('éab'.encode('ascii', 'back'), b'\xffab'.decode('ascii', 'back'))
codecs.register_error('accents', lambda e: ('e\u0301', e.end))
for wrong in (
    lambda: 'é'.encode('ascii', 'accents'),
    lambda: 'é'.encode('ascii', 'nowhere'),
    lambda: codecs.lookup_error('nowhere'),
    lambda: codecs.register_error('x', 3),
    lambda: codecs.register(3),
    lambda: 'é'.encode('unheard-of'),
    lambda: codecs.lookup('unheard-of'),
):
    try:
        print(wrong())
    except (UnicodeError, LookupError, TypeError) as e:
        print(type(e).__name__, e)
for answer in (3, ('x',), (1, 2), ('x', 'y'), ('x', 5), ('x', -5)):
    codecs.register_error('answers', lambda e: answer)
    for action in (lambda: 'é'.encode('ascii', 'answers'), lambda: b'\xff'.decode('ascii', 'answers')):
        try:
            print(action())
        except (TypeError, IndexError) as e:
            print(type(e).__name__, e)

errors = []
for action in (lambda: 'é€'.encode('ascii'), lambda: b'\xff\xfe'.decode('ascii')):
    try:
        action()
    except UnicodeError as e:
        errors.append(e)
for name in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace'):
    handler = codecs.lookup_error(name)
    print(name, handler is getattr(codecs, f'{name}_errors'))
    for error in [*errors, ValueError('x')]:
        try:
            print(handler(error))
        except (UnicodeError, TypeError, ValueError) as e:
            print(type(e).__name__, str(e)[:60])


def search(name):
    print('asked for', name)
    if name == 'reversed':
        return codecs.CodecInfo(
            lambda text, errors='strict': (text[::-1].encode(), len(text)),
            lambda data, errors='strict': (bytes(data).decode()[::-1], len(data)),
            name='reversed',
        )


codecs.register(search)
print('abc'.encode('reversed'), b'cba'.decode('reversed'), codecs.encode('xyz', 'reversed'), codecs.lookup('reversed').name)
codecs.unregister(search)
try:
    codecs.lookup('Other One')
except LookupError as e:
    print(e)

raw = io.BytesIO('één\ntwee\n'.encode('latin-1'))
recoded = codecs.EncodedFile(raw, 'utf-8', 'latin-1')
print(recoded.readline(), recoded.read(), recoded.data_encoding, recoded.file_encoding)
raw = io.BytesIO()
recoded = codecs.EncodedFile(raw, 'utf-8', 'utf-16-le')
recoded.write('aé'.encode())
recoded.writelines([b'b', b'c'])
print(raw.getvalue(), raw.getvalue().decode('utf-16-le'))
raw.seek(0)
recoded.reset()
print(recoded.read(), list(codecs.EncodedFile(io.BytesIO(b'x\ny\n'), 'utf-8')))

info = codecs.lookup('utf-8')
stream = codecs.StreamReaderWriter(io.BytesIO('één\ntwee\ndrie'.encode()), info.streamreader, info.streamwriter)
print(stream.readline(), stream.read(3), next(stream), stream.readlines(), stream.errors)
stream.seek(0)
print(stream.read(2))
with codecs.StreamReaderWriter(io.BytesIO(), info.streamreader, info.streamwriter) as stream:
    stream.write('é')
    stream.writelines(['a', 'b'])
    print(stream.getvalue())
print(stream.closed)
