# hex with separators, repr of every byte, and bytes inside other text.
b = bytes.fromhex('00017f80ffdeadbeef')
print(b.hex(), b.hex('-'), b.hex(' ', 2), b.hex(':', -2), b.hex(sep='_', bytes_per_sep=4), b.hex('.', 0))
print(b.hex('.', 100), b''.hex(), b''.hex('-'), b'\x01'.hex('-'), b.hex(b'|'), b.hex('-', -4), b.hex('-', 1))
for args in (('',), ('ab',), ('é',), (1,), (None,), ('-', 'x'), (b'',), ('-', 1.5), ('-', 1, 2)):
    try:
        print(b.hex(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
everything = bytes(range(256))
print(everything)
print(repr(everything) == str(everything), len(repr(everything)), everything[65:70])
print(b"'", b'"', b'\'"', b"it's \"x\"", [b'a', b'\n'], {b'k': b'v'}, (b'\xe9',), f'{b"x"} {b"x"!r:>6} {b"x"!s}')
print('%s %r' % (b'x', b'y'), '{}'.format(b'z'), str(b'abc'), ascii(b'\xff'))
try:
    f'{b"x":>5}'
except TypeError as e:
    print(e)
print(''.join(f'{x:02x}' for x in b), '-'.join(map(str, b)), int.from_bytes(b[:2], 'big'), b[::-1].hex())
print(bytes(reversed(b)).hex() == b[::-1].hex())
print(bytes(b).hex() == b.hex(), bytearray(b).hex(' '), memoryview(b).hex(':'), bytes.fromhex(b.hex(' ', 3)) == b)


class Tagged(bytes):
    def __new__(cls, data, tag):
        self = super().__new__(cls, data)
        self.tag = tag
        return self

    def __repr__(self):
        return f'Tagged({bytes(self)!r}, {self.tag!r})'


t = Tagged(b'ab', 'T')
print(t, [t], t == b'ab', type(t + b'c').__name__, type(t[:1]).__name__, type(t.upper()).__name__, len(t))
print(hash(t) == hash(b'ab'), isinstance(t, bytes), type(bytes(t)).__name__)
print(bytes.__name__, bytes.__mro__, issubclass(bytes, object), b'x'.__class__)
