import io
from io import BytesIO, TextIOWrapper


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


# Writing is held back until it is flushed, or is much.
b = BytesIO()
w = TextIOWrapper(b, encoding="utf-8")
print(w.write("héllo\n"), b.getvalue())
w.flush()
print(b.getvalue())
w.write("x" * 9000)
print(len(b.getvalue()))
print("printed", file=w)
w.seek(0)
print(w.readline(), len(w.read()), w.tell())

for kwargs in (dict(line_buffering=True), dict(write_through=True), dict(newline="\r\n"), dict(newline="\r"), dict(newline="")):
    b = BytesIO()
    w = TextIOWrapper(b, "utf-8", **kwargs)
    w.write("a\nb")
    print(kwargs, b.getvalue(), end=" ")
    w.flush()
    print(b.getvalue(), w.line_buffering, w.write_through)

# Reading with all kinds of line ends.
data = "one\r\ntwo\rthree\nfür".encode()
for newline in (None, "", "\n", "\r", "\r\n"):
    r = TextIOWrapper(BytesIO(data), "utf-8", newline=newline)
    print(repr(newline), r.readlines(), r.newlines)
    r.seek(0)
    print(repr(r.read(4)), repr(r.read(3)), repr(r.readline(2)), repr(r.readline()), repr(r.read()))

# The position.
r = TextIOWrapper(BytesIO("äb\ncö\nd".encode()), "utf-8")
print(r.tell(), r.readline(), r.tell(), r.read(1), r.tell())
place = r.tell()
print(r.read(), r.seek(place), r.read(2), r.seek(0), r.read(1))
print(r.seek(0, 2), repr(r.read()), r.seek(0), next(r))
show(r.tell)
print(list(r), r.tell())

# Encodings.
for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "ascii", "cp1252"):
    b = BytesIO()
    w = TextIOWrapper(b, encoding)
    w.write("ab")
    w.write("cd\n")
    w.flush()
    print(encoding, b.getvalue())
    b.seek(0)
    print(repr(TextIOWrapper(b, encoding).read()))
print(TextIOWrapper(BytesIO(b"a\xffb"), "utf-8", "replace").read(), TextIOWrapper(BytesIO(b"a\xffb"), "utf-8", errors="ignore").read())
show(lambda: TextIOWrapper(BytesIO(b"a\xffb"), "utf-8").read())
show(lambda: TextIOWrapper(BytesIO(), "ascii").write("é"))
many = TextIOWrapper(BytesIO("€uro\n".encode() * 3000), "utf-8")
print(sum(1 for line in many if line == "€uro\n"))

# Closing, detaching and other attributes.
b = BytesIO(b"text")
w = TextIOWrapper(b, "utf-8")
print(w, w.encoding, w.errors, w.newlines, w.buffer is b, w.closed, w.readable(), w.writable(), w.seekable(), w.isatty())
print(w.detach() is b, b.closed)
show(w.read)
show(lambda: w.closed)
with TextIOWrapper(BytesIO(b"in"), "utf-8") as w:
    print(w.read())
print(w.closed, w.buffer.closed)
show(w.read)
show(lambda: w.write("x"))
show(w.close)
show(w.flush)
r = TextIOWrapper(BytesIO(), "utf-8")
r.reconfigure(encoding="utf-16-le", newline="\r\n", line_buffering=True)
r.write("x\n")
print(r.buffer.getvalue(), r.encoding, r.line_buffering)
show(lambda: w.name)
show(lambda: TextIOWrapper(5, "utf-8"))
show(lambda: TextIOWrapper(BytesIO(), "nope"))
show(lambda: TextIOWrapper(BytesIO(), "utf-8", newline="x"))
r = TextIOWrapper(BytesIO(b"abc"), "utf-8")
show(lambda: r.seek(1, 1))
show(lambda: r.seek(1, 2))
show(lambda: r.seek(-1))
show(lambda: r.write(b""))
show(r.fileno)


# A stream of a script's own.
class Slow(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, target):
        piece, self.data = self.data[:2], self.data[2:]
        target[: len(piece)] = piece
        return len(piece)


print(Slow(b"abcde").read(), Slow(b"abcde").read(1), Slow(b"ab\ncd").readline(), list(Slow(b"a\nb\nc")), Slow(b"abc").readall())
print(TextIOWrapper(Slow("hé\nyou".encode()), "utf-8").readlines())
s = Slow(b"")
print(s.closed, s.seekable(), s.writable())
with s:
    pass
print(s.closed)
show(s.__enter__)
show(s.tell)
show(lambda: s.write(b""))
i = io.IOBase()
for name in ("readline", "seek", "tell", "truncate", "fileno", "_checkReadable", "isatty", "flush", "close"):
    show(getattr(i, name) if name != "seek" else lambda: i.seek(0))
for cls in (io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    show(lambda: cls().read())
    show(lambda: cls().write("" if cls is io.TextIOBase else b""))
show(io.BufferedIOBase().detach)
