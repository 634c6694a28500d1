import struct

packed = struct.pack('<HfI', 7, 0.5, 2**31)
print(packed, struct.calcsize('<HfI'))
print(struct.unpack('<HfI', packed), struct.unpack_from('>H', b'..\x01\x02', 2))
