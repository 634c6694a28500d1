"""fileinput: several files line by line, changed in place, compressed, encoded."""
import fileinput
import gzip
import os
import pathlib
import sys


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(type(failure).__name__, failure)


for name, content in {'a.txt': 'one\ntwo\n', 'b.txt': 'three\nfour', 'empty.txt': ''}.items():
    with open(name, 'w') as file:
        file.write(content)

with fileinput.input(files=('a.txt', 'empty.txt', 'b.txt')) as lines:
    print(lines.filename(), lines.lineno(), lines.fileno())
    for line in lines:
        print(repr(line), fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), fileinput.isstdin())
print(lines.readline() == '')
attempt(lambda: bool(fileinput.input('a.txt')))
fileinput.close()
attempt(fileinput.lineno)
for line in fileinput.input('a.txt'):
    attempt(fileinput.input, 'b.txt')
    fileinput.nextfile()
fileinput.close()
sys.argv[1:] = ['b.txt', 'a.txt']
print(list(fileinput.input()))
fileinput.close()
print(list(fileinput.FileInput(pathlib.Path('a.txt'))), list(fileinput.FileInput('a.txt', mode='rb')))

with fileinput.input('a.txt', inplace=True) as lines:
    for line in lines:
        print(lines.lineno(), line.upper(), end='')
print(open('a.txt').read(), sorted(os.listdir()))
with fileinput.FileInput('a.txt', inplace=True, backup='.old') as lines:
    for line in lines:
        pass
print(repr(open('a.txt').read()), open('a.txt.old').read())

with gzip.open('c.gz', 'wt') as file:
    file.write('packed\nlines\n')
print(list(fileinput.input(['c.gz', 'b.txt'], openhook=fileinput.hook_compressed, encoding='utf-8')))
fileinput.close()
with open('latin.txt', 'wb') as file:
    file.write(b'gr\xfcn\n')
print(list(fileinput.FileInput('latin.txt', openhook=fileinput.hook_encoded('latin-1'))))
print(list(fileinput.FileInput('latin.txt', encoding='utf-8', errors='replace')))
attempt(list, fileinput.FileInput('absent.txt'))
attempt(fileinput.FileInput, 'a.txt', mode='w')
attempt(fileinput.FileInput, 'a.txt', inplace=True, openhook=open)
attempt(fileinput.FileInput, 'a.txt', openhook=5)
