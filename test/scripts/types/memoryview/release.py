# A bytearray cannot change its size while a memoryview looks at it; a released view is of no more use.
buffer = bytearray(b'abcdef')
view = memoryview(buffer)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: buffer.append(1))
attempt(lambda: buffer.extend(b'xx'))
attempt(lambda: buffer.clear())
attempt(lambda: buffer.pop())
attempt(lambda: buffer.__delitem__(0))
attempt(lambda: buffer.__setitem__(slice(0, 1), b'xx'))
attempt(lambda: buffer.__setitem__(slice(0, 2), b'AB'))
attempt(lambda: buffer.reverse())
print(buffer, view.tobytes())
part = view[2:4]
view.release()
attempt(lambda: buffer.append(1))
part.release()
part.release()
buffer.append(33)
print(buffer)
for use in (
    lambda: view[0], lambda: view.tobytes(), lambda: len(view), lambda: view.tolist(), lambda: view == b'',
    lambda: view[0:1],
):
    attempt(use)
print(repr(view).split(' at ')[0])
with memoryview(b'ctx') as v:
    print(v[0], v.tolist())
attempt(lambda: v.tolist())
attempt(lambda: v.__enter__())

# An iterator reads from the view as it goes.
buffer = bytearray(b'abc')
view = memoryview(buffer)
iterator = iter(view)
print(next(iterator), hasattr(iterator, '__length_hint__'))
buffer[1] = 120
print(next(iterator))
view.release()
try:
    next(iterator)
except ValueError as error:
    print(error)
print(list(memoryview(bytearray(b'\xff\x01')).cast('b')))

one = memoryview(b"abc")
other = memoryview(b"abc")
print(one == other)
other.release()
print(one == other, other == one, other == other, one != other)
for name in ("shape", "strides", "suboffsets", "ndim", "nbytes", "itemsize", "format", "readonly", "obj", "contiguous"):
    try:
        print(getattr(other, name))
    except ValueError as error:
        print(name, error)
