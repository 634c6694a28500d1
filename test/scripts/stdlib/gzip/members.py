import gzip
import io


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


data = b"some text\nsecond line\n" * 50
c = gzip.compress(data)
print(gzip.decompress(c) == data, c[:4], gzip.decompress(c + gzip.compress(b"more")) == data + b"more", gzip.decompress(c + b"\0\0") == data)
print(gzip.compress(b"", mtime=0)[:10], gzip.compress(b"x", 1, mtime=5)[:10], gzip.compress(b"x", mtime=7)[:10], gzip.decompress(gzip.compress(b"")))
for action in (lambda: gzip.decompress(b"x"), lambda: gzip.decompress(b""), lambda: gzip.decompress(c[:-1]), lambda: gzip.decompress(c[:-5] + b"xxxxx"), lambda: gzip.decompress(c + b"x"), lambda: gzip.compress("x")):
    show(action)
out = io.BytesIO()
with gzip.GzipFile("name.txt", "wb", fileobj=out, mtime=1) as f:
    print(f.write(b"line one\n"), f.write(b"line two\n"), f.tell(), f.writable(), f.readable(), f.name, f.closed)
print(f.closed, out.closed, out.getvalue()[:20])
out.seek(0)
with gzip.GzipFile(fileobj=out) as f:
    print(f.readline(), f.tell(), f.read(4), f.read(), f.read(1), f.seek(2), f.read1(3), f.peek(2)[:2], f.seekable())
out.seek(0)
print(list(gzip.GzipFile(fileobj=out, mode="r")), issubclass(gzip.BadGzipFile, OSError))
out.seek(0)
print(io.TextIOWrapper(gzip.GzipFile(fileobj=out), "utf-8").readlines())
out.seek(0)
show(lambda: gzip.GzipFile(fileobj=out).write(b"x"))
show(lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode="w").read())
show(lambda: gzip.GzipFile(fileobj=out, mode="rt"))
show(lambda: gzip.GzipFile(fileobj=out, mode="q"))
show(lambda: f.read())
