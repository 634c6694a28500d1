"""Compressed files."""
import gzip, io, os
with gzip.open('a.gz', 'wb') as f:
    f.write(b'hello\n' * 1000)
with gzip.open('a.gz') as f:
    print(f.readline(), f.tell(), len(f.read()))
    f.seek(6); print(f.read(8)); print(f.seek(-6, 2), f.read(), f.tell())
with gzip.open('t.gz', 'wt', encoding='utf-8') as f:
    print('grün', file=f); print('zwei', file=f)
with gzip.open('t.gz', 'rt', encoding='utf-8') as f:
    print(list(f))
with gzip.open('t.gz', 'at', encoding='utf-8') as f:
    print('drei', file=f)
with gzip.open('t.gz', 'rt', encoding='utf-8') as f:
    print(f.read())
with gzip.GzipFile('x.gz', 'wb', mtime=1) as f:
    print(f.name, f.mode, f.write(b'abc'), f.tell())
data = open('x.gz', 'rb').read(); print(data[:10], data[10:12])
print(gzip.decompress(data))
with gzip.open('x.gz') as f:
    print(f.mtime, f.read(), f.mtime, f.name, f.readable(), f.writable(), f.closed)
print(f.closed)
def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: gzip.open('none.gz'))
attempt(lambda: gzip.open('x.gz', 'rtb'))
attempt(lambda: gzip.open('x.gz', 'rb', encoding='x'))
attempt(lambda: gzip.open(5))
open('bad.gz', 'wb').write(b'not gzip at all')
attempt(lambda: gzip.open('bad.gz').read())
open('cut.gz', 'wb').write(data[:-5])
attempt(lambda: gzip.open('cut.gz').read())
open('crc.gz', 'wb').write(data[:-8] + b'12345678')
attempt(lambda: gzip.open('crc.gz').read())
open('pad.gz', 'wb').write(data + b'\0' * 20 + data)
attempt(lambda: gzip.open('pad.gz').read())
attempt(lambda: gzip.open('x.gz', 'x'))
f = gzip.open('x.gz'); f.close(); attempt(f.read); attempt(lambda: gzip.open('y.gz', 'w').read())
import pathlib
attempt(lambda: gzip.open(pathlib.Path('x.gz')).read())
raw = open('x.gz', 'rb'); g = gzip.open(raw); print(g.read(), g.name); g.close(); print(raw.closed)
for line in gzip.open('t.gz', 'rt', encoding='utf-8'): print(line, end='')
