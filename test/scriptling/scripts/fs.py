import fs
import os


def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')


for fmt, values in [('b', [-128]), ('B', [255]), ('h', [-2]), ('H', [65535]), ('i', [-3]), ('I', [4294967295]), ('q', [-4]), ('Q', [2**63 - 1]),
                    ('f', [1.5]), ('d', [-2.25]), ('e', [0.5])]:
    little, big = fs.pack(fmt, values), fs.pack('>' + fmt, values)
    assert fs.pack('<' + fmt, values) == little and little == big[::-1]
    assert fs.unpack(fmt, little) == values == fs.unpack('>' + fmt, big)
    print(fmt, little.hex(), big.hex())
print(fs.pack('>2HbI', [1, 2, -1, 3]), fs.unpack('>2HbI', b'\0\1\0\2\xff\0\0\0\3 and more'))
print(fs.unpack('3B', 'abc'), fs.unpack('0B', b''), fs.unpack('Q', b'\xff' * 8))

print(fs.write_bytes('data.bin', 0, b'abcdefgh'), fs.write_bytes('data.bin', 2, 'XY'), os.read_bytes('data.bin'))
fs.write_bytes('data.bin', 10, b'!', 0o600)
fs.write_bytes('other.bin', 0, b'', mode=0o600)
print(os.read_bytes('data.bin'), oct(os.stat('data.bin').st_mode & 0o777), oct(os.stat('other.bin').st_mode & 0o777))
print(fs.read_bytes('data.bin', 1, 3), fs.read_bytes('data.bin', 9, 100), fs.read_bytes('data.bin', 500, 0))
print(fs.byte_at(b'abc', 2), fs.len('é'), fs.len(b'abc'), fs.slice(b'abcdef', 2), fs.slice('abcdef', 1, 3), fs.slice(b'abc', 5, 9))

attempt(fs.read_bytes, 'data.bin', 11, 1)
attempt(fs.read_bytes, 'data.bin', -1, 1)
attempt(fs.read_bytes, 'data.bin', 0, -1)
attempt(fs.read_bytes, 'data.bin', 0, 64 * 1024 * 1024 + 1)
attempt(fs.read_bytes, 'none.bin', 0, 1)
attempt(fs.write_bytes, 'data.bin', -1, b'')
attempt(fs.write_bytes, 'data.bin', 0, 5)
for code, value in [('b', 128), ('B', -1), ('h', 2**15), ('H', 2**16), ('i', 2**31), ('I', -1), ('q', 2**63), ('Q', 2**64), ('e', 1e6), ('f', 1e300)]:
    attempt(fs.pack, code, [value])
attempt(fs.pack, 'b', ['x'])
attempt(fs.pack, '2b', [1])
attempt(fs.pack, 'b', 1)
attempt(fs.unpack, 'i', b'abc')
attempt(fs.unpack, 'z', b'abc')
attempt(fs.unpack, '3', b'abc')
attempt(fs.unpack, '9999999999b', b'abc')
attempt(fs.unpack, '>999999999q', b'abc')
attempt(fs.byte_at, b'abc', 3)
attempt(fs.byte_at, b'abc', -1)
attempt(fs.slice, b'abc', -1)
