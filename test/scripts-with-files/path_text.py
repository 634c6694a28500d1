# os.path: what is done to paths as text.
import os
import posixpath
from os import path


def attempt(action, *args, **keywords):
    try:
        print(repr(action(*args, **keywords)))
    except Exception as failure:
        print(type(failure).__name__, failure)


print(path is posixpath, path.__name__, os.path is path)
for text in ['', '/', '//', '///', 'a', 'a/', '/a', '/a/', 'a/b', '/a/b.c', 'a//b', '//a/b', '.a', 'a.', 'a.b.c', '.a.b', '...', 'a/.b', '..', '../x.y/z', b'a/b.c', b'', '/a/./b/../c']:
    print(repr(text), path.split(text), path.splitext(text), path.basename(text), path.dirname(text), path.normpath(text), path.isabs(text), path.splitroot(text), path.splitdrive(text))
for parts in [('a',), ('a', 'b'), ('a', '/b'), ('a', ''), ('', 'a'), ('a/', 'b'), ('/', 'b'), ('a', 'b', '/c', 'd'), (b'a', b'b'), ('',)]:
    print(parts, path.join(*parts))
attempt(path.join)
attempt(path.join, 1)
attempt(path.join, 'a', 1)
attempt(path.join, 'a', b'b')
attempt(path.join, 'a', None)
attempt(path.split, 1)
attempt(path.normpath, None)
for paths in [['/a/b', '/a/c'], ['a/b', 'a/bc'], ['/', '/a'], ['a'], ['a/./b', 'a/b'], [b'/x', b'/x/y']]:
    print(paths, path.commonpath(paths), path.commonprefix(paths))
attempt(path.commonpath, [])
attempt(path.commonpath, ['/a', 'b'])
attempt(path.commonpath, ['/a', b'/b'])
attempt(path.commonprefix, [])
for there, here in [('/a/b', '/a'), ('/a', '/a/b/c'), ('/a', '/a'), ('/x/y', '/a/b'), ('b', '.'), ('../x', 'y')]:
    print(there, here, path.relpath(there, here) if here[0] == '/' else path.relpath(there, here).count('..'))
attempt(path.relpath, '')
print(path.abspath('/a/../b'), path.abspath('x') == path.join(os.getcwd(), 'x'), path.normcase('Ab'))
os.environ['HOME'] = '/home/me'
os.environ['NAME'] = 'value'
print(path.expanduser('~'), path.expanduser('~/x'), path.expanduser('a~'), path.expandvars('$NAME/${NAME}x/$NO/$'), path.expandvars(b'$NAME'))
for name in ['exists', 'isfile', 'isdir', 'islink', 'lexists', 'ismount']:
    print(name, getattr(path, name)('no'), getattr(path, name)('.'), getattr(path, name)(''), getattr(path, name)('a\0b'))
attempt(path.getsize, 'no')
attempt(path.exists, None)
print(path.relpath(path.realpath('no/../such/./x'), path.realpath('.')))
attempt(path.realpath, 'no', strict=True)
print(path.isjunction('x'), path.sep, path.curdir, path.supports_unicode_filenames)
