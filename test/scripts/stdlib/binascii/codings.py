import binascii


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


data = bytes(range(256))
print(binascii.hexlify(data[:5]), binascii.b2a_hex(b"abc", "-", 2), binascii.hexlify(b"abcdef", b":", -2), binascii.hexlify(b"abc", sep="."), binascii.unhexlify("00fFAb"), binascii.a2b_hex(bytearray(b"61")))
for strict in (False, True):
    for text in ("", "a", "ab", "abc", "abcd", "ab==", "abc=", "a=bc", "=abc", "ab=c", "ab=c=", "abcd==", "abcd====", "ab==cd==", "a b c d", "ab*cd", "ab=", "abcde===", "abcdef==\n", "====", "a===", "ab\n==", "é"):
        show(lambda: binascii.a2b_base64(text, strict_mode=strict))
print(binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"x", newline=False), binascii.b2a_base64(data)[-10:])
for n in (0, 1, 2, 3, 44, 45):
    line = binascii.b2a_uu(data[:n])
    print(line, binascii.b2a_uu(data[:n], backtick=True), binascii.a2b_uu(line) == data[:n])
for text in (b"!", b"#86)C", b"#86)C  \n", b"!!!x", b"\x01", b"$\x7f", b" ", b""):
    show(lambda: binascii.a2b_uu(text))
for text in (b"a=b", b"x=3D=41=zz=", b"soft=\nbreak", b"soft=\r\nbreak=\rx\ny", b"==41", b"a_b", b"=4"):
    print(binascii.a2b_qp(text), binascii.a2b_qp(text, header=True))
for text in (b"plain", b"tab\t space ", b"line \nnext\t\nlast\t", b"crlf \r\nx\ny", b".", b".\n.x\n..", b"a=b_c\x7f\x80\xff", b"x" * 80, b"y" * 74 + b"=z", b"\x00\x01", b"a b\tc", b"z" * 75 + b"\n" + b"z" * 76 + b"\nq"):
    for options in ({}, {"quotetabs": True}, {"istext": False}, {"header": True}):
        print(binascii.b2a_qp(text, **options))
print(binascii.crc32(b""), binascii.crc32(b"hello"), binascii.crc32(b"world", binascii.crc32(b"hello ")), binascii.crc32(b"hello world"), binascii.crc32(data), binascii.crc32(b"abc", 2**40), binascii.crc32(b"", -1))
print(binascii.crc_hqx(b"abc", 0), binascii.crc_hqx(data, 0xFFFF), binascii.crc_hqx(b"x", 2**20 + 5))
for action in (
    lambda: binascii.a2b_hex("abc"), lambda: binascii.a2b_hex("zz"), lambda: binascii.a2b_hex("é"), lambda: binascii.a2b_hex(5), lambda: binascii.hexlify("x"), lambda: binascii.hexlify(b"abc", sep="--"),
    lambda: binascii.hexlify(b"abc", sep=5), lambda: binascii.b2a_uu(b"x" * 46), lambda: binascii.crc32("x"), lambda: binascii.crc_hqx(b"abc"), lambda: binascii.b2a_base64("x"), lambda: binascii.crc32(),
    lambda: binascii.a2b_hex(), lambda: binascii.b2a_qp("x"), lambda: binascii.crc32(b"", "x"),
):
    show(action)
print(issubclass(binascii.Error, ValueError), binascii.Error.__module__, binascii.Incomplete.__mro__[1])
