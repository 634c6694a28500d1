import os
import scriptling.find as find


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')


os.makedirs('tree/sub/deep')
os.makedirs('tree/.hidden')
for path, size in [('a.txt', 3), ('b.py', 10), ('.secret', 1), ('.hidden/h.txt', 2), ('sub/c.txt', 3), ('sub/deep/d.txt', 5)]:
    os.write_file('tree/' + path, 'x' * size)
    os.utime('tree/' + path, (1000 + size, 1000 + size))
os.symlink('a.txt', 'tree/link')
os.symlink('sub', 'tree/folder_link')
os.symlink('nowhere', 'tree/dangling')
os.symlink('..', 'tree/sub/up')

print(find.path('tree'))
print(find.path('tree', type='file'))
print(find.path('tree', type='dir'), find.path('tree', type='dir', include_hidden=True))
print(find.path('tree', recursive=False), find.path('tree', max_depth=1) == find.path('tree', recursive=False), find.path('tree', max_depth=0))
print(find.path('tree', max_depth=2, type='file'), find.path('tree', max_depth=None, name='d*'))
print(find.path('tree', name='*.txt', include_hidden=True), find.path('tree', name='[!a]?txt'), find.path('tree', name='?.[!t]*'))
print(find.path('tree', type='file', size_min=4), find.path('tree', type='file', size_max=3, size_min=None))
print(find.path('tree', type='file', mtime_min=1004, mtime_max=1009.5))
print(find.path('tree', follow_links=True, name='*link'), find.path('tree', follow_links=True, type='dir'))
print(find.path('tree/a.txt'), find.path('tree/a.txt', name='b*'), find.path('none'), find.path('tree/a.txt', type='dir'))

for entry in find.entries('tree', type='file'):
    print(sorted(entry), entry.path, entry['size'], entry.mtime, entry.is_dir)
by_path = {entry.path: entry for entry in find.entries('tree', include_hash=True, include_symlinks=True, include_metadata=True)}
print(by_path['tree/a.txt'].hash == by_path['tree/sub/c.txt'].hash, by_path['tree/b.py'].hash, 'hash' in by_path['tree/sub'], oct(by_path['tree/a.txt'].file_perm))
print({path: entry.link_target for path, entry in by_path.items() if 'link_target' in entry})
followed = {entry.path: entry for entry in find.entries('tree', include_hash=True, include_symlinks=True, follow_links=True)}
print(followed['tree/link'].hash == by_path['tree/a.txt'].hash, followed['tree/link'].size, 'link_target' in followed['tree/link'], 'tree/dangling' in followed)
for keywords in [{}, {'include_hidden': True}, {'follow_links': True}, {'type': 'dir'}]:
    assert find.path('tree', **keywords) == [entry.path for entry in find.entries('tree', **keywords)]
os.write_file('check', '123456789')
print(find.entries('check', include_hash=True)[0].hash)

attempt(find.path, 'tree', type='x')
attempt(find.entries, 'tree', size_min='1')
attempt(find.path, 'tree', name=5)
