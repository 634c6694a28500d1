"""Tar archives in files: written in each format, listed, read and extracted."""
import hashlib
import io
import os
import pathlib
import tarfile


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(type(failure).__name__, str(failure).replace(os.getcwd(), ''))


def tree(top):
    for folder, folders, names in os.walk(top):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(folder, name)
            if os.path.islink(path):
                print(path, '->', os.readlink(path))
                continue
            with open(path, 'rb') as file:
                print(path, oct(os.stat(path).st_mode), os.stat(path).st_mtime, file.read()[:40])
        if not folders and not names:
            print(folder + '/')


def anonymous(info):
    info.uid = info.gid = 0
    info.uname = info.gname = ''
    info.mtime = 1_000_000_000.5
    return info


os.makedirs('source/deep/er')
os.mkdir('source/empty')
for name, content in {'a.txt': 'alpha\n' * 200, 'deep/b.txt': 'beta', 'deep/er/c.bin': '\0\1\2'}.items():
    with open('source/' + name, 'w') as file:
        file.write(content)
    os.chmod('source/' + name, 0o640)
os.symlink('a.txt', 'source/link')
os.chmod('source', 0o755)
for folder in ['deep', 'deep/er', 'empty']:
    os.chmod('source/' + folder, 0o755)

for format in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    with tarfile.open(f'{format}.tar', 'w', format=format) as archive:
        archive.add('source', filter=anonymous)
        archive.add(pathlib.Path('source/a.txt'), 'other/name.txt', filter=anonymous)
        info = tarfile.TarInfo('grün.txt')
        info.size = 5
        info.mtime = 5
        archive.addfile(info, io.BytesIO(b'inner rest'))
        long = tarfile.TarInfo('/'.join(['long' * 9] * 4) + '/x')
        attempt(archive.addfile, long)
        too_long = tarfile.TarInfo('long' * 30)
        attempt(archive.addfile, too_long)
        link = tarfile.TarInfo('far')
        link.type, link.linkname = tarfile.SYMTYPE, 'target' * 20
        attempt(archive.addfile, link)
        hard = tarfile.TarInfo('hard')
        hard.type, hard.linkname = tarfile.LNKTYPE, 'source/a.txt'
        hard.mode = 0o640
        archive.addfile(anonymous(hard))
    with open(f'{format}.tar', 'rb') as file:
        data = file.read()
    print(format, len(data), hashlib.sha256(data).hexdigest())
    with tarfile.open(f'{format}.tar') as archive:
        for info in archive:
            print(info.name[:40], len(info.name), info.size, info.mtime, oct(info.mode), info.type, info.linkname[:20], info.isfile(), info.isdir(),
                  info.issym(), info.islnk(), sorted(info.pax_headers))
        print(archive.getnames() == [info.name for info in archive.getmembers()], len(archive.members))
        print(archive.extractfile('source/a.txt').read(8), archive.extractfile('source/link').readline(), archive.extractfile('hard').read(5))
        print(archive.extractfile('source/deep'), archive.getmember('source/').name)
        attempt(archive.extractfile, 'far')
        attempt(archive.getmember, 'absent')
        attempt(archive.add, 'source')

for mode, name in [('w:gz', 'c.tgz'), ('w|gz', 'd.tgz'), ('w|', 'e.tar'), ('w:', 'f.tar')]:
    with tarfile.open(name, mode) as archive:
        archive.add('source/deep', 'deep', filter=anonymous)
    for back in ('r', 'r:*', 'r:gz', 'r:', 'r|*', 'r|gz', 'r|') if name in ('c.tgz', 'f.tar') else ('r', 'r|*'):
        try:
            with tarfile.open(name, back) as archive:
                found = [(info.name, archive.extractfile(info).read() if info.isfile() else None) for info in archive]
            print(mode, back, found)
        except tarfile.ReadError as failure:
            print(mode, back, type(failure).__name__)
        except Exception as failure:
            print(mode, back, 'other failure')
