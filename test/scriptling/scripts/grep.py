import os
import scriptling.grep as grep


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')


os.makedirs('tree/sub/deep')
os.write_file('tree/a.txt', 'hello world\r\nfoo.bar\nHELLO fooxbar\nlast hello')
os.write_file('tree/b.py', 'print("hello")\n')
os.write_file('tree/sub/c.txt', 'hello there\n')
os.write_file('tree/sub/deep/d.py', '# Hello\n')
os.write_file('tree/binary', b'hello\0hello\n')
os.write_file('tree/latin', b'hello \xe9\n')
os.symlink('a.txt', 'tree/link')
os.symlink('sub', 'tree/folder_link')
os.symlink('nowhere', 'tree/dangling')

print(grep.string('hello', 'tree/a.txt'))
print(grep.string('hello', 'tree/a.txt', ignore_case=True))
found = grep.pattern('foo.bar', 'tree/a.txt')
print(found[0].line, found[0]['text'], len(found), len(grep.string('foo.bar', 'tree/a.txt')), len(grep.pattern(r'foo\.bar', 'tree/a.txt')))
print([(each.file, each.line) for each in grep.string('hello', 'tree')])
print([(each.file, each.line) for each in grep.string('hello', 'tree', recursive=True, ignore_case=True)])
print([each.file for each in grep.string('hello', 'tree', recursive=True, ignore_case=True, glob='*.py')])
print([each.file for each in grep.string('hello', 'tree', True, False, '[^b]*.txt')])
print([each.file for each in grep.string('hello', 'tree', follow_links=True)])
print(grep.string('hello', 'tree', max_size=10), len(grep.string('hello', 'tree', max_size=15)), len(grep.string('hello', 'tree', max_size=None)))
print(repr(grep.string('hello', 'tree/latin')[0].text), grep.string('hello', 'tree/binary'), grep.pattern('^$', 'tree/b.py'))
print(grep.string('', 'tree/sub/c.txt'), grep.string('nothing', 'tree'))

attempt(grep.pattern, '(', 'tree')
attempt(grep.pattern, 'a', 'none')
attempt(grep.string, 5, 'tree')
attempt(grep.string, 'a', 'tree', glob=None)
attempt(grep.string, 'a', 'tree', max_size='1')
attempt(grep.string, 'a', 'tree', unknown=1)
