# shutil: whole files and folders.
import io
import os
import shutil


def attempt(action, *args, **keywords):
    try:
        print(repr(action(*args, **keywords)))
    except Exception as failure:
        print(type(failure).__name__, failure)


def shown(top):
    return sorted(os.path.join(folder, name) for folder, folders, files in os.walk(top) for name in folders + files)


open('a.txt', 'w').write('content')
os.chmod('a.txt', 0o640)
os.utime('a.txt', (1000, 2000))
os.mkdir('d')
attempt(shutil.copyfile, 'a.txt', 'b.txt')
attempt(shutil.copyfile, 'a.txt', 'a.txt')
attempt(shutil.copyfile, 'a.txt', 'd')
attempt(shutil.copyfile, 'no', 'x')
attempt(shutil.copy, 'a.txt', 'd')
attempt(shutil.copy, 'a.txt', 'c.txt')
attempt(shutil.copy2, 'a.txt', 'd/e.txt')
print(oct(os.stat('c.txt').st_mode), os.stat('d/e.txt').st_mtime, open('d/a.txt').read(), os.stat('c.txt').st_mtime == 2000)
target = io.StringIO()
shutil.copyfileobj(io.StringIO('x' * 100), target, 7)
print(len(target.getvalue()))

for name in ['t/one', 't/two.pyc', 't/in/three', 't/in/four.tmp', 't/in/deep/five']:
    os.makedirs(os.path.dirname(name), exist_ok=True)
    open(name, 'w').write(name)
os.symlink('one', 't/link')
attempt(shutil.copytree, 't', 'u')
print(shown('u'), os.path.islink('u/link'), open('u/in/deep/five').read())
attempt(shutil.copytree, 't', 'u')
attempt(shutil.copytree, 't', 'u', dirs_exist_ok=True)
attempt(shutil.copytree, 't', 'v', symlinks=True, ignore=shutil.ignore_patterns('*.pyc', 'deep'))
print(shown('v'), os.path.islink('v/link'))
attempt(shutil.copytree, 'no', 'w')
attempt(shutil.copytree, 'a.txt', 'w')
os.symlink('gone', 't/broken')
attempt(shutil.copytree, 't', 'w')
attempt(shutil.copytree, 't', 'w2', ignore_dangling_symlinks=True)
print(os.path.exists('w/in/three'))

attempt(shutil.move, 'a.txt', 'moved.txt')
attempt(shutil.move, 'moved.txt', 'd')
attempt(shutil.move, 'c.txt', 'd/moved.txt')
attempt(shutil.move, 'd/moved.txt', 'd/e.txt')
attempt(shutil.move, 'u', 'd')
attempt(shutil.move, 'v', 'd/u')
print(shown('d'))
attempt(shutil.move, 'd', 'd/u')
attempt(shutil.move, 'no', 'x')
open('e.txt', 'w').close()
attempt(shutil.move, 'e.txt', 'd')

attempt(shutil.rmtree, 'd')
print(os.path.exists('d'))
attempt(shutil.rmtree, 'd')
attempt(shutil.rmtree, 'd', ignore_errors=True)
attempt(shutil.rmtree, 'd', onexc=lambda function, path, failure: print(function.__name__, path, type(failure).__name__))
os.symlink('t', 'tree')
attempt(shutil.rmtree, 'tree')
print(os.path.exists('t/one'), shutil.ignore_patterns('*.a')('.', ['x.a', 'y.b']))

os.environ['COLUMNS'], os.environ['LINES'] = '100', '30'
print(shutil.get_terminal_size(), shutil.get_terminal_size()[0])
os.mkdir('bin')
open('bin/tool', 'w').close()
os.chmod('bin/tool', 0o755)
print(shutil.which('tool', path='bin'), shutil.which('none', path='bin'), shutil.which('bin/tool'), shutil.which('tool', path=''))
usage = shutil.disk_usage('.')
print(usage.total > 0, usage.total >= usage.used, len(usage), shutil.Error.__mro__[1].__name__, shutil.SameFileError.__mro__[1].__name__)
