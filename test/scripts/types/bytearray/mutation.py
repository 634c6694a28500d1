# bytearray: every way of changing it in place.
b = bytearray(b'hello')
b[0] = 72
b[-1] = 0x4F
print(b, len(b), b[0], b[1:3], type(b[1:3]).__name__)
b.append(33)
b.extend(b'abc')
b.extend([1, 2])
b.extend(bytearray(b'z'))
b.insert(0, 62)
b.insert(-1, 45)
b.insert(100, 46)
print(b, b.pop(), b.pop(0), b.pop(-2), b)
b.remove(33)
b.reverse()
print(b, b.copy() == b, b.copy() is b)
b.clear()
print(b, len(b), bool(b))

b = bytearray(range(10))
b[2:4] = b'XYZ'
print(b)
b[:0] = b'<<'
b[len(b):] = [62, 62]
print(b)
b[::2] = bytes(len(b[::2]))
print(b)
del b[0], b[-1]
del b[1:3]
print(b)
del b[::2]
print(b)
b[1:2] = ()
b[0:0] = 3 * [65]
print(b)
b += b'tail'
b *= 2
print(b)
b[:] = b'fresh'
alias = b
alias += b'!'
print(b, alias is b)
b[1:1] = b
print(b)
b[2:4] = bytearray()
b[3:1] = b'--'
print(b)


def attempt(f):
    c = bytearray(b'abcdef')
    try:
        f(c)
        print(c)
    except Exception as e:
        print(type(e).__name__, e)


def assign(key, value):
    def change(c):
        c[key] = value
    attempt(change)


assign(0, 256)
assign(0, -1)
assign(0, b'x')
assign(0, 'x')
assign(6, 1)
assign(-7, 1)
assign('a', 1)
assign(slice(0, 2), 5)
assign(slice(0, 2), 'xy')
assign(slice(0, 2), [256])
assign(slice(None, None, 2), b'xy')
assign(slice(None, None, -1), b'123456')
assign(slice(4, None, 2), b'q')
assign(slice(0, 2), None)
attempt(lambda c: c.append(256))
attempt(lambda c: c.append(b'x'))
attempt(lambda c: c.extend('xy'))
attempt(lambda c: c.extend(5))
attempt(lambda c: c.extend([1, 300]))
attempt(lambda c: c.insert(0))
attempt(lambda c: c.pop(6))
attempt(lambda c: bytearray().pop())
attempt(lambda c: c.remove(1))
attempt(lambda c: c.remove('a'))
attempt(lambda c: c.__delitem__(9))
attempt(lambda c: c.__iadd__('x'))
