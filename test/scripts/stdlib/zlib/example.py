import zlib

data = b'tea and cake, ' * 100
packed = zlib.compress(data, level=9)
print(len(packed) < 60, zlib.decompress(packed) == data, zlib.crc32(b'tea'), zlib.adler32(b'tea'))
unpack = zlib.decompressobj()
print(unpack.decompress(packed, 14), len(unpack.unconsumed_tail) > 0)
