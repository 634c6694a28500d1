# tempfile: files and folders for a while.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.dirname(folder) == tempfile.gettempdir(), oct(os.stat(folder).st_mode))
    os.makedirs(os.path.join(folder, 'a/b'))
    open(os.path.join(folder, 'a/b/c'), 'w').close()
print(os.path.exists(folder))
kept = tempfile.TemporaryDirectory(prefix='my-', suffix='.d', dir='.')
print(os.path.basename(kept.name).startswith('my-'), kept.name.endswith('.d'), os.path.isabs(kept.name), repr(kept)[:20])
kept.cleanup()
print(os.path.exists(kept.name))

with tempfile.NamedTemporaryFile('w+', suffix='.txt', encoding='utf-8') as file:
    file.write('text')
    file.flush()
    print(open(file.name).read(), file.name.endswith('.txt'), oct(os.stat(file.name).st_mode), file.mode)
    file.seek(0)
    print(file.read(), file.closed)
print(os.path.exists(file.name), file.closed)
file = tempfile.NamedTemporaryFile(delete=False, dir='.')
print(type(file).__name__, file.write(b'abc'))
file.close()
print(os.path.getsize(file.name))
os.remove(file.name)
with tempfile.NamedTemporaryFile(delete_on_close=False) as file:
    file.write(b'x')
    file.close()
    print(os.path.exists(file.name))
print(os.path.exists(file.name))

descriptor, path = tempfile.mkstemp('.end', 'begin', '.')
print(os.write(descriptor, b'low'), os.path.basename(path)[:5], path[-4:], os.path.isabs(path))
os.close(descriptor)
print(open(path).read(), oct(os.stat(path).st_mode))
os.remove(path)
folder = tempfile.mkdtemp(dir='.')
print(os.listdir(folder))
os.rmdir(folder)
print(os.path.exists(tempfile.mktemp()), tempfile.gettempprefix(), tempfile.gettempprefixb(), type(tempfile.gettempdirb()).__name__)
print(type(tempfile.mkdtemp(suffix=b'x', dir=b'.')).__name__, tempfile.TMP_MAX)
try:
    tempfile.mkdtemp(suffix=b'x', prefix='y')
except TypeError as failure:
    print(failure)
try:
    tempfile.mkdtemp(dir='no/such')
except FileNotFoundError as failure:
    print(failure.errno)

with tempfile.TemporaryFile() as file:
    file.write(b'hidden')
    file.seek(0)
    print(file.read())
with tempfile.TemporaryFile('w+t') as file:
    print(file.write('text'), file.seek(0), file.read())
with tempfile.SpooledTemporaryFile(max_size=5) as file:
    print(file.write(b'abc'), file._rolled, file.name, file.mode)
    file.write(b'defg')
    print(file._rolled, file.tell(), file.seek(0), file.read())
with tempfile.SpooledTemporaryFile(mode='w+') as file:
    file.write('line\nother\n')
    file.seek(0)
    print(list(file), file._rolled)
    file.rollover()
    file.seek(0)
    print(file.readline(), file._rolled, file.closed)
tempfile.tempdir = os.path.abspath('.')
print(os.path.dirname(tempfile.mkdtemp()) == tempfile.gettempdir() == os.path.abspath('.'))
