samples = {
    "newline": "a\nb",
    "tab": "a\tb",
    "return": "a\rb",
    "backslash": "a\\b",
    "single": 'it\'s',
    "double": "say \"hi\"",
    "bell": "\a",
    "backspace": "\b",
    "formfeed": "\f",
    "vertical": "\v",
    "nul": "\0",
    "octal1": "\7",
    "octal2": "\101\102",
    "octal3": "\0011",
    "octal4": "\377",
    "hex": "\x41\x7a\xe9",
    "u16": "\u00e9\u20ac",
    "u32": "\U0001F600",
    "named": "\N{GREEK SMALL LETTER ALPHA}\N{BULLET}",
    "continued": "one \
two",
    "mixed quotes": 'a"b\'c',
}
for name, text in samples.items():
    print(f"{name:<13}{len(text)} {text!r} {[ord(ch) for ch in text][:6]}")

raws = [r"\n", r"a\tb\\", r'\'', r"\"", R"\x41", r"""tri\ple "quoted" """, r"C:\new\table"]
for raw in raws:
    print(len(raw), raw, repr(raw))

print("con" "cat" 'en' """ation""" r"\raw" "\n".strip() or "", sep="|")
print("line one\nline two\ttabbed")
print("""triple
  keeps its lines
	and \
joins, "quotes" and 'apostrophes' """)
print('''ends with a quote\'''', """ "" """, '''' ''')
print(len(""), len('' ""), "" == '')

multi = (
    "several "
    "pieces, "
    f"{1 + 1} of them with values, "
    r"some \raw"
)
print(multi)

print(ascii("héllo €\n😀\x7f\x80"))
print(repr("héllo € 😀\x7f\x80\xad\u200b\u2028\ufeff\ud800\U000e0001"))
print(repr("tab\there"), repr('q"q'), repr("q'q"), repr("b'o\"th"))
print("\x41" "\u0042" == "AB", "\u0041" == "A", "\N{LATIN SMALL LETTER E WITH ACUTE}" == "é")

print(b"\x00\n\t\\\x41\xff", b'quote"s' b"'", rb"\n", bR"\x", br"a\"b", len(b"\101\x41"))
print(list(b"\a\b\f\n\r\t\v\0\1\18"))
for ch in "\x1f\x20\x7e\x7f\xa0\xff\u0100\u0378":
    print(repr(ch), ascii(ch), ch.isprintable())
print(len("e\u0301"), len("é"), "e\u0301" == "é", len("👩‍👩‍👧"), "👩‍👩‍👧"[0])
