# Reading, writing and moving in files: text and bytes.
import io
import os

with open('lines.txt', 'w') as file:
    print(file.write('first\n'), file.tell())
    file.writelines(['second\n', 'third'])
    print(file.tell(), file.name, file.encoding, file.errors, file.newlines, file.closed)
print(file.closed, os.path.getsize('lines.txt'))

with open('lines.txt') as file:
    print(file.readline(), end='')
    print(file.tell(), repr(file.read(3)), repr(file.readline()), file.readlines(), repr(file.read()))
    file.seek(0)
    print(list(file))
    file.seek(6)
    print(next(file))
    file.seek(0, 2)
    print(file.tell())

with open('lines.txt', 'a') as file:
    print(file.tell(), file.write('\nfourth\n'), file.tell())
print(open('lines.txt').read())

with open('lines.txt', 'r+') as file:
    print(repr(file.readline()))
    file.seek(0)
    file.write('FIRST')
    file.seek(0)
    print(file.read())
    file.seek(6)
    file.truncate()
print(repr(open('lines.txt').read()))

with open('both.bin', 'w+b') as file:
    print(file.write(bytes(range(10))), file.tell())
    file.seek(3)
    print(file.read(2), file.tell())
    file.write(b'XY')
    print(file.tell(), file.read())
    print(file.seek(-2, 2), file.read())
    print(file.seek(1), file.seek(2, 1), file.peek(2)[:2], file.read1(2))
    target = bytearray(4)
    file.seek(8)
    print(file.readinto(target), target)
    print(file.truncate(5), file.seek(0), file.read())
    file.seek(8)
    file.write(b'!')
print(open('both.bin', 'rb').read())

with open('ends.txt', 'w', newline='\r\n') as file:
    file.write('a\nb\n')
print(open('ends.txt', 'rb').read())
print(repr(open('ends.txt').read()), repr(open('ends.txt', newline='').read()), open('ends.txt', newline='\n').readlines())
with open('ends.txt') as file:
    file.read()
    print(repr(file.newlines))

with open('latin.txt', 'w', encoding='latin-1') as file:
    file.write('größe')
print(open('latin.txt', 'rb').read(), open('latin.txt', encoding='latin-1').read())
try:
    open('latin.txt', encoding='utf-8').read()
except UnicodeDecodeError as failure:
    print(failure)
print(open('latin.txt', encoding='utf-8', errors='replace').read())
try:
    open('latin.txt', 'w', encoding='ascii').write('ö')
except UnicodeEncodeError as failure:
    print(failure)
print(os.path.getsize('latin.txt'))
with open('bom.txt', 'w', encoding='utf-8-sig') as file:
    file.write('x')
print(open('bom.txt', 'rb').read(), repr(open('bom.txt', encoding='utf-8-sig').read()))
with open('wide.txt', 'w', encoding='utf-16') as file:
    file.write('x😀')
print(len(open('wide.txt', 'rb').read()), open('wide.txt', encoding='utf-16').read())

with open('raw.bin', 'wb', buffering=0) as file:
    print(type(file).__name__, file.write(b'abc'), os.path.getsize('raw.bin'))
with open('raw.bin', 'rb', 0) as file:
    print(file.read(1), file.readall(), file.read(5), file.readline())

with open('many.txt', 'w') as file:
    for i in range(5000):
        file.write(f'line {i}\n')
with open('many.txt') as file:
    print(sum(len(line) for line in file))
with open('many.txt', 'rb') as file:
    print(len(file.readline()), len(file.readlines(100)), file.tell())
    print(sum(1 for _ in file))

stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO('ab\ncd'.encode())))
print(stream.readlines())
writer = io.BufferedWriter(sink := io.BytesIO(), 4)
print(writer.write(b'ab'), sink.getvalue(), writer.write(b'cde'), writer.flush(), sink.getvalue())
pair = io.BufferedRandom(io.BytesIO(b'0123456789'))
print(pair.read(2), pair.write(b'--'), pair.seek(0), pair.read())

with open('held.txt', 'w') as file:
    print('to the file', 1, sep='|', file=file)
    file.flush()
    print(open('held.txt').read(), end='')
    print(file.fileno() == file.buffer.fileno(), os.fstat(file.fileno()).st_size)


class Upper(io.TextIOWrapper):
    def write(self, text):
        return super().write(text.upper())


with Upper(open('upper.txt', 'wb')) as file:
    file.write('loud')
print(open('upper.txt').read())

descriptor = os.open('low.bin', os.O_CREAT | os.O_RDWR)
print(os.write(descriptor, b'0123456789'), os.lseek(descriptor, 2, 0), os.read(descriptor, 3), os.fstat(descriptor).st_size)
os.ftruncate(descriptor, 4)
print(os.pread(descriptor, 2, 1), os.pwrite(descriptor, b'--', 2), os.pread(descriptor, 9, 0), os.lseek(descriptor, 0, os.SEEK_CUR))
with os.fdopen(descriptor, 'rb') as file:
    print(file.seek(0), file.read())
try:
    os.close(descriptor)
except OSError as failure:
    print(failure)
