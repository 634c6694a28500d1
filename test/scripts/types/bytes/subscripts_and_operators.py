# Indexing gives ints, slicing gives bytes; concatenation, repetition, membership and comparison.
b = b'hello\xff'
print(b[0], b[-1], b[1:3], b[:0], b[::-1], b[::2], b[-3:], b[10:], b[4:1:-1], len(b), list(b[:3]))
print(type(b[0]).__name__)
print(b + b'x', b * 2, 2 * b'ab', b'ab' * 0, b'ab' * -1, b'' + b'', b'a' + bytearray(b'b'))
print(type(b'a' + bytearray(b'b')).__name__)
print(104 in b, 255 in b, 0 in b, b'ell' in b, b'' in b, b'xyz' in b, bytearray(b'he') in b, 104 not in b)
print(b'a' < b'b', b'a' < b'ab', b'\xff' > b'a', b'' < b'\x00', b'a' == b'a', b'a' == 'a', b'a' == bytearray(b'a'))
print(b'a' == memoryview(b'a'))
print(b'a' != 'a', b'a' == 97, b'a' == [97], b'b' > bytearray(b'a'), sorted([b'b', b'', b'a\xff', b'a', b'B']))
print(max(b'abc'), min(b'abc'))
print(hash(b'abc') == hash(bytes([97, 98, 99])), {b'k': 1}[b'k'], b'k' in {'k': 1})
print({b'a', b'a', b'b'} == {b'b', b'a'})
print(list(b'abc'), tuple(b'\x00\x01'), [*b'hi'], sum(b'abc'), sorted(b'cab'), list(reversed(b'abc')))
print(dict(enumerate(b'ab')), all(b'\x01'), any(b'\x00\x00'))
first, *rest = b'xyz'
print(first, rest, bool(b''), bool(b'\x00'), b or b'default', b'' or b'default')


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b[6])
attempt(lambda: b[-7])
attempt(lambda: b['a'])
attempt(lambda: b[1.0])
attempt(lambda: b[::0])
attempt(lambda: b + 'x')
attempt(lambda: 'x' + b)
attempt(lambda: b + 1)
attempt(lambda: b + [1])
attempt(lambda: b * 1.5)
attempt(lambda: b * b)
attempt(lambda: 256 in b)
attempt(lambda: -1 in b)
attempt(lambda: 'h' in b)
attempt(lambda: 1.5 in b)
attempt(lambda: None in b)
attempt(lambda: b < 'x')
attempt(lambda: b >= 1)
attempt(lambda: b < [1])
attempt(lambda: b - b)
attempt(lambda: -b)
attempt(lambda: b & b)
try:
    b[0] = 1
except TypeError as e:
    print(e)
try:
    del b[0]
except TypeError as e:
    print(e)
try:
    b.attribute = 1
except AttributeError as e:
    print(e)
c = b
c += b'!'
print(c, b, c is b)
