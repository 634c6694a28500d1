# OSError picks a subclass by errno, and has attributes for number, text and file names.
numbers = {
    1: 'EPERM', 2: 'ENOENT', 3: 'ESRCH', 4: 'EINTR', 5: 'EIO', 10: 'ECHILD', 11: 'EAGAIN', 13: 'EACCES', 17: 'EEXIST',
    20: 'ENOTDIR', 21: 'EISDIR', 22: 'EINVAL', 28: 'ENOSPC', 32: 'EPIPE', 103: 'ECONNABORTED', 104: 'ECONNRESET',
    108: 'ESHUTDOWN', 110: 'ETIMEDOUT', 111: 'ECONNREFUSED', 114: 'EALREADY', 115: 'EINPROGRESS', 9999: '?',
    0: 'zero', -1: 'minus',
}
for n, name in numbers.items():
    e = OSError(n, name)
    print(n, type(e).__name__, e, e.errno, e.strerror, e.filename, e.args)
for e in (
    OSError(), OSError('only text'), OSError(2), OSError(2, 'No such file', 'a.txt'),
    OSError(2, 'No such file', 'a.txt', None, 'b.txt'), OSError(13, 'denied', b'raw'), OSError(2, 'x', 5),
    OSError('2', 'text number'), OSError(1, 2, 3, 4, 5), OSError(5, 'io', None), FileNotFoundError('just text'),
    FileNotFoundError(13, 'keeps its class'), PermissionError(13, 'denied', '/etc/x'), TimeoutError('timed out'),
    ConnectionError(104, 'not mapped here'), BlockingIOError(11, 'would block', 3), IsADirectoryError(),
):
    print(type(e).__name__, repr(e), str(e), e.args, e.errno, repr(e.strerror), repr(e.filename), repr(e.filename2))


class Mine(OSError):
    pass


class Stricter(OSError):
    def __init__(self, path):
        super().__init__(2, 'nothing there', path)


m = Mine(2, 'custom class keeps', 'f')
s = Stricter('p.txt')
print(type(m).__name__, m, m.errno, type(s).__name__, s, s.args, s.filename)
m.errno = 99
m.filename = 'renamed'
m.strerror = 'new text'
print(m, m.args, repr(m))
b = BlockingIOError(11, 'x', 42)
print(b.characters_written)
for f in (
    lambda: OSError(1, 2, 3, 4, 5, 6), lambda: OSError(errno=1), lambda: OSError('x').characters_written,
    lambda: Stricter(),
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
try:
    raise OSError(2, 'caught by subclass')
except FileNotFoundError as e:
    print('FileNotFoundError', e)
try:
    raise OSError(111, 'refused')
except ConnectionError as e:
    print(type(e).__mro__[0].__name__, e.errno)
