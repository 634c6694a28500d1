# Bytes as text and back, with mistakes and blanks wherever they stand.
import base64
import binascii
import hashlib
import struct
import unicodedata
import zlib

data = bytes(range(256)) + b"abc" * 7
for size in range(0, len(data), 27):
    part = data[:size]
    assert bytes.fromhex(part.hex()) == part == binascii.unhexlify(binascii.hexlify(part))
    assert bytes.fromhex(part.hex(" ")) == part == bytes.fromhex(part.hex(" ", 3))
    assert bytes.fromhex(" \t" + part.hex("\n", -2) + "\n ") == part
    assert base64.b64decode(base64.b64encode(part)) == part
    assert base64.b64decode(base64.encodebytes(part)) == part
    assert zlib.decompress(zlib.compress(part)) == part
    assert binascii.crc32(part[7:], binascii.crc32(part[:7])) == zlib.crc32(part)
    assert zlib.adler32(part[7:], zlib.adler32(part[:7])) == zlib.adler32(part)
    whole = hashlib.sha256(part)
    parts = hashlib.sha256(part[:7])
    parts.update(part[7:])
    assert parts.digest() == whole.digest()
    assert struct.unpack(f"{size}B", struct.pack(f"{size}B", *part)) == tuple(part)
    assert part.decode("latin-1").encode("latin-1") == part
    assert part.decode("utf-16-le", "replace").encode("utf-16-le", "replace")[:2] == part[:2]
print(zlib.crc32(data), zlib.adler32(data), binascii.crc_hqx(data, 5))
print(hashlib.md5(data).hexdigest(), hashlib.sha3_256(data).hexdigest()[:16], hashlib.blake2b(data).hexdigest()[:16])
for wrong in ["0", "0g", "00 0", "00 g0", "a b", "00\u00e9"]:
    try:
        print(bytes.fromhex(wrong))
    except ValueError as error:
        print(wrong.encode(), error)
for wrong in [b"YQ", b"Y", b"YWJ=", b"Y=Q=", b"YQ==YQ==", b"=YQ=", b"YQ=\n="]:
    for strict in (False, True):
        try:
            print(wrong, strict, binascii.a2b_base64(wrong, strict_mode=strict))
        except binascii.Error as error:
            print(wrong, strict, error)
print(unicodedata.normalize("NFD", "\u00e9a\u1e69" * 3).encode(), unicodedata.is_normalized("NFC", "e\u0301"))
text = "a\u00e9\u20ac\U0001f600" * 3
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32-be"):
    print(text.encode(encoding)[:9], text.encode(encoding).decode(encoding) == text)
print(text.encode("ascii", "xmlcharrefreplace"), text.encode("cp1252", "backslashreplace"))
print("%s|%5d|%-4s|%%|%c" % ("abc", 5, "x", "y"), b"%b-%d-%%" % (b"abc", 7), "{}{:>5}{{}}{x!r}".format(1, "a", x="it's"))
