# pathlib: what is done to files.
import os
from pathlib import Path


def attempt(action, *args, **keywords):
    try:
        print(repr(action(*args, **keywords)))
    except Exception as failure:
        print(type(failure).__name__, failure)


path = Path('file.txt')
print(path.exists(), path.is_file(), path.is_dir())
print(path.write_text('hello\nwörld\n'), path.read_text(), path.read_bytes(), path.exists(), path.is_file(), path.stat().st_size)
print(path.write_bytes(b'\x00\xff'), path.read_bytes())
attempt(path.write_text, b'x')
attempt(path.write_bytes, 3)
attempt(Path('no').read_text)
attempt(Path('no/no').write_text, 'x')
with path.open('w') as file:
    print(file.name, file.write('x'))
with path.open('rb') as file:
    print(file.read())
attempt(Path('d').mkdir)
attempt(Path('d').mkdir)
attempt(Path('d').mkdir, exist_ok=True)
attempt(path.mkdir, exist_ok=True)
attempt(Path('x/y/z').mkdir)
attempt(Path('x/y/z').mkdir, parents=True)
attempt(Path('x/y/z').mkdir, parents=True)
attempt(Path('x/y/z').mkdir, parents=True, exist_ok=True)
attempt(Path('x').rmdir)
attempt(Path('x/y/z').rmdir)
attempt(Path('no').unlink)
attempt(Path('no').unlink, missing_ok=True)
attempt(Path('d').unlink)
attempt(path.rename, 'moved.txt')
attempt(Path('moved.txt').replace, 'd/moved.txt')
attempt(Path('no').rename, 'x2')
attempt(Path('touched').touch)
attempt(Path('touched').touch, exist_ok=False)
attempt(Path('touched').touch)
print(sorted(path.name for path in Path().iterdir()), sorted(Path('d').iterdir()))
attempt(lambda: list(Path('no').iterdir()))
attempt(lambda: list(Path('touched').iterdir()))

for name in ['t/a/one.py', 't/a/two.txt', 't/b/c/three.py', 't/.hidden/four.py', 't/five.py', 't/.six.py']:
    target = Path(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(name)
for pattern in ['*', '*.py', '**', '**/*', '**/*.py', '*/*.py', 'a/*', '?/*', '[ab]', '*/', '**/', 'a/one.py', 'no', '../t/*.py', '**/c/*.py', '**/**/*.py', '.*', 'A/*', '*/..']:
    print(pattern, sorted(map(str, Path('t').glob(pattern))))
print(sorted(map(str, Path('t').rglob('*.py'))), sorted(map(str, Path('t').rglob(''))))
print(sorted(map(str, Path('t').glob('A/ONE.PY', case_sensitive=False))))
attempt(lambda: list(Path('t').glob('')))
attempt(lambda: list(Path('t').glob('/x')))
attempt(lambda: list(Path('t').glob('a**')))
attempt(lambda: list(Path('no').glob('*')))
print(sorted((str(folder), sorted(folders), sorted(files)) for folder, folders, files in Path('t').walk()))
print([(str(folder)) for folder, folders, files in Path('t').walk(top_down=False)][-1])

link = Path('t/link')
link.symlink_to('five.py')
print(link.is_symlink(), link.readlink(), link.read_text(), link.is_file(), link.samefile('t/five.py'), link.lstat().st_size)
Path('t/broken').symlink_to('gone')
print(Path('t/broken').exists(), Path('t/broken').exists(follow_symlinks=False), Path('t/broken').is_symlink(), Path('t/broken').is_file())
print(link.resolve().relative_to(Path.cwd().resolve()), Path('t/a/../b').resolve().relative_to(Path.cwd().resolve()))
print(Path('x').absolute().relative_to(Path.cwd()), Path.cwd().is_absolute(), Path('no').resolve().name)
attempt(Path('no').resolve, strict=True)
attempt(Path('t/five.py').readlink)
Path('t/five.py').chmod(0o600)
print(oct(Path('t/five.py').stat().st_mode))
os.environ['HOME'] = '/home/me'
print(Path('~/x').expanduser(), Path.home(), Path('a/~').expanduser())
print(Path('t').is_mount(), Path('t').is_fifo(), Path('t').is_socket(), Path('t').is_block_device(), Path('t').is_char_device(), Path('t').is_junction())
print(Path('a\0b').exists(), Path('a\0b').is_file(), os.path.exists(Path('t')))
print(list(Path('t').glob('broken')), list(Path('t').glob('brok*')), list(Path('t').glob('broken/x')))
Path('t/loop').symlink_to('loop')
for strict in (False, True):
    try:
        Path('t/loop').resolve(strict=strict)
    except RuntimeError as failure:
        print(str(failure)[:17], str(failure)[-8:])
attempt(Path('t/loop').exists)
print(Path().match('**'), Path().match('*'), os.path.ismount('t/link'))
