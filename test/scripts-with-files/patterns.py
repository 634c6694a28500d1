# glob: files by their names.
import glob
import os

for name in ['a.txt', '.secret.txt', 'sub/b.txt', 'sub/deep/c.py', 'sub/deep/d.txt', '.hidden/e.txt', 'x[1].txt', 'Upper.TXT']:
    os.makedirs(os.path.dirname(name) or '.', exist_ok=True)
    open(name, 'w').close()
for pattern in ['*', '*.txt', '*.TXT', '.*', '**', '**/*.txt', '*/*.txt', 'sub/*', 'sub/**', 's?b', '[as]*', '[!as]*', 'x[[]1].txt', 'a.txt', 'no', 'no/*', 'sub/', '*/', './*.txt', '../*/nothing', '**/deep/*.py', '**/sub/**/*.py', '', 'sub/deep/../*', os.path.join(os.getcwd(), 'a.*')]:
    found = [sorted(glob.glob(pattern, recursive=recursive, include_hidden=hidden)) for recursive in (False, True) for hidden in (False, True)]
    here = os.getcwd()
    print(pattern.replace(here, '<here>'), [[path.replace(here, '<here>') for path in paths] for paths in found])
print(sorted(glob.glob('*', root_dir='sub')), sorted(glob.glob('**', root_dir='sub', recursive=True)), sorted(glob.glob('*.txt', root_dir='.')))
print(sorted(glob.glob(b'*.txt')), type(glob.iglob('*')).__name__, next(glob.iglob('a.*')))
print(glob.escape('a[1]*?.txt'), glob.escape(b'[x]'), glob.glob(glob.escape('x[1].txt')), glob.has_magic('a*'), glob.has_magic('a'))
print(glob.glob1('.', '*.txt') and sorted(glob.glob1('.', '*.txt')), glob.glob0('.', 'a.txt'), glob.glob0('.', 'no'))
os.symlink('sub', 'link')
print(sorted(glob.glob('link/*')), sorted(glob.glob('*/', recursive=True)))
