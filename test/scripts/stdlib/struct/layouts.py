import struct
from struct import calcsize, iter_unpack, pack, pack_into, unpack, unpack_from


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


for order in ("", "@", "=", "<", ">", "!"):
    for code, values in (
        ("b", (-128, 127)), ("B", (0, 255)), ("h", (-2, 32767)), ("H", (1, 65535)), ("i", (-5, 2**31 - 1)), ("I", (7, 2**32 - 1)), ("l", (-9, 2**31 - 1)), ("L", (3, 2**32 - 1)),
        ("q", (-(2**63), 2**63 - 1)), ("Q", (1, 2**64 - 1)), ("n", (-1, 5)), ("N", (1, 2**64 - 1)), ("P", (1, 2**64 - 1)), ("?", (True, 0)), ("c", (b"a", b"\xff")),
        ("e", (1.5, -0.1)), ("f", (3.14, -1e30)), ("d", (3.14, 1e300)), ("4s", (b"ab", b"abcdef")), ("4p", (b"ab", b"abcdef")),
    ):
        f = order + code
        for value in values:
            show(lambda: (pack(f, value), unpack(f, pack(f, value)), calcsize(f)))
for f in ("bi", "bq", "bh3i", "i0q", "b0i", "<bi", "ci", "3xh", "hxx", "bb0l", "x", "", "2h 3b\tx", "10s", "0s", "s", "p", "dbf", "@bhilq", "=bhilq"):
    print(f, calcsize(f))
print(pack("<hhl", 1, 2, 3), pack(">hhl", 1, 2, 3), pack("3sx2c", b"a", b"b", b"c"), pack("2h", *(1, 2)), pack("300p", b"x" * 300)[:2])
for x in (0.0, -0.0, 1.0, 65504.0, 6e-8, 5.9e-8, 2.98e-8, 2.9e-8, 0.333251953125, 1 / 3, float("inf"), float("-inf"), 6.1035e-05, 2049.0, 2051.0, 65519.9):
    print(x, pack("<e", x), unpack("<e", pack("<e", x)))
print(unpack("<e", b"\x01\x7e")[0] != unpack("<e", b"\x01\x7e")[0], pack("<f", float("nan")), pack("f", 1e40))
b = bytearray(10)
pack_into("<hb", b, 2, 258, -1)
print(b)
pack_into("<h", b, -2, 5)
pack_into(">h", memoryview(b)[4:], 0, 7)
print(b, unpack_from("<hb", b, 2), unpack_from("<h", b, offset=-2), unpack_from("<h", buffer=b))
print(list(iter_unpack("<hb", b"abcdef")), iter_unpack("<h", b"abcd").__length_hint__())
s = struct.Struct(">I2s")
print(s.format, s.size, s.pack(1, b"ab"), s.unpack(b"\0\0\0\1xy"), s.unpack_from(b"zz\0\0\0\2ab", 2), list(s.iter_unpack(b"abcdefghijkl")), struct.Struct(b"<h").format)
s.pack_into(b, 0, 9, b"q")
print(b)


class Index:
    def __index__(self):
        return 5


class Float:
    def __float__(self):
        return 2.5


print(pack("<h", Index()), pack("<h", True), pack("<d", Float()), pack("<d", 3), pack("<f", True), pack("?", []), pack("?", Index()))
for action in (
    lambda: pack("b", 200), lambda: pack("B", -1), lambda: pack("h", 40000), lambda: pack("i", 2**31), lambda: pack("I", -1), lambda: pack("<l", 2**31), lambda: pack("q", 2**63), lambda: pack("Q", 2**64),
    lambda: pack("i", "x"), lambda: pack("i", 1.5), lambda: pack("c", "x"), lambda: pack("c", b"xy"), lambda: pack("s", "x"), lambda: pack("p", "x"), lambda: pack("f", "x"), lambda: pack("<f", 1e40), lambda: pack("e", 1e10),
    lambda: pack("e", 65520.0), lambda: pack("z", 1), lambda: pack("<n", 1), lambda: pack("<P", 1), lambda: pack("i"), lambda: pack("i", 1, 2), lambda: pack(), lambda: pack(5), lambda: pack("é"), lambda: pack("3"), lambda: pack("99999999999999999999i"),
    lambda: pack("2 i", 1, 2), lambda: unpack("i", b"abc"), lambda: unpack("i", "abc"), lambda: unpack("2i3x", b""), lambda: unpack_from("i", b"abcd", 1), lambda: unpack_from("i", b"abcd", -5), lambda: unpack_from("i", b"abcd", -1),
    lambda: pack_into("i", bytearray(3), 0, 1), lambda: pack_into("i", b"abcd", 0, 1), lambda: pack_into("i", bytearray(4), -1, 1), lambda: pack_into("i", bytearray(4), -9, 1), lambda: pack_into("i", bytearray(4), 0),
    lambda: pack_into("i"), lambda: pack_into("i", bytearray(4)), lambda: iter_unpack("i", b"abcde"), lambda: iter_unpack("", b"abcde"), lambda: struct.Struct(), lambda: struct.Struct(5), lambda: struct.Struct("iz"), lambda: unpack("i"),
):
    show(action)
print(struct.error.__module__, struct.error.__name__, struct.__all__, struct.Struct.__name__)
