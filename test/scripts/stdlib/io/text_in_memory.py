import io
from io import StringIO


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


# Writing, reading and the position.
s = StringIO()
print(s.write("hello"), s.write(" wörld\n"), s.tell(), repr(s.getvalue()))
s.seek(0)
print(repr(s.read(3)), repr(s.read()), repr(s.read()), s.tell())
s.seek(2)
s.write("XY")
print(repr(s.getvalue()), s.tell())
s.seek(20)
s.write("end")
print(repr(s.getvalue()))
print(s.truncate(5), repr(s.getvalue()), s.tell())
s.seek(3)
print(s.truncate(), repr(s.getvalue()))
print(s.seek(0, 2), s.seek(0, 1), s.seek(0))

# An initial value is overwritten from the start.
t = StringIO("abcdef")
t.write("XY")
print(t.getvalue(), t.tell(), t.read())

# Characters beyond the basic plane count as one.
u = StringIO("a\U0001F600b\U0001F600c")
print(u.read(2), u.tell(), u.read(1), u.tell())
u.seek(1)
u.write("z")
print(u.getvalue(), u.tell(), u.seek(0, 2))

# Lines.
lines = StringIO("one\ntwo\n\nthree")
print(lines.readline(), lines.readline(2), lines.readline(), lines.readlines())
lines.seek(0)
print(list(lines), lines.readline())
lines.seek(0)
print(lines.readlines(5))
print([len(x) for x in StringIO("a\nbb\n")])
lines.seek(0)
lines.writelines(["1", "2\n", "3"])
print(repr(lines.getvalue()))
show(lambda: next(StringIO("")))

# print to it.
out = StringIO()
print("a", 1, None, sep="-", end="!", file=out)
print(file=out)
print("x" * 3, file=out, flush=True)
print(repr(out.getvalue()))

# Kinds of line ends.
for newline in (None, "", "\n", "\r", "\r\n"):
    n = StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), repr(n.getvalue()), n.readlines(), n.newlines)
    n = StringIO(newline=newline)
    n.write("p\nq\r\nr\rs")
    n.seek(0)
    print(n.write("x\n"), repr(n.getvalue()), n.newlines)

# with, and what is closed.
with StringIO("text") as w:
    print(w.read(), w.closed)
print(w.closed)
show(w.read)
show(w.getvalue)
show(lambda: w.write("x"))
show(lambda: next(w))
show(w.__enter__)
show(w.seekable)
show(w.isatty)
show(w.tell)
show(lambda: w.writelines([]))
show(lambda: print("x", file=w))
show(w.flush)
show(w.close)

# What does not fit.
s = StringIO("ab\ncd")
show(lambda: StringIO(1))
show(lambda: StringIO(b""))
show(lambda: StringIO("", newline="x"))
show(lambda: StringIO("", newline=1))
show(lambda: s.seek(-1))
show(lambda: s.seek(1, 1))
show(lambda: s.seek(1, 2))
show(lambda: s.seek(0, 5))
show(lambda: s.seek(1.5))
show(lambda: s.seek())
show(lambda: s.truncate(-1))
show(lambda: s.truncate("x"))
show(lambda: s.write(b""))
show(lambda: s.write())
show(lambda: s.write("a", "b"))
show(lambda: s.read("x"))
show(lambda: s.readline("x"))
show(lambda: s.readlines("x"))
show(lambda: s.writelines(5))
show(lambda: s.writelines([5]))
show(s.fileno)
show(s.detach)
show(lambda: s.nope)
print(s.encoding, s.errors, s.newlines, s.line_buffering)
print(s.readable(), s.writable(), s.seekable(), s.isatty())
print(io.StringIO.__name__, io.StringIO, isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), isinstance(s, io.RawIOBase))
print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.text_encoding(None), io.text_encoding("utf-8"))


# A subclass.
class Upper(StringIO):
    def __init__(self):
        super().__init__("first\n")
        self.count = 0
        self.seek(0, 2)

    def write(self, s):
        self.count += 1
        return super().write(s.upper())


u = Upper()
print("abc", "d", file=u)
u.writelines(["e", "f"])
print(repr(u.getvalue()), u.count)


class Lines(StringIO):
    def readline(self, size=-1):
        return super().readline(size).replace("\n", "|")


print(list(Lines("a\nb\n")), Lines("a\nb").readlines())
