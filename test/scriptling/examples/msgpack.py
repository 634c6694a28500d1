import msgpack

packed = msgpack.packb({'tea': 'green', 'cups': [1, 2], 'hot': True, 'raw': b'\x00\xff'})
print(len(packed), packed[:5])
print(msgpack.unpackb(packed))
