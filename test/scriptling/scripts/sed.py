import os
import scriptling.sed as sed


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')


def fresh():
    os.makedirs('tree/sub', exist_ok=True)
    os.write_file('tree/a.txt', 'one two\r\nversion 1.2\nTWO three\n\nlast two')
    os.write_file('tree/b.cfg', 'two=2\n')
    os.write_file('tree/sub/c.txt', 'two\n')
    os.write_file('tree/binary', b'two\0\n')
    os.write_file('tree/latin', b'two \xe9\r\n')


fresh()
print(sed.replace('two', 'zwei $1', 'tree/a.txt'), os.read_bytes('tree/a.txt'))
print(sed.replace('two', 'zwei', 'tree/a.txt', ignore_case=True), os.read_bytes('tree/a.txt'))
before = os.stat('tree/a.txt').st_ino
print(sed.replace('two', 'x', 'tree/a.txt'), os.stat('tree/a.txt').st_ino == before)
fresh()
print(sed.replace('two', '2', 'tree'), os.read_file('tree/sub/c.txt'), os.read_bytes('tree/binary'), os.read_bytes('tree/latin'))
print(sed.replace('two', '2', 'tree', recursive=True), os.read_file('tree/sub/c.txt'))
fresh()
print(sed.replace('two', '2', 'tree', recursive=True, glob='*.cfg'), sed.replace('two', '2', 'tree', max_size=7), sed.replace('1.2', 'x', 'tree'))
fresh()
print(sed.replace('1.2', '1.3', 'tree'), sed.replace('1x3', '', 'tree'))
print(sed.replace_pattern(r'(\w+) (\d)\.(?P<minor>\d)', '${1}: $2-${minor} $$ $1x ${9} $', 'tree/a.txt'), os.read_bytes('tree/a.txt'))
print(sed.replace_pattern('^', '> ', 'tree/b.cfg'), os.read_file('tree/b.cfg'))
os.chmod('tree/b.cfg', 0o640)
print(sed.replace_pattern('T(W)O', r'\1', 'tree/b.cfg', ignore_case=True), os.read_file('tree/b.cfg'), oct(os.stat('tree/b.cfg').st_mode & 0o777))

fresh()
os.symlink('b.cfg', 'tree/link')
print(sed.replace('2', '3', 'tree/link'), os.path.islink('tree/link'), os.read_file('tree/b.cfg'), sorted(os.listdir('tree')))

print(sed.extract(r'(\w+)=(\d)', 'tree/b.cfg'), sed.extract('t(w)o', 'tree/sub', recursive=True))
print([(each.line, each.text, each.groups) for each in sed.extract(r'\d', 'tree/a.txt')], sed.extract('(x)|t', 'tree/b.cfg')[0].groups)
os.remove('tree/link')

attempt(sed.replace, '', 'x', 'tree')
attempt(sed.replace, 'a', 5, 'tree')
attempt(sed.replace_pattern, '[', 'x', 'tree')
attempt(sed.extract, '(', 'tree')
attempt(sed.replace, 'a', 'b', 'none')
print(sorted(os.listdir('tree')))
