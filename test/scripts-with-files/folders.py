# The os module: folders, what is known of files, moving and removing.
import os
import stat


def attempt(action, *args, **keywords):
    try:
        print(repr(action(*args, **keywords)))
    except Exception as failure:
        print(type(failure).__name__, failure, getattr(failure, 'filename', None), getattr(failure, 'filename2', None))


open('a.txt', 'w').write('hello')
print(os.listdir(), os.listdir(b'.'), os.path.getsize('a.txt'))
found = os.stat('a.txt')
print(found.st_size, stat.S_ISREG(found.st_mode), found[6], len(found), isinstance(found, tuple), stat.filemode(0o40755))
os.chmod('a.txt', 0o640)
print(oct(os.stat('a.txt').st_mode))
os.utime('a.txt', (1000, 2000.5))
found = os.stat('a.txt')
print(found.st_atime, found.st_mtime, found.st_mtime_ns, found[8])
os.utime('a.txt', ns=(5_000_000_000, 6_000_000_000))
print(os.path.getmtime('a.txt'))
attempt(os.utime, 'a.txt', (1, 2), ns=(1, 2))
attempt(os.utime, 'a.txt', 3)

attempt(os.mkdir, 'd')
attempt(os.mkdir, 'd')
attempt(os.mkdir, 'a.txt')
attempt(os.mkdir, 'no/d')
attempt(os.makedirs, 'd/e/f')
attempt(os.makedirs, 'd/e/f')
attempt(os.makedirs, 'd/e/f', exist_ok=True)
attempt(os.makedirs, 'a.txt/b')
attempt(os.rmdir, 'd')
attempt(os.rmdir, 'a.txt')
attempt(os.rmdir, 'no')
attempt(os.remove, 'd')
attempt(os.remove, 'no')
attempt(os.unlink, 'a.txt/b')
attempt(os.listdir, 'a.txt')
attempt(os.listdir, 'no')
attempt(os.rename, 'no', 'x')
attempt(os.rename, 'a.txt', 'd')
attempt(os.rename, 'd', 'd/e/inside')
attempt(os.stat, 'no')
attempt(os.stat, 1.5)
attempt(os.mkdir, 1.5)
attempt(os.stat)
attempt(os.readlink, 'a.txt')
attempt(os.chdir, 'a.txt')
attempt(os.truncate, 'a.txt', -1)
print(os.path.exists('a.txt/'), os.path.isfile('a.txt/'), os.path.isdir('d/'), os.path.exists('no/'))
attempt(os.stat, 'a.txt/')
attempt(open, 'a.txt/')
attempt(open, 'd/')
attempt(open, 'no/')
attempt(open, 'no/', 'w')
os.truncate('a.txt', 2)
print(open('a.txt').read())
os.truncate('a.txt', 4)
print(open('a.txt', 'rb').read())

os.rename('a.txt', 'd/b.txt')
open('c.txt', 'w').write('c')
os.replace('c.txt', 'd/b.txt')
print(os.listdir('d'), open('d/b.txt').read())
os.renames('d/b.txt', 'g/h/i.txt')
print(sorted(os.listdir()), sorted(os.listdir('g/h')))
os.removedirs('d/e/f')
print(sorted(os.listdir()))

for name in ['t/a/1', 't/a/2', 't/b/3', 't/4']:
    os.makedirs(os.path.dirname(name), exist_ok=True)
    open(name, 'w').close()
for topdown in (True, False):
    print(sorted((folder, sorted(folders), sorted(files)) for folder, folders, files in os.walk('t', topdown=topdown)))
for folder, folders, files in os.walk('t'):
    if 'a' in folders:
        folders.remove('a')
    print(folder, folders, files)
print(list(os.walk('no')))
os.walk('no', onerror=print)
list(os.walk('no', onerror=print))

with os.scandir('t') as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), os.fspath(entry), entry.stat().st_mode == os.stat(entry).st_mode)

os.symlink('4', 't/link')
os.symlink('gone', 't/broken')
os.symlink('a', 't/folder')
print(os.readlink('t/link'), os.path.islink('t/link'), os.path.exists('t/link'), os.path.exists('t/broken'), os.path.lexists('t/broken'))
print(stat.S_ISLNK(os.lstat('t/link').st_mode), stat.S_ISREG(os.stat('t/link').st_mode), sorted(os.listdir('t/folder')))
print([(folder, sorted(folders), sorted(files)) for folder, folders, files in os.walk('t') if folder == 't'])
print(os.path.samefile('t/link', 't/4'), os.path.relpath(os.path.realpath('t/folder/1'), os.path.realpath('t')))
attempt(os.symlink, 'x', 't/link')
attempt(os.rmdir, 't/folder')
os.remove('t/link')
print(os.path.exists('t/4'), os.access('t/4', os.R_OK), os.access('no', os.F_OK))

before = os.getcwd()
os.chdir('t')
print(os.path.relpath(os.getcwd(), before), sorted(os.listdir('..')), open('4').read() == '')
os.chdir('..')
print(os.getcwd() == before)
print(os.fsencode('ä'), os.fsdecode(b'\xc3\xa4'), ascii(os.fsdecode(b'\xff')), os.fspath(b'x'))
attempt(os.fspath, 3)
print(os.sep, os.curdir, os.pardir, os.extsep, os.altsep, os.pathsep, os.linesep, os.devnull, os.name, os.error)
print(os.strerror(2), len(os.urandom(8)), os.getenv('NO_SUCH'), os.getenv('NO_SUCH', 'default'))
os.environ['MADE'] = 'here'
print(os.getenv('MADE'), os.environ['MADE'], 'MADE' in os.environ, os.environ.pop('MADE'), os.environb.get(b'MADE'))
try:
    os.environ['NO_SUCH']
except KeyError as failure:
    print(repr(failure))
try:
    os.environ['X'] = 1
except TypeError as failure:
    print(failure)


class Place:
    def __fspath__(self):
        return 't/4'


print(os.fspath(Place()), os.path.getsize(Place()), isinstance(Place(), os.PathLike), isinstance('x', os.PathLike))
print(os.path.isfile(Place()), open(Place()).name)
