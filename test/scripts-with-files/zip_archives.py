"""Archives in files: written, listed, read and extracted."""
import io
import os
import pathlib
import zipfile


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(type(failure).__name__, failure)


def tree(top):
    for folder, folders, names in os.walk(top):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(folder, name)
            with open(path, 'rb') as file:
                print(path, os.path.islink(path), file.read()[:40])
        if not folders and not names:
            print(folder + '/')


os.makedirs('source/deep/er')
os.mkdir('source/empty')
for name, content in {'a.txt': 'alpha\n' * 50, 'deep/b.txt': 'beta', 'deep/er/c.bin': '\0\1\2'}.items():
    with open('source/' + name, 'w') as file:
        file.write(content)
    os.utime('source/' + name, (1_000_000_000, 1_000_000_000))

with zipfile.ZipFile('one.zip', 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.write('source/a.txt')
    archive.write('source/deep/b.txt', 'other/name.txt')
    archive.write(pathlib.Path('source/empty'), 'empty')
    archive.writestr('text.txt', 'grün')
    archive.writestr(zipfile.ZipInfo('bytes.bin', (2001, 2, 3, 4, 5, 6)), b'\xff\xfe')
    with archive.open('streamed.txt', 'w') as file:
        for number in range(1000):
            file.write(b'line %d\n' % number)
        attempt(archive.writestr, 'x', 'y')
        attempt(archive.read, 'a.txt')
    print(repr(archive), archive.filename, archive.mode)
print(archive)

print(zipfile.is_zipfile('one.zip'), zipfile.is_zipfile('source/a.txt'), zipfile.is_zipfile('absent.zip'))
with open('one.zip', 'rb') as file:
    print(zipfile.is_zipfile(file))

with zipfile.ZipFile('one.zip') as archive:
    print(archive.namelist())
    for info in archive.infolist():
        print(info.filename, info.is_dir(), info.file_size, info.CRC, info.compress_type, oct(info.external_attr >> 16))
    print(archive.getinfo('source/a.txt').date_time[:3], archive.getinfo('bytes.bin').date_time)
    print(archive.read('text.txt').decode(), archive.testzip())
    with archive.open('streamed.txt') as file:
        print(type(file).__name__, file.name, file.mode, file.readable(), file.writable(), file.seekable())
        print(file.readline(), file.read(10), file.tell(), file.peek(4)[:4], file.read1(3))
        print(file.seek(0), file.readline(), file.seek(-7, 2), file.read(), file.seek(5000), file.read(8))
        print(len(list(file)), file.closed)
    print(file.closed, repr(file))
    with io.TextIOWrapper(archive.open('source/a.txt'), encoding='utf-8') as lines:
        print(sum(1 for line in lines))
    attempt(archive.read, 'absent')
    attempt(archive.open, 'text.txt', 'x')
    attempt(archive.writestr, 'x', 'y')
    kept = archive.open('text.txt')
print(kept.read())
attempt(archive.read, 'text.txt')

with zipfile.ZipFile('one.zip', 'a') as archive:
    archive.writestr('later.txt', 'later')
    archive.comment = b'a comment'
with zipfile.ZipFile('one.zip') as archive:
    print(archive.comment, archive.namelist()[-1], archive.read('later.txt'), archive.read('text.txt'))
    print(archive.extract('other/name.txt', 'picked'))
    print(archive.extract(archive.getinfo('empty/'), 'picked'))
    archive.extractall('all')
    archive.extractall('some', ['text.txt', 'bytes.bin'])
tree('picked')
tree('all')
tree('some')
os.mkdir('there')
os.chdir('there')
zipfile.ZipFile('../one.zip').extractall()
print(os.path.relpath(zipfile.ZipFile('../one.zip').extract('text.txt')))
print(sorted(os.listdir()))
os.chdir('..')

with zipfile.ZipFile('fresh.zip', 'a') as archive:
    archive.writestr('x', b'x')
    archive.mkdir('folder')
print(zipfile.ZipFile('fresh.zip').namelist())
attempt(zipfile.ZipFile, 'fresh.zip', 'x')
attempt(zipfile.ZipFile, 'absent.zip')
attempt(zipfile.ZipFile, 'source/a.txt')
attempt(zipfile.ZipFile, 'fresh.zip', 'q')
attempt(zipfile.ZipFile, 'fresh.zip', compression=99)

# Names that point elsewhere, and a link.
with zipfile.ZipFile('evil.zip', 'w') as archive:
    for name in ['../up.txt', '/absolute.txt', 'a/../../../b.txt', './/c.txt', 'd/./e/..', 'f\\g.txt']:
        archive.writestr(name, name)
    link = zipfile.ZipInfo('link')
    link.external_attr = 0o120777 << 16
    archive.writestr(link, '/etc/passwd')
    archive.writestr('link2/inner.txt', 'below')
os.mkdir('inside')
zipfile.ZipFile('evil.zip').extractall('inside')
tree('inside')
print(sorted(os.listdir('.')))

# A stream that cannot be moved in.
class Pipe(io.RawIOBase):
    def __init__(self):
        self.data = b''

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


pipe = Pipe()
with zipfile.ZipFile(pipe, 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr('a', b'aaaa' * 100)
    with archive.open('b', 'w') as file:
        file.write(b'bbb')
read = zipfile.ZipFile(io.BytesIO(pipe.data))
print(read.namelist(), read.read('a') == b'aaaa' * 100, read.read('b'), [info.flag_bits for info in read.infolist()])

path = zipfile.Path('one.zip')
print(path, repr(path), path.name, sorted(each.name for each in path.iterdir()))
inner = path / 'source' / 'a.txt'
print(inner, inner.name, inner.stem, inner.suffix, inner.suffixes, inner.exists(), inner.is_file(), inner.is_dir())
print(len(inner.read_text()), inner.read_bytes()[:5], inner.parent, inner.parent.is_dir(), inner.parent.parent)
print((path / 'absent').exists(), path.joinpath('other', 'name.txt').read_text(), inner.filename)
attempt((path / 'absent').read_text)
attempt((path / 'source').open)
with inner.open() as file:
    print(file.readline())
with inner.open('rb') as file:
    print(file.readline())

info = zipfile.ZipInfo.from_file('source/a.txt', '/x/../y.txt')
print(info.filename, info.file_size, info.date_time[:3])
print(zipfile.ZipInfo.from_file('source/deep').filename)
os.utime('source/a.txt', (0, 0))
attempt(zipfile.ZipInfo.from_file, 'source/a.txt')
print(zipfile.ZipInfo.from_file('source/a.txt', strict_timestamps=False).date_time)
