import fnmatch


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


PATTERNS = ["*", "?", "abc", "a*c", "a?c", "*.txt", "[abc]x", "[!abc]x", "[a-c]x", "[!a-c]*", "[]x", "[]]x", "[!]]x", "[a-]x", "[-a]x", "a[", "**a**", "*a*b*c*", "[^a]x", "[[]x", "[\\]x", "\\*", "[a-cx-z]", "[c-a]x", "[!c-a]x", "[a-c-e]x", "a.b", "[&~|]", "[a&&b]", "é*", "[?*]", "", "\n*"]
NAMES = ["", "abc", "ac", "a.c", "abbc", "file.txt", ".txt", "ax", "bx", "dx", "]x", "-x", "a[", "[x", "\\x", "^x", "\\*", "é1", "x\ny", "\nabc", "a.b", "a-b", "ex", "?", "&", "aabbcc"]
for pattern in PATTERNS:
    print(repr(pattern), fnmatch.translate(pattern))
    print([n for n in NAMES if fnmatch.fnmatchcase(n, pattern)])
    assert fnmatch.filter(NAMES, pattern) == [n for n in NAMES if fnmatch.fnmatch(n, pattern)]
print(fnmatch.fnmatch("ABC", "abc"), fnmatch.fnmatch(b"abc", b"a*"), fnmatch.filter([b"a", b"b"], b"[!a]"))
show(lambda: fnmatch.fnmatch("a", b"a"))
show(lambda: fnmatch.fnmatch(b"a", "a"))
show(lambda: fnmatch.fnmatch(5, "a"))
show(lambda: fnmatch.fnmatch("a", 5))
show(lambda: fnmatch.filter(["a", 5], "a"))
show(lambda: fnmatch.fnmatchcase(5, "a"))
print(fnmatch.fnmatch("a" * 60, "*a" * 20 + "b"), fnmatch.__all__)
