"""Records what calls of methods of str, bytes, bytearray and memoryview give in CPython: writes methods.json."""

import json
import os
import random
import sys

random.seed(7)


class Missing:
    pass


def encode(value):
    """A value for JSON, tagged where JSON has no such thing."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": repr(value)}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, bytearray):
        return {"bytearray": value.hex()}
    if isinstance(value, memoryview):
        return {"memoryview": value.tobytes().hex()}
    if isinstance(value, list):
        return {"list": [encode(v) for v in value]}
    if isinstance(value, tuple):
        return {"tuple": [encode(v) for v in value]}
    if isinstance(value, slice):
        return {"slice": [encode(value.start), encode(value.stop), encode(value.step)]}
    if isinstance(value, dict):
        return {"dict": [[encode(k), encode(v)] for k, v in value.items()]}
    if value is NotImplemented:
        return {"special": "NotImplemented"}
    raise TypeError(value)


recorded = []


def record(receiver, method, *args, **kwargs):
    """One call; `receiver` may be a type. A bytearray is recorded with what it is afterwards."""
    shown = {"type": receiver.__name__} if isinstance(receiver, type) else encode(receiver)
    try:
        result = encode(getattr(receiver, method)(*args, **kwargs))
    except Exception as e:
        result = {"error": [type(e).__name__, str(e)]}
    case = [shown, method, [encode(a) for a in args], {k: encode(v) for k, v in kwargs.items()}, result]
    if isinstance(receiver, bytearray):
        case.append(receiver.hex())
    recorded.append(case)


def record_type(kind, *args, **kwargs):
    try:
        result = encode(kind(*args, **kwargs))
    except Exception as e:
        result = {"error": [type(e).__name__, str(e)]}
    recorded.append([{"type": kind.__name__}, "", [encode(a) for a in args], {k: encode(v) for k, v in kwargs.items()}, result])


big = 10**20

# str: searching, with and without characters beyond the first plane.
for text in ("", "abcabc", "a😀b😀a", "aaaa"):
    for part in ("", "a", "b", "bc", "😀", "aa", "abcabcabc"):
        for bounds in ((), (1,), (1, 3), (-2,), (0, -1), (4, 2), (9,), (None, None), (None, 2), (-big, big)):
            for method in ("find", "rfind", "count", "startswith", "endswith"):
                record(text, method, part, *bounds)
        record(text, "index", part)
        record(text, "rindex", part)
        record(text, "__contains__", part)
        for count in (-1, 0, 1, 2):
            record(text, "replace", part, "<>", count)
        record(text, "replace", part, "")
        if part:
            record(text, "partition", part)
            record(text, "rpartition", part)
            for limit in (-1, 0, 1, 2, big):
                record(text, "split", part, limit)
                record(text, "rsplit", part, limit)
        record(text, "removeprefix", part)
        record(text, "removesuffix", part)
        record(text, "strip", part)
        record(text, "lstrip", part + "b")
        record(text, "rstrip", "xyzwv" + part)
for text in ("", " ", "a b", "  a  b c ", "\ta\n b\x1c\x85c\u3000d\ufeff ", "abc"):
    for limit in (-1, 0, 1, 2):
        record(text, "split", None, limit)
        record(text, "rsplit", None, limit)
    for method in ("strip", "lstrip", "rstrip", "splitlines", "expandtabs", "split", "isspace"):
        record(text, method)
    record(text, "split", maxsplit=1)
    record(text, "rsplit", sep=" ", maxsplit=1)
lines = "a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\n\n"
for text in (lines, "", "\n", "a\r\n", "\r\n\r"):
    record(text, "splitlines")
    record(text, "splitlines", True)
    record(text, "splitlines", keepends=1)
for text in ("", "5", "+5", "-", "--1", "é😀", "abc"):
    for width in (-1, 0, 2, 3, 4, 5, 8):
        record(text, "zfill", width)
        for method in ("center", "ljust", "rjust"):
            record(text, method, width)
            record(text, method, width, "😀")
for text in ("a\tb", "a\tb\n\tc\r\td", "\t", "ab\t\t", "😀\tx", "no"):
    for size in (8, 4, 1, 0, -1):
        record(text, "expandtabs", size)
    record(text, "expandtabs", tabsize=3)
for key in (0, 3, -1, -4, 4, -5, True, big, -big, 1.5, "x", None, slice(None), slice(1, None), slice(None, None, -1), slice(3, 0, -2), slice(None, None, 0), slice("a", None), slice(-big, big)):
    record("a😀b", "__getitem__", key)
    record("abcd", "__getitem__", key)
for times in (0, 1, 3, -1, -big):
    record("ab", "__mul__", times)
    record("ab", "__rmul__", times)
record("ab", "__add__", "cd")
for other in ("a", "b", "", "😀", "\uffff", 1, None, b"a"):
    for method in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
        record("a", method, other)
record("%s-%d", "__mod__", ("a", 3))
record("abc", "__len__")
record("a😀c", "__len__")
record("it's", "__repr__")
record("abc", "__str__")
record("abc", "__format__", ">5")
record("abc", "__format__", "")
record("abc", "__getnewargs__")
record("b", "__rmod__", "a%s")
record("b", "__rmod__", 1)

# str: arguments that are wrong.
record("a", "find", 1)
record("a", "find", "a", "x")
record("a", "index", "b")
record("a", "rindex", "b")
record("a", "count", 1)
record("a", "replace", 1, "b")
record("a", "replace", "a", 1)
record("a", "replace", "a")
record("a", "replace", "a", "b", "c")
record("a", "split", 1)
record("a", "split", "")
record("a", "split", "a", "b")
record("a", "split", None, 1, 2)
record("a", "split", foo=1)
record("a", "startswith", 1)
record("a", "startswith", (1,))
record("a", "startswith", ("b", "a"))
record("a", "endswith", ())
record("a", "endswith", [])
for method in ("strip", "lstrip", "rstrip"):
    record("a", method, 1)
record("a", "strip", "a", "b")
for method in ("partition", "rpartition"):
    record("a", method, 1)
    record("a", method, "")
record("-", "join", 1)
record("-", "join", None)
record("-", "join")
record("-", "join", ["a", "b", "c"])
record("-", "join", ("a",))
record("-", "join", "xyz")
record("-", "join", {"k": 1, "l": 2})
record("-", "join", [])
record("a", "center", 5, 1)
record("a", "center", 5, "ab")
record("a", "center", "5")
record("a", "center", 1.5)
record("a", "center", big)
record("a", "zfill", "1")
record("a", "removeprefix", 1)
record("a", "removesuffix")
record("a", "__contains__", 1)
record("a", "__contains__", None)
record("a", "encode", 1)
record("a", "encode", "utf-8", None)
record("a", "encode", "utf-8", "strict", 1)
record("é", "encode", encoding="latin-1", errors="strict")
record("é", "encode", "ascii")
record("é😀é", "encode", "ascii", "backslashreplace")
record("a", "__format__", 1)
record("a\tb", "expandtabs", "x")
record("a\tb", "expandtabs", 10**30)
record("a", "splitlines", "x")
record("a", "upper", 1)
record("a", "format_map")
record("a", "format_map", {}, 1)
for table in ({97: "xyz"}, {97: None, 98: 66}, {97: 0x110000}, {97: 1.5}, {97: 10**30}, {97: -1}, 1, "xyz", ["x"] * 98, {0x1F600: "smile"}):
    record("ab😀a", "translate", table)
record("a", "translate")
for args in (("ab", "xy"), ("ab", "xy", "z"), ({"a": 1, 98: "z"},), ({"ab": 1},), ("a", "xy"), (1,), (1, 2), ("a", 2), ("a", "b", 3), ({1.5: 2},), (), ("a", "b", "c", "d"), ("😀", "x", "é")):
    record(str, "maketrans", *args)
for template, args, names in (
    ("{} {}", (1, "x"), {}), ("{1} {0} {a}", (1, 2), {"a": 3}), ("{0!r:>6}|{0!s}|{0!a}", ("é",), {}), ("{{}} {{{}}}", (1,), {}), ("{:{}}|", (1, 5), {}), ("{:{a}{b}}", (1,), {"a": ">", "b": 5}),
    ("{:{:{}}}", (1, 2, 3), {}), ("{}{1}", (1, 2), {}), ("{1}{}", (1, 2), {}), ("{", (), {}), ("}", (), {}), ("{}}", (1,), {}), ("{{}", (1,), {}), ("{[}", ([1],), {}), ("{0[}", ([1],), {}), ("{0]}", ([1],), {}),
    ("{:", (1,), {}), ("{!r", (1,), {}), ("{!r:", (1,), {}), ("{!", (1,), {}), ("{!}", (1,), {}), ("{!é}", (1,), {}), ("{!rr}", (1,), {}), ("{a{", (1,), {}), ("{0[a]b}", ({"a": 1},), {}), ("{.x}", (1,), {}), ("{.}", (1,), {}),
    ("{[]}", (1,), {}), ("{ 0}", (1,), {}), ("{0[1]}", ([5, 6],), {}), ("{0[x]}", ({"x": 7},), {}), ("{0[1]}", ({1: 2},), {}), ("{0[٣]}", ([1, 2, 3, 4],), {}), ("{0[-1]}", ([1],), {}), ("{٠}", (5,), {}),
    ("{}", (), {}), ("{3}", (1,), {}), ("{x}", (1,), {}), ("{99999999999999999999}", (), {}), ("{:,}", ("a",), {}), ("{:d}", (5,), {}), ("{!s:5}|", (1,), {}), ("{0[a][0]}", ({"a": "xy"},), {}), ("a{}b{}c", ("", None), {}),
    ("{0.a.b}", (1,), {}), ("{a b}", (), {"a b": 1}), ("😀{}😀", ("😀",), {}),
):  # fmt: skip
    record(template, "format", *args, **names)
    record(template, "format_map", names)

# str(...)
for args in ((), ("a",), (1,), (b"a", "ascii"), (b"\xff", "utf8", "replace"), ("a", "ascii"), (1, "ascii"), (b"\xff", None), (1, 2, 3, 4), (bytearray(b"x"), "ascii"), (None,), (1.5,), (True,), (b"a",)):
    record_type(str, *args)
record_type(str, errors="x")
record_type(str, b"a", errors="strict")
record_type(str, foo=1)
record_type(str, object=b"x", encoding="utf-8")

# bytes and bytearray.
for kind in (bytes, bytearray):
    b = kind
    for text in (b"", b"abcabc", b"aaaa\xff"):
        for part in (b"", b"a", b"bc", b"\xff", b"aa", 97, 255, bytearray(b"b")):
            for bounds in ((), (1,), (1, 3), (-2,), (4, 2), (9,), (None, 2)):
                for method in ("find", "rfind", "count"):
                    record(b(text), method, part, *bounds)
                if not isinstance(part, int):
                    record(b(text), "startswith", part, *bounds)
                    record(b(text), "endswith", part, *bounds)
            record(b(text), "index", part)
            record(b(text), "rindex", part)
            record(b(text), "__contains__", part)
            if not isinstance(part, int):
                for count in (-1, 0, 1, 2):
                    record(b(text), "replace", part, b"<>", count)
                for method in ("split", "rsplit", "partition", "rpartition", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip"):
                    record(b(text), method, part)
                record(b(text), "split", part, 1)
                record(b(text), "rsplit", part, maxsplit=1)
    for text in (b"", b"  a  b c ", b"\ta\n b\x1c\x85c\x0b", b"it's A\xe9b 1x", b"ABC", b"abc1", b"12", b"Ab Cd", b"+7", b"a\tb\r\n\tc\x0c\x1cd\n"):
        for method in ("split", "rsplit", "strip", "lstrip", "rstrip", "splitlines", "expandtabs", "upper", "lower", "title", "capitalize", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "hex", "__repr__", "__str__", "__len__"):
            record(b(text), method)
        record(b(text), "splitlines", True)
        record(b(text), "split", None, 1)
        for width in (-1, 3, 8, 11):
            record(b(text), "zfill", width)
            for method in ("center", "ljust", "rjust"):
                record(b(text), method, width)
                record(b(text), method, width, b"*")
    for text in (b"a'b", b"a\"b'c", b'a"b', b"\x00\t\n\r\\\x7f\xff ~", bytes(range(256))):
        record(b(text), "__repr__")
    for key in (0, -1, 3, -4, True, big, 1.5, "x", None, slice(None), slice(1, None), slice(None, None, -1), slice(None, None, 0)):
        record(b(b"abc"), "__getitem__", key)
    for times in (0, 3, -1):
        record(b(b"ab"), "__mul__", times)
    for other in (b"a", bytearray(b"b"), b"", "a", 1, None):
        for method in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
            record(b(b"a"), method, other)
    record(b(b"a"), "__add__", b"b")
    record(b(b"a"), "__add__", bytearray(b"b"))
    record(b(b"a"), "__add__", "b")
    record(b(b"%s-%d"), "__mod__", (b"a", 3))
    record(b(b"x"), "__mod__", 1)
    record(b(b"b"), "__rmod__", b"a%s")
    for args in (("a",), (256,), (1.5,), (None,), (-1,)):
        record(b(b"a"), "find", *args)
        record(b(b"a"), "__contains__", *args)
    record(b(b"a"), "index", b"b")
    record(b(b"a"), "rindex", b"b")
    record(b(b"a"), "replace", "a", b"")
    record(b(b"a"), "replace", b"a", "b")
    record(b(b"a"), "split", "a")
    record(b(b"a"), "split", b"")
    record(b(b"a"), "startswith", "a")
    record(b(b"a"), "startswith", ("a",))
    record(b(b"a"), "startswith", (b"x", b"a"))
    record(b(b"a"), "strip", "a")
    record(b(b"a"), "partition", "a")
    record(b(b"a"), "partition", b"")
    record(b(b","), "join", ["a"])
    record(b(b","), "join", [b"x", 1])
    record(b(b","), "join", 1)
    record(b(b","), "join", [b"x", bytearray(b"y"), memoryview(b"z")])
    record(b(b","), "join", b"ab")
    record(b(b","), "join", [])
    record(b(b"a"), "center", 5, "x")
    record(b(b"a"), "ljust", 5, b"xy")
    record(b(b"a"), "rjust", 5, bytearray(b"*"))
    record(b(b"a"), "decode", 1)
    record(b(b"\xc3\xa9"), "decode")
    record(b(b"\xc3\xa9"), "decode", "latin-1")
    record(b(b"\xc3"), "decode", errors="replace")
    record(b(b"\xc3"), "decode")
    record(b(b"a"), "translate", "x")
    record(b(b"a"), "translate", b"x")
    record(b(b"abc"), "translate", None, b"a")
    record(b(b"abc"), "translate", bytes(range(255, -1, -1)), delete=b"c")
    record(kind, "maketrans", b"ab", b"xy")
    record(kind, "maketrans", b"a", b"bc")
    record(kind, "maketrans", "a", b"b")
    for text in ("61 62  63", "6 1", "6", "zz", "61zz", "é", 1, " 61\n62\t", "6162 ", "AbCd", ""):
        record(kind, "fromhex", text)
    for args in ((), (":",), (":", 2), (":", -2), (b"-", 3), ("::",), ("é",), (1,), ("",), (":", 0), (":", "x"), (":", 100)):
        record(b(b"abcde"), "hex", *args)
    record(b(b"abcde"), "hex", sep=":", bytes_per_sep=2)
    for args in ((), (5,), (-1,), (big,), (1.5,), ([256],), ([-1],), (["a"],), ([1.5],), (None,), ([1], "ascii"), (b"a", "ascii"), ("é", "ascii"), ("é", "utf-8", "strict"), (True,), ([1, 2, True],), ((7,),), (bytearray(b"x"),), (memoryview(b"y"),), ([big],), (1, 2, 3, 4), ({3: 1},)):
        record_type(kind, *args)
    record_type(kind, encoding="ascii")
    record_type(kind, errors="strict")
    record_type(kind, source=b"a")
    record_type(kind, "a", encoding=1)
record(b"a", "__getnewargs__")
record(b"a", "__bytes__")

# bytearray: changes in place.
for args in ((256,), ("a",), (-1,), (98,)):
    record(bytearray(b"a"), "append", *args)
    record(bytearray(b"abab"), "remove", *args)
for args in (("a",), ([256],), (1,), (["a"],), ([1, 2],), (b"bc",), (bytearray(b"bc"),), ((3,),)):
    record(bytearray(b"a"), "extend", *args)
for args in ((0, 300), ("a", 3), (0, 98), (1, 98), (-1, 98), (100, 98), (-100, 98)):
    record(bytearray(b"xyz"), "insert", *args)
for args in ((), (0,), (-2,), (5,), ("a",)):
    record(bytearray(b"abc"), "pop", *args)
record(bytearray(), "pop")
keys = (0, -1, 5, "x", slice(None), slice(1, 2), slice(2, 1), slice(None, None, 2), slice(None, None, -1), slice(5, 0, -2), slice(1, 1))
for key in keys:
    for value in (98, 256, "a", b"", b"xy", b"xyz", [1, 2, 3], [300], 5):
        record(bytearray(b"abcdef"), "__setitem__", key, value)
    record(bytearray(b"abcdef"), "__delitem__", key)
record(bytearray(b"ab"), "__iadd__", b"cd")
record(bytearray(b"ab"), "__iadd__", "cd")
record(bytearray(b"ab"), "__imul__", 3)
record(bytearray(b"ab"), "__imul__", 0)
record(bytearray(b"abc"), "reverse")
record(bytearray(b"abc"), "clear")
record(bytearray(b"abc"), "copy")

# memoryview
view = memoryview(b"abcdef")
for key in (0, -1, 6, "x", slice(1, 3), slice(None, None, 2), slice(None, None, -1)):
    record(view, "__getitem__", key)
for method in ("tolist", "tobytes", "hex", "__len__", "toreadonly"):
    record(view, method)
record(view, "__setitem__", 0, 1)
record(view, "__eq__", b"abcdef")
record(view, "__eq__", b"abcdeg")
record(view, "__eq__", 1)
record_type(memoryview)
record_type(memoryview, "a")

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "methods.json")
with open(path, "w", encoding="ascii") as file:
    json.dump(recorded, file, separators=(",", ":"))
    file.write("\n")
print(len(recorded), "calls", file=sys.stderr)