print([tarfile.is_tarfile(name) for name in ('c.tgz', 'e.tar', 'source/a.txt')])
with open('c.tgz', 'rb') as file:
    print(tarfile.is_tarfile(file), file.tell())
attempt(tarfile.is_tarfile, 'absent.tar')

with tarfile.open('2.tar') as archive:
    archive.extractall('all', filter='data')
    archive.extract('source/deep/b.txt', 'one', filter='data')
    archive.extractall('some', members=[archive.getmember('source/empty'), archive.getmember('hard')], filter='data')
    archive.extractall('chosen', filter=lambda member, path: member.replace(name='renamed') if member.name == 'grün.txt' else None)
    attempt(archive.extractall, 'none', filter='other')
tree('all')
tree('one')
tree('some')
tree('chosen')
print(os.stat('all/source').st_mtime)

with tarfile.open('f.tar', 'a') as archive:
    info = tarfile.TarInfo('later')
    info.size = 3
    archive.addfile(info, io.BytesIO(b'abc'))
with tarfile.open('f.tar') as archive:
    print(archive.getnames(), archive.extractfile('later').read())
    with archive.extractfile('deep/er/c.bin') as file:
        print(file.name, file.read(1), file.tell(), file.seek(0, 2), file.read(), file.seek(1), file.read(), file.seekable())
    archive.list(verbose=False)
with tarfile.open('0.tar') as archive:
    archive.list(members=[each for each in archive.getmembers() if each.isdir() or each.issym() or each.islnk()][:5])

# What is no archive, or a damaged one.
with open('empty.tar', 'w'):
    pass
with open('text.tar', 'w') as file:
    file.write('no archive ' * 100)
with open('cut.tar', 'wb') as file:
    file.write(data[:1700])
bad = bytearray(data)
bad[5] ^= 1
with open('bad.tar', 'wb') as file:
    file.write(bad)
for name in ('empty.tar', 'text.tar', 'bad.tar', 'cut.tar'):
    attempt(lambda: tarfile.open(name, 'r:').getnames())
attempt(tarfile.open, 'absent.tar')
attempt(tarfile.open, 'x', 'q')
attempt(tarfile.open, 'x', 'r:zip')
attempt(tarfile.open)
attempt(tarfile.open, 'f.tar', 'x')
archive = tarfile.open('f.tar')
archive.close()
attempt(archive.getnames)
attempt(archive.next)

# Members that lead elsewhere.
def member(name, type=tarfile.REGTYPE, linkname='', mode=0o644):
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.mode = type, linkname, mode
    return info


for info in [
    member('../up'), member('/absolute'), member('a/../../b'), member('l1', tarfile.SYMTYPE, '/etc/passwd'),
    member('l2', tarfile.SYMTYPE, '../x'), member('l3', tarfile.LNKTYPE, '../x'), member('l4', tarfile.LNKTYPE, '/etc/passwd'),
    member('l5', tarfile.SYMTYPE, 'inside'), member('p', tarfile.FIFOTYPE), member('d', tarfile.CHRTYPE), member('s', mode=0o4777),
    member('r', mode=0o066), member('dir', tarfile.DIRTYPE, mode=0o777),
]:
    for name, filter in (('data', tarfile.data_filter), ('tar', tarfile.tar_filter), ('all', tarfile.fully_trusted_filter)):
        try:
            passed = filter(info, 'inside')
            print(name, info.name, passed.name, passed.mode if passed.mode is None else oct(passed.mode), passed.uid, passed.uname)
        except tarfile.FilterError as failure:
            print(name, info.name, type(failure).__name__, str(failure).replace(os.getcwd(), ''), failure.tarinfo is info)

with tarfile.open('evil.tar', 'w') as archive:
    archive.addfile(member('good'))
    archive.addfile(member('../up'))
    archive.addfile(member('behind'))
attempt(tarfile.open('evil.tar').extractall, 'stopped', filter='data')
print(sorted(os.listdir('stopped')), os.path.exists('up'))
print(member('x').get_info())
print(member('x', tarfile.DIRTYPE).tobuf()[:20], member('x') == member('x'), member('n').replace(name='m').name)
