# sys.stdout as a writer, replaced by an object of the script, and print to other files.
import sys

print(sys.stdout.write('written\n'), sys.stdout.write(''), hasattr(sys.stdout, 'flush'), sys.stdout.flush())
print('to stdout', file=sys.stdout)
sys.stdout.writelines(['one ', 'two\n'])
sys.stdout.write('é😀\n')


class Collect:
    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


c = Collect()
print('a', 1, [2], file=c)
print('b', end='', file=c)
print('x', 'y', sep='-', file=c, flush=True)
print(c.parts, c.flushed, ''.join(c.parts))


class NoFlush:
    def write(self, text):
        return None


class Broken:
    def write(self, text):
        raise ValueError('disk full')


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: print('x', file=5))
attempt(lambda: print('x', file='name'))
attempt(lambda: print('x', file=Broken()))
attempt(lambda: print('x', file=NoFlush()))
attempt(lambda: print('x', file=NoFlush(), flush=True))
attempt(lambda: sys.stdout.write(5))
attempt(lambda: sys.stdout.write(b'x'))
attempt(lambda: sys.stdout.write())
real, sys.stdout = sys.stdout, c
print('captured')
sys.stdout.write('directly')
sys.stdout = real
print(c.parts[-3:], sys.stdout is real)
print(sys.stderr.write(''), hasattr(sys.stderr, 'flush'))
