s = "Hello, Wörld! 😀"
print(len(s), s[0], s[-1], s[7:12], s[::-1], s[-3:], s[::2], s[50:], repr(s[3:3]))
print(s[8], s[14], s.index("😀"), s.find("zz"), list(s[-4:]), "😀" in s)
print(s + "!" * 3, "ab" * 0, "ab" * -1, 3 * "xy", "" + "", "a" "b")
print("b" > "a", "B" < "a", "abc" < "abd", "abc" < "abcd", "" < "a", "Z" < "a" < "é" < "€" < "😀", "\uffff" < "😀")
print(sorted("Banana"), max("hello"), min("hello"), sorted(["b", "A", "a", "B", "é", "z", "😀", "\uffee"]))
for i, ch in enumerate("né"):
    print(i, ch, ord(ch), chr(ord(ch) + 1))
print([*"ab"], set("aaa"), tuple("xy"), dict(zip("ab", "cd")), list(reversed("abc")), "".join(reversed("abc")))
print("abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "a".__add__("b"), "ab".__mul__(2), "a".__eq__(1), "a".__lt__(1))
print("a" == "a", "a" != "b", "1" == 1, "a" == b"a", "é" == "e\u0301", "abc" == "ABC".lower())
print(str(), str(5), str(None), str([1, "a"]), str("s"), repr(str), str(b"raw"), str(b"utf \xc3\xa9", "utf-8"))
print(hash("a") == hash("a"), hash("") == hash(str()), bool(""), bool(" "), not "x")
text = "one two three two one"
print(text.count("two"), text.replace("two", "2", 1), text.split(), text.rsplit(" ", 1), text.partition(" two "), text.rpartition("two"))
print(text.startswith(("x", "one")), text.endswith("one", -3), text.find("two", 5), text.rfind("two"), text.title(), text.index("three"))
print("a-b_c".translate({ord("-"): "+", ord("_"): None}), "abc".translate(str.maketrans("ab", "xy", "c")))
print("  pad ".strip() + "|", "xxabcxx".strip("x"), "mississippi".lstrip("mis"), "a.txt".removesuffix(".txt"), "pre-x".removeprefix("pre-"))
print("1\n2\r\n3\x0b4\u20285".splitlines(), "a\n".splitlines(True), "".splitlines(), "a,,b,".split(","), "  a  b ".split(), "".split(), "".split(","))
print("abc".isalpha(), "123".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), "a1".isalnum(), "".isalpha(), "_x1".isidentifier(), "class".isidentifier())
print("ß".upper(), "ẞ".lower(), "ß".casefold(), "ǆ".title(), "İ".lower() == "i̇", "ΑΣ".lower(), "ﬁ".upper(), "ŉ".capitalize())
print("tab\tstop".expandtabs(4), "7".zfill(3), "-7".zfill(4), "+".zfill(3), "é".encode(), "é".encode("latin-1"), "a".center(4, "-"), "ab".center(5, "-"))
print(",".join(["a"]), "".join([]), "-".join("abc"), ", ".join({"k": 1, "j": 2}), "x".join(str(n) for n in range(3)))

for bad in (
    lambda: s[99],
    lambda: s["a"],
    lambda: "a" + 1,
    lambda: "a" * "b",
    lambda: ",".join(5),
    lambda: "a".index("b"),
    lambda: "a".rindex("b"),
    lambda: "abc".split(""),
    lambda: "abc".replace("a"),
    lambda: "a".startswith(1),
    lambda: "a".endswith(["a"]),
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: ord("ab"),
    lambda: ord(""),
    lambda: "é".encode("ascii"),
    lambda: "a".center(5, "--"),
    lambda: str(1, "utf-8"),
    lambda: "x".partition(""),
    lambda: "x".strip(1),
    lambda: "x".nope,
):
    try:
        print(bad())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
