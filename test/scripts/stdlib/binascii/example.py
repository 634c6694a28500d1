import binascii

data = b'tea'
print(binascii.hexlify(data, '-'), binascii.unhexlify('746561'))
print(binascii.b2a_base64(data), hex(binascii.crc32(data)))
