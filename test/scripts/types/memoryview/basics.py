# memoryview: a window on bytes and bytearrays.
data = b'hello world'
m = memoryview(data)
print(len(m), m[0], m[-1], m[:5].tobytes(), m[6:].tolist(), bytes(m[::2]), bytes(m[::-1]), m.readonly, m.nbytes)
print(m.itemsize, m.format, m.ndim, m.shape, m.strides)
print(m == data, m == bytearray(data), m[:5] == b'hello', m == memoryview(data), m == 'hello world', m != b'x')
print(m == 1, hash(m) == hash(data), 104 in m, b'h' in m, list(m[:3]), m.obj is data, m.contiguous, m.c_contiguous)
print(m.hex(), m[:3].hex('-'), m.tobytes() == data, m[2:2].tobytes(), m[3:][1:3].tobytes(), type(m[0]).__name__)
print(type(m[:1]).__name__, bool(m), bool(memoryview(b'')), max(m), sorted(m[:3]), list(reversed(m[:3])))
print(b'x' + m[:2], b''.join([m[:2], m[2:5]]), bytes(m[:2]) * 2, bytearray(m[:2]), str(m[:5], 'ascii'))
print(int.from_bytes(m[:2], 'big'), m[:5].tobytes().decode().upper(), repr(m).split(' at ')[0])

buffer = bytearray(b'abcdef')
w = memoryview(buffer)
w[0] = 90
w[1:3] = b'YX'
w[-1] = 33
print(buffer, w.readonly, w.tobytes())
w[3:5][0] = 45
print(buffer, w[3])
w[::2] = b'123'
print(buffer)
ro = w.toreadonly()
print(ro.readonly, ro[0])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: m[11])
attempt(lambda: m['a'])
attempt(lambda: m.__setitem__(0, 1))
attempt(lambda: ro.__setitem__(0, 1))
attempt(lambda: w.__setitem__(0, 256))
attempt(lambda: w.__setitem__(0, b'x'))
attempt(lambda: w.__setitem__(0, 'x'))
attempt(lambda: w.__setitem__(slice(0, 2), b'xyz'))
attempt(lambda: w.__setitem__(slice(0, 2), 'xy'))
attempt(lambda: w.__delitem__(0))
attempt(lambda: memoryview('text'))
attempt(lambda: memoryview([1, 2]))
attempt(lambda: memoryview())
attempt(lambda: m + b'x')
attempt(lambda: hash(w))
attempt(lambda: m < m)
