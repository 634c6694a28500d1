import errno

names = sorted(name for name in dir(errno) if name.startswith('E'))
print(len(names), [(name, getattr(errno, name)) for name in names])
print(sorted(errno.errorcode.items()))
try:
    raise OSError(errno.ENOENT, 'gone', 'file')
except FileNotFoundError as failure:
    print(failure, failure.errno == errno.ENOENT, errno.errorcode[failure.errno])
