# The modes of open, and what each refuses.
import io


def attempt(action):
    try:
        print(repr(action()))
    except Exception as failure:
        print(type(failure).__name__, failure)


for mode in ['', 'q', 'rw', 'wa', 'r+w', 'rt+', 'br', 'rbt', 'U', 'rU', '++', 'rr', 'w+b', 'xb+', 'a+', 'x']:
    print(repr(mode), end=' ')
    attempt(lambda: open('nofile/zz', mode))
attempt(lambda: open('x', 'rb', encoding='utf-8'))
attempt(lambda: open('x', 'rb', errors='strict'))
attempt(lambda: open('x', 'rb', newline=''))
attempt(lambda: open('x', 'r', 0))
attempt(lambda: open(1.5))
attempt(lambda: open('a\0b'))
attempt(lambda: open('x', 3))
attempt(lambda: open('x', 'r', 'k'))
attempt(lambda: open(''))
attempt(lambda: open('.'))
attempt(lambda: open('.', 'w'))
attempt(lambda: open('x', 'r', encoding=3))
attempt(lambda: open())
attempt(lambda: open('x', zz=3))
attempt(lambda: open(999))
attempt(lambda: open(-1))
attempt(lambda: open('x', opener=3))
attempt(lambda: open('x', closefd=False))

file = open('q', 'wb')
print(file, file.mode, file.raw, file.raw.mode, file.name)
attempt(file.read)
attempt(file.readline)
attempt(lambda: file.write('x'))
attempt(file.readable)
attempt(lambda: file.peek())
attempt(lambda: file.readinto(bytearray(3)))
attempt(lambda: next(file))
attempt(lambda: file.seek(-1))
attempt(lambda: file.seek(0, 5))
attempt(lambda: file.raw.read())
file.close()
for name, args in [
    ('read', ()), ('write', (b'',)), ('flush', ()), ('seek', (0,)), ('truncate', ()), ('writable', ()),
    ('seekable', ()), ('__enter__', ()), ('__iter__', ()), ('isatty', ()), ('detach', ()), ('fileno', ()), ('close', ()),
]:
    print(name, end=' ')
    attempt(lambda: getattr(file, name)(*args))

file = open('q', 'rb')
print(file)
attempt(lambda: file.write(b''))
attempt(lambda: file.raw.write(b''))
attempt(lambda: file.truncate(0))
file.close()
for name, args in [
    ('read', ()), ('read1', ()), ('readinto', (bytearray(2),)), ('peek', ()), ('readline', ()), ('readlines', ()),
    ('__next__', ()), ('flush', ()), ('seek', (0,)), ('write', (b'',)),
]:
    print(name, end=' ')
    attempt(lambda: getattr(file, name)(*args))

file = open('q')
print(file, file.mode, file.buffer.mode, file.name)
attempt(lambda: file.write(''))
attempt(lambda: file.truncate(0))
file.close()
for name, args in [('read', ()), ('readline', ()), ('__next__', ()), ('tell', ()), ('__enter__', ()), ('flush', ())]:
    print(name, end=' ')
    attempt(lambda: getattr(file, name)(*args))
print(file, file.closed)

file = open('q', 'w')
attempt(file.read)
attempt(file.readline)
attempt(lambda: next(file))
attempt(lambda: file.write(b''))
attempt(lambda: file.writelines([1]))
file.close()

raw = io.FileIO('q', 'r+')
print(raw, raw.mode)
attempt(raw.read)
attempt(lambda: raw.readinto(bytearray(2)))
raw.close()
print(raw)
for name, args in [('read', ()), ('write', (b'',)), ('seek', (0,)), ('tell', ()), ('readable', ()), ('fileno', ())]:
    print(name, end=' ')
    attempt(lambda: getattr(raw, name)(*args))
for mode in ['q', 'rw', '', 'r+b', 'x+', 'ab+', 'U']:
    print(repr(mode), end=' ')
    attempt(lambda: io.FileIO('zz/zz', mode).mode)
attempt(lambda: io.FileIO('q', 'w').read())
attempt(lambda: io.FileIO('q').write(b''))
attempt(lambda: io.BufferedReader(io.FileIO('q', 'w')))
attempt(lambda: io.BufferedWriter(io.FileIO('q')))
attempt(lambda: io.BufferedReader(io.BytesIO(b'abc'), -1))
attempt(lambda: io.BufferedReader(io.BytesIO(b'abc')).peek(1))
with open('new', 'x') as file:
    print(file.mode, file.write('made'))
attempt(lambda: open('new', 'x'))
with open('q', 'r+b') as file:
    print(file, file.mode, file.raw.mode)
with open('q', 'a+') as file:
    print(file.buffer, file.mode, file.buffer.mode)
