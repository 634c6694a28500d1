import errno

print(errno.errorcode[errno.ENOENT])
print(type(OSError(errno.ENOENT, 'No such file or directory')).__name__)
