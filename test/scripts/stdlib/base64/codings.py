import base64
import binascii
import io


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


data = bytes(range(256))
for n in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 57, 58, 256):
    b = data[:n]
    for name in ("b64", "standard_b64", "urlsafe_b64", "b32", "b32hex", "b16", "b85", "a85"):
        encoded = getattr(base64, name + "encode")(b)
        assert getattr(base64, name + "decode")(encoded) == b
        if n < 11:
            print(name, encoded)
    assert base64.decodebytes(base64.encodebytes(b)) == b
print(base64.encodebytes(data))
print(base64.b64encode(b"\xfb\xff\xfe", altchars=b"-_"), base64.b64decode(b"-__-", altchars="-_"), base64.urlsafe_b64decode("-__-"))
print(base64.b64decode("aGVsbG8="), base64.b64decode(b"aGVs\nbG8="), base64.b64decode("aGVs!bG8=="), base64.b64decode(bytearray(b"aGk=")), base64.b64encode(memoryview(b"hi")))
print(base64.b32decode(b"mzxw6===", casefold=True), base64.b32decode("MZXW6YTBOI======"), base64.b32decode("M1XW6===", map01="L"), base64.b32decode("M1023456", map01=b"I"))
print(base64.b16decode("0aff", casefold=True), base64.b16encode(b"\x01\xab"))
print(base64.a85encode(b"hello world", adobe=True), base64.a85encode(b"\0\0\0\0    \0", foldspaces=True), base64.a85encode(b"test" * 8, wrapcol=10), base64.a85encode(b"abcde", pad=True), base64.a85encode(b"x" * 9, adobe=True, wrapcol=5))
print(base64.a85decode(b"<~87cURD]i,\"Ebo80~>", adobe=True), base64.a85decode("87cURD_*#TDfTZ)"), base64.a85decode(b"z+y", foldspaces=False) if 0 else "", base64.a85decode("yz", foldspaces=True), base64.a85decode("8 7\nc", ignorechars=b" \n"))
print(base64.b85encode(b"hello world!!"), base64.b85encode(b"abc", pad=True), base64.b85decode(b"Xk~0{Zv"))
out = io.BytesIO()
base64.encode(io.BytesIO(data[:100]), out)
print(out.getvalue())
back = io.BytesIO()
out.seek(0)
base64.decode(out, back)
print(back.getvalue() == data[:100])
for action in (
    lambda: base64.b64decode("é"), lambda: base64.b64decode(5), lambda: base64.b64encode(5), lambda: base64.b64decode("a"), lambda: base64.b64decode("abc"),
    lambda: base64.b64decode("ab*=", validate=True), lambda: base64.b64encode(b"x", altchars=b"x"), lambda: base64.b64encode(b"x", altchars="xy"),
    lambda: base64.b32decode("a"), lambda: base64.b32decode("a======="), lambda: base64.b32decode("01======"), lambda: base64.b32hexdecode("zz======"), lambda: base64.b16decode("a"),
    lambda: base64.b16decode("ab"), lambda: base64.b85decode(b"~~~~~~"), lambda: base64.b85decode('"'), lambda: base64.a85decode("<~87cURD]i~"), lambda: base64.a85decode("z", adobe=True),
    lambda: base64.a85decode("azb"), lambda: base64.a85decode("ayb", foldspaces=True), lambda: base64.a85decode("s8W-\""), lambda: base64.encodebytes("x"), lambda: base64.decodebytes("x"),
    lambda: base64.b16encode("x"), lambda: base64.b64encode(), lambda: base64.b64decode("YQ==", validate=True), lambda: base64.b64decode("YQ==YQ==", validate=True), lambda: base64.b64decode("=YQ=", validate=True),
):
    show(action)
print(sorted(base64.__all__))
