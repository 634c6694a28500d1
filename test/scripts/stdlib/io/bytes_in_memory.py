import io
from io import BytesIO


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


b = BytesIO(b"abc\ndef\n")
print(b.read(2), b.tell(), b.readline(), b.readline(2), b.read1(), b.read(5))
print(b.seek(-3, 2), b.read(), b.seek(1), b.seek(2, 1), b.seek(-50, 1))
print(list(b), b.seek(0), b.readlines(), b.seek(0), b.readlines(1))
b.seek(0)
print(b.write(b"XY"), b.getvalue(), b.write(bytearray(b"!")), b.write(memoryview(b"?")), b.getvalue())
b.seek(12)
print(b.write(b"end"), b.getvalue())
print(b.truncate(4), b.getvalue(), b.tell(), b.write(b"z"), b.getvalue())
b = BytesIO()
b.writelines([b"a", bytearray(b"b"), b"c\n"])
print(b.getvalue(), b.tell())
target = bytearray(5)
b.seek(0)
print(b.readinto(target), target, b.readinto(target), target)
b.seek(1)
print(b.readinto(memoryview(target)[2:4]), target)

# A view on the memory keeps the size as it is.
v = b.getbuffer()
v[0] = 65
print(b.getvalue(), len(v), v.readonly, bytes(v))
show(lambda: b.write(b"x" * 100))
show(b.close)
show(lambda: b.truncate(0))
v.release()
b.seek(0, 2)
print(b.write(b"more"), b.getvalue())

with BytesIO(b"in") as w:
    print(w.read(), w.readable(), w.writable(), w.seekable(), w.isatty(), w.closed)
print(w.closed)
for name in ("read", "getvalue", "flush", "readable", "tell", "__enter__", "readline", "getbuffer", "isatty"):
    show(getattr(w, name))
show(w.close)

b = BytesIO(b"ab\ncd")
show(lambda: BytesIO("x"))
show(lambda: BytesIO(5))
show(lambda: b.seek(-1))
show(lambda: b.seek(0, 5))
show(lambda: b.truncate(-1))
show(lambda: b.write(""))
show(lambda: b.write(5))
show(lambda: b.read("x"))
show(lambda: b.readinto(b"abc"))
show(lambda: b.readinto("x"))
show(lambda: b.writelines(["x"]))
show(b.fileno)
show(b.detach)
show(lambda: b.name)
show(lambda: next(BytesIO()))
print(io.BytesIO, isinstance(b, io.BufferedIOBase), isinstance(b, io.IOBase), isinstance(b, io.TextIOBase))
print(BytesIO(None).getvalue(), BytesIO(initial_bytes=b"q").getvalue(), BytesIO(memoryview(b"mv")).read())


class Counting(BytesIO):
    total = 0

    def write(self, data):
        self.total += len(data)
        return super().write(data)


c = Counting(b"start")
c.writelines([b"12", b"345"])
print(c.total, c.getvalue())
