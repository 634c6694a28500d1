# Patterns of bytes search whatever has bytes.
import array
import re

data = b"one two  three"
for text in (bytearray(data), memoryview(data), memoryview(data)[::1], array.array("B", data)):
    found = re.search(rb"(\w)(\w+)", text)
    print(found.group(), found.groups(), found.span(), found.string is text, type(found.group()).__name__)
    print(re.findall(rb"\w+", text), re.split(rb"\s+", text), re.sub(rb"o", b"0", text), bool(re.fullmatch(rb"[a-z ]+", text)))
print(re.findall(b"", array.array("B")), re.match(b"a*", array.array("B")).span())
print(re.sub(b"t", bytearray(b"T"), data), re.sub(b"(t)", memoryview(rb"<\1>"), data))
for call in (
    lambda: re.search("a", bytearray(b"a")),
    lambda: re.search("a", memoryview(b"a")),
    lambda: re.search(b"a", "a"),
    lambda: re.search(b"a", [97]),
    lambda: re.sub("a", b"b", "a"),
    lambda: re.sub(b"a", "b", b"a"),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
