# bytearray has the methods of bytes, and gives bytearrays back.
b = bytearray(b'One two,three')
for result in (
    b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b.center(17, b'*'), b.ljust(15, b'.'), b.rjust(15),
    b.zfill(15), b.strip(b'Oe'), b.lstrip(), b.rstrip(b'e'), b.replace(b'two', b'2'), b.expandtabs(),
    b.removeprefix(b'One'), b.removesuffix(b'three'), b.translate(None, b'o'), b[3:], b + b'!', b * 2, b % (),
):
    print(type(result).__name__, result)
print(b.split(), b.split(b','), b.rsplit(b' ', 1), b.partition(b','), b.rpartition(b'zz'), b.splitlines())
print(bytearray(b'-').join([b'a', bytearray(b'b')]), b.find(b'two'), b.index(44), b.count(b'e'), b.rfind(b't'))
print(b.startswith(b'One'), b.endswith((b'x', b'ee')))
print(b.isalpha(), b.isascii(), b.istitle(), b.decode(), b.hex(), bytearray.fromhex('4142'))
print(bytearray.maketrans(b'a', b'b')[97], bytearray(b'x').islower())
print(bytearray(), bytearray(3), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(b"it's"), bytearray(range(3)))
print(repr(bytearray(b'\x00"')), str(bytearray(b'z')), bytearray(source=b's'))
print(bytearray(b'a') == b'a', bytearray(b'a') == bytearray(b'a'), bytearray(b'a') < b'b', bytearray(b'a') == 'a')
print(97 in bytearray(b'a'), b'a' in bytearray(b'a'), list(bytearray(b'ab')), sorted(bytearray(b'ba')))
print(b'x' + bytearray(b'y'), bytearray(b'y') + b'x', max(bytearray(b'abc')))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: hash(b))
attempt(lambda: {b: 1})
attempt(lambda: {b})
attempt(lambda: bytearray(-1))
attempt(lambda: bytearray([256]))
attempt(lambda: bytearray(1.5))
attempt(lambda: bytearray(['a']))
attempt(lambda: bytearray(b'\xff').decode())
attempt(lambda: b.index(b'zz'))
attempt(lambda: b[100])
attempt(lambda: b['x'])
attempt(lambda: b + 'x')
attempt(lambda: b.join(['x']))
attempt(lambda: b < 'x')
attempt(lambda: 'a' in b)
attempt(lambda: b.split(b''))
a = bytearray(b'shared')
pair = [a, a]
pair[0][0] = 83
print(pair, bytes(a), a is pair[1])
a2 = bytearray(a)
a2[0] = 115
print(a, a2)

for x in (it := iter(bytearray(b'abc'))):
    print(x, end=' ')
print(next(it, None), list(reversed(a))[:2])
growing = bytearray(b'ab')
for x in growing:
    if len(growing) < 6:
        growing.append(x + 1)
print(growing)
