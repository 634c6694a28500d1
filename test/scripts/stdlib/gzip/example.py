import gzip
import io

packed = gzip.compress(b'tea ' * 1000)
print(len(packed) < 100, gzip.decompress(packed)[:8])
with gzip.open(io.BytesIO(packed), 'rt') as stream:
    print(stream.read(7))
