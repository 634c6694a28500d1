"""shutil.make_archive and unpack_archive, and csv and other text in files that are compressed."""
import csv
import gzip
import io
import os
import shutil
import tarfile
import zipfile


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(type(failure).__name__, failure)


os.makedirs('source/deep/empty')
for name in ('a.txt', 'deep/b.txt'):
    with open('source/' + name, 'w') as file:
        file.write(name)

print(shutil.make_archive('made/one', 'zip', 'source').replace(os.getcwd(), ''))
print(shutil.make_archive('two', 'gztar', base_dir='source'))
print(shutil.make_archive('three', 'tar', '.', 'source/deep').replace(os.getcwd(), ''))
print(shutil.make_archive('four', 'zip', base_dir='source/deep'))
with zipfile.ZipFile('made/one.zip') as archive:
    print(archive.namelist(), archive.read('deep/b.txt'))
with zipfile.ZipFile('four.zip') as archive:
    print(archive.namelist())
for name in ('two.tar.gz', 'three.tar'):
    with tarfile.open(name) as archive:
        print(archive.getnames())
attempt(shutil.make_archive, 'x', 'rar')
attempt(shutil.make_archive, 'x', 'zip', 'absent')

for name in ('made/one.zip', 'two.tar.gz', 'three.tar'):
    shutil.unpack_archive(name, 'out/' + name, **({'filter': 'data'} if 'tar' in name else {}))
for folder, folders, names in os.walk('out'):
    folders.sort()
    print(folder, sorted(names))
attempt(shutil.unpack_archive, 'source/a.txt', 'out')
attempt(shutil.unpack_archive, 'source/a.txt', 'out', 'zip')
attempt(shutil.unpack_archive, 'source/a.txt', 'out', 'tar', filter='data')
attempt(shutil.unpack_archive, 'source/a.txt', 'out', 'rar')
attempt(shutil.unpack_archive, 'absent.zip', 'out')
with zipfile.ZipFile('evil.zip', 'w') as archive:
    for name in ('../up', '/absolute', 'good', 'a/../b'):
        archive.writestr(name, name)
os.mkdir('safe')
shutil.unpack_archive('evil.zip', 'safe')
print(os.listdir('safe'), os.path.exists('up'))


def make(base_name, base_dir, text='', **others):
    with open(base_name + '.txt', 'w') as file:
        file.write(text + ' '.join(sorted(os.listdir(base_dir))))
    return base_name + '.txt'


shutil.register_archive_format('listing', make, [('text', 'here: ')], 'a list')
print(('listing', 'a list') in shutil.get_archive_formats())
print(shutil.make_archive('listed', 'listing', 'source').replace(os.getcwd(), ''), open('listed.txt').read())
shutil.unregister_archive_format('listing')
attempt(shutil.make_archive, 'x', 'listing')
attempt(shutil.register_archive_format, 'x', 5)
attempt(shutil.register_archive_format, 'x', make, 5)
shutil.register_unpack_format('listing', ['.txt'], lambda name, folder, more: print(name, folder, more), [('more', 1)])
shutil.unpack_archive('listed.txt', 'where')
attempt(shutil.register_unpack_format, 'again', ['.txt'], make)
attempt(shutil.register_unpack_format, 'again', ['.rar'], 5)
shutil.unregister_unpack_format('listing')
print([name for name, _, _ in shutil.get_unpack_formats() if name in ('tar', 'gztar', 'zip')])

rows = [['name', 'text'], ['one', 'a "quoted" text'], ['two', 'in two\nlines'], ['three', 'grün']]
with open('table.csv', 'w', newline='', encoding='utf-8') as file:
    csv.writer(file).writerows(rows)
with open('table.csv', newline='', encoding='utf-8') as file:
    print([row for row in csv.reader(file)] == rows)
with open('table.csv', newline='', encoding='utf-8') as file:
    print([row['text'] for row in csv.DictReader(file)])
with gzip.open('table.csv.gz', 'wt', newline='', encoding='utf-8') as file:
    writer = csv.DictWriter(file, ['name', 'text'])
    writer.writeheader()
    writer.writerow({'name': 'x', 'text': 'y,z'})
with gzip.open('table.csv.gz', 'rt', newline='', encoding='utf-8') as file:
    print(list(csv.reader(file)))
with zipfile.ZipFile('table.zip', 'w') as archive:
    archive.write('table.csv')
with zipfile.ZipFile('table.zip') as archive, archive.open('table.csv') as raw:
    with io.TextIOWrapper(raw, encoding='utf-8', newline='') as file:
        print(len(list(csv.reader(file))))
with io.open('table.csv', 'rb') as file:
    print(type(file).__name__, file.readline())
