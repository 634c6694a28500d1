# Repetitions that go on for long, with what comes behind them, and what is given back.
import re

text = "a" * 300_000
for pattern in ("a+", "(a+)(b)?", "a*b", "a+ab?", "(a+)(a)", "[ab]+", "[^b]*", ".+", ".*a", "(?s:.)+", "a{1,}a$", "(?:a+)+$"):
    found = re.match(pattern, text)
    print(pattern, found and [found.span(i) for i in range(found.re.groups + 1)])
mixed = "a" * 200_000 + "b" + "\u00e9" * 150_000 + "\U0001f600" * 140_000 + "\n" + "c" * 10
for pattern in ("a+b", "[^\u00e9]+", ".+", r"a*b\u00e9+\U0001f600*", "(?s).+c", "[\u00e9\U0001f600]+", r"\w+", r"(\w+)\W+(c+)"):
    print(ascii(pattern), [(found.start(), found.end()) for found in re.finditer(pattern, mixed)][:5])
print(re.fullmatch("a+", text).end(), re.fullmatch("a+", text + "b"), re.search("a+$", "b" + text).span())
print(len(re.sub("a+", "x", text + "b" + text)), re.findall("(a+)b", text + "b") == [text])
