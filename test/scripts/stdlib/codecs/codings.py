import codecs
import io


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


for name in ("UTF8", "latin1", "ascii", "utf-8-sig", "cp1252", "u16", "utf-16-le", "utf_32_be", "UTF-32", "rot13", "hex", "base64", "zlib", "quopri"):
    info = codecs.lookup(name)
    print(info.name, len(info), info._is_text_encoding)
text = "añ€\U0001F600z"
for name in ("utf-8", "utf-16", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig"):
    data = codecs.encode(text, name)
    print(data, codecs.decode(data, name) == text, codecs.getencoder(name)("ab"), codecs.getdecoder(name)(data)[1] == len(data))
    decoder = codecs.getincrementaldecoder(name)()
    print([decoder.decode(data[i : i + 1]) for i in range(len(data))], repr(decoder.decode(b"", True)))
    encoder = codecs.getincrementalencoder(name)()
    print([encoder.encode(c) for c in text], encoder.encode("", True))
    print(list(codecs.iterencode(["a", "b"], name)), "".join(codecs.iterdecode([data[:3], data[3:]], name)) == text)
print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode(b"abc", "hex"), codecs.decode("6162", "hex"), codecs.encode(b"ab", "base64"), codecs.decode(b"YWI=", "base64_codec"), codecs.decode(codecs.encode(b"ab", "zlib"), "zlib"), codecs.encode(b"a=b", "quopri"))
print(codecs.encode("é"), codecs.decode(b"x"), codecs.encode("é", "ascii", "replace"), codecs.decode(b"\xff", "utf-8", "replace"), codecs.encode("é", "ascii", errors="xmlcharrefreplace"))
print(codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE, codecs.BOM, codecs.BOM_UTF32)
d = codecs.getincrementaldecoder("utf-8")("replace")
print(repr(d.decode(b"a\xe2")), repr(d.decode(b"\x82")), d.getstate(), repr(d.decode(b"x")), d.errors)
d.reset()
print(repr(d.decode(b"\xe2\x82", True)))
r = codecs.getreader("utf-8")(io.BytesIO("aé\nb€\nc".encode()))
print(repr(r.readline()), r.read(1, 1), r.readlines())
print(list(codecs.getreader("utf-16")(io.BytesIO("x\ny".encode("utf-16")))))
b = io.BytesIO()
w = codecs.getwriter("utf-8")(b)
w.write("é")
w.writelines(["a", "b"])
print(b.getvalue())
for action in (
    lambda: codecs.lookup("nope"), lambda: codecs.lookup(5), lambda: codecs.decode("616", "hex"), lambda: codecs.encode("abc", "hex"), lambda: codecs.decode("x", "utf-8"), lambda: codecs.encode("x", 5), lambda: codecs.encode("é", "ascii"), lambda: codecs.decode(b"\xff"), lambda: codecs.encode("x", "nope"),
    lambda: codecs.getincrementaldecoder("utf-8")().decode(b"\xff"), lambda: codecs.getincrementaldecoder("utf-8")().decode(b"\xe2", True), lambda: codecs.Codec().encode("x"),
):
    show(action)
