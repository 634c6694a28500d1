# pathlib: paths as text.
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath
import pathlib


def attempt(action, *args, **keywords):
    try:
        print(repr(action(*args, **keywords)))
    except Exception as failure:
        print(type(failure).__name__, failure)


texts = ['', '.', '/', '//', '///', 'a', 'a/', './a', 'a/b', '/a/b.c', 'a//b', '//a/b', '.a', 'a.', 'a.b.c', '.a.b', '...', 'a/./b/../c', '..', '../x.y/z', 'a/.']
for text in texts:
    path = PurePosixPath(text)
    print(repr(text), path, repr(path), path.parts, path.drive, path.root, path.anchor, path.name, path.suffix, path.suffixes, path.stem, path.parent, list(path.parents), path.is_absolute(), path.is_reserved())
for text in ['', 'c:', 'c:\\', 'c:/a/b', 'C:a.txt', '\\a', '\\\\server\\share', '\\\\server\\share\\x', '//s/h/x.y', 'a\\b/c', 'NUL', 'con.txt', 'c:/nul', '.']:
    path = PureWindowsPath(text)
    print(repr(text), path, repr(path), path.parts, path.drive, path.root, path.anchor, path.name, path.suffix, path.parent, path.is_absolute(), path.is_reserved(), path.as_posix())
print(PureWindowsPath('A/b') == PureWindowsPath('a/B'), PurePosixPath('A') == PurePosixPath('a'), PurePosixPath('a') == PureWindowsPath('a'))
print(PureWindowsPath('c:/a', 'd:b'), PureWindowsPath('c:/a', '/b'), PureWindowsPath('c:/a', 'c:b'), PureWindowsPath('a') / 'b')
print(PurePath(), PurePath('a', 'b'), PurePath('a', '/b'), PurePath(PurePath('a'), 'b'), Path('a') / 'b' / PurePath('c'), 'x' / Path('y'), Path('a').joinpath('b', 'c'))
print(type(Path('a')).__name__, type(PurePath('a')).__name__, type(Path('a') / 'b').__name__, isinstance(Path('a'), PosixPath), isinstance(Path('a'), PurePosixPath))
attempt(PurePath, 1)
attempt(PurePath, b'a')
attempt(PurePath, 'a', None)
attempt(lambda: Path('a') / 1)
attempt(lambda: 1 / Path('a'))
attempt(pathlib.WindowsPath, 'a')
path = PurePosixPath('/a/b.tar.gz')
attempt(path.with_name, 'x')
attempt(path.with_name, 'x/y')
attempt(path.with_name, '')
attempt(path.with_name, '.')
attempt(PurePath('/').with_name, 'x')
attempt(path.with_stem, 'x')
attempt(path.with_suffix, '.x')
attempt(path.with_suffix, '')
attempt(path.with_suffix, 'x')
attempt(path.with_suffix, '.')
attempt(path.with_suffix, '.x/y')
attempt(PurePath('').with_suffix, '.x')
attempt(path.relative_to, '/a')
attempt(path.relative_to, '/')
attempt(path.relative_to, '/c')
attempt(path.relative_to, 'a')
attempt(path.relative_to, '/c', walk_up=True)
attempt(path.relative_to, 'c', walk_up=True)
attempt(PurePath('a').relative_to, '../b', walk_up=True)
attempt(PurePath('a/b/c').relative_to, 'a/d/e', walk_up=True)
print(path.is_relative_to('/a'), path.is_relative_to('/b'), PurePath('a') in PurePath('a/b').parents)
for pattern in ['*.gz', '*.tar.gz', 'b*', '/a/*', '*/*.gz', 'a/*', '/*/*', 'B*', '**/*.gz']:
    print(pattern, path.match(pattern), PureWindowsPath('c:/A/B.py').match(pattern))
attempt(path.match, '')
attempt(path.match, 'B*', case_sensitive=False)
attempt(path.as_uri)
attempt(PurePath('a').as_uri)
attempt(PurePath('/a b/ü').as_uri)
attempt(PureWindowsPath('c:/a b').as_uri)
print(path.parents[0], path.parents[-1], path.parents[:1], len(path.parents), path.parents)
attempt(lambda: path.parents[5])
print(sorted([PurePath('b'), PurePath('a/c'), PurePath('a-b'), PurePath('a')]), PurePath('a') < PurePath('b'), PurePath('a') >= PurePath('b'))
attempt(lambda: PurePath('a') < 'b')
attempt(lambda: PurePosixPath('a') < PureWindowsPath('b'))
print(len({PurePath('a'), PurePath('./a'), PurePath('a/')}), hash(PurePath('a')) == hash(PurePath('a')))
print(bytes(PurePath('ä')), PurePath('a').__fspath__(), str(PurePath('a')), f'{PurePath("a")!s:>3}')


class Mine(PurePosixPath):
    def __init__(self, *parts, label='none'):
        super().__init__(*parts)
        self.label = label

    def with_segments(self, *parts):
        return type(self)(*parts, label=self.label)


mine = Mine('a/b', label='kept')
print(repr(mine), mine.parent.label, (mine / 'c').label, mine.with_name('x').label, repr(mine / 'c'))
match Path('a/b'):
    case PurePath(name='b'):
        print('matched')
