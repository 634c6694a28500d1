# Streams made of two, and decoders of line ends.
import codecs
import io

class R(io.RawIOBase):
    def __init__(self, data): self.data = data
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), len(self.data), 3); b[:n] = self.data[:n]; self.data = self.data[n:]; return n
class W(io.RawIOBase):
    def __init__(self): self.out = b''
    def writable(self): return True
    def write(self, b): self.out += bytes(b); return len(b)
w = W(); p = io.BufferedRWPair(R(b'hello world'), w)
print(p.read(4), p.peek(1)[:1], p.read1(2), p.readable(), p.writable(), p.seekable(), p.write(b'abc'), w.out, p.flush(), w.out, p.readinto(bytearray(3)), p.isatty())
with p: pass
print(p.closed)
for args in ((W(), W()), (R(b''), R(b''))):
    try: io.BufferedRWPair(*args)
    except OSError as e: print(type(e).__name__, e)
d = io.IncrementalNewlineDecoder(None, True)
print([d.decode(x) for x in ('a\r', '\nb\r\n', 'c\n', 'd\r')], d.getstate(), d.newlines, repr(d.decode('', True)), d.newlines)
d.reset(); print(d.newlines, d.decode('x\n'), d.newlines)
d = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder('utf-8')(), False)
print([d.decode(x) for x in (b'a\r', b'\n\xc3', b'\xa9')], d.newlines, d.decode(b'', True))
