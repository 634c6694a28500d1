import urllib.parse
from urllib.parse import parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes, urlencode


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


for text in ("", "abc", "a b/c", "é€\U0001F600", "~._-", "&=+?#%", "a%20b", "\x00\x7f", "100%"):
    print(quote(text), quote(text, safe=""), quote_plus(text), quote(text, safe="é/&="), quote_plus(text, safe=" "), quote(text.encode()))
    assert unquote(quote(text)) == text == unquote_plus(quote_plus(text))
print(quote("é", encoding="latin-1"), quote("é", encoding="ascii", errors="replace"), quote(b"\xff /", safe=b"/"), quote_from_bytes(b"a b"), quote_from_bytes(bytearray(b"\x80")))
for text in ("%41%42c", "%zz%4", "%", "%C3%A9", "%c3", "a+b", "é%20", "%E2%82%AC", "%FF", "%00"):
    print(ascii(unquote(text)), ascii(unquote(text, "latin-1")), ascii(unquote(text, errors="ignore")), unquote_to_bytes(text), ascii(unquote_plus(text)))
print(unquote(b"%41\xff"), unquote_to_bytes(b"%41\xff"), unquote("", "x"))
for qs in ("", "a=1", "a=1&a=2&b=3", "a=&b", "a=1;b=2", "a=1&&b=2", "a%20b=c+d", "=x", "a==b", "&", "a=%E9", "x=é"):
    show(lambda: (parse_qs(qs), parse_qsl(qs), parse_qs(qs, keep_blank_values=True), parse_qsl(qs, separator=";")))
    show(lambda: parse_qsl(qs, strict_parsing=True))
print(parse_qs(b"a=%41&b=2"), parse_qsl("a=%E9", encoding="latin-1"), parse_qsl("a=%FF", errors="ignore"), parse_qsl(None))
print(urlencode({}), urlencode({"a": 1, "b": "x y", "c": None, "d": 1.5, "é": "ü&="}), urlencode([("a", 1), ("a", 2)]), urlencode({"a": [1, 2], "b": "xy"}), urlencode({"a": [1, 2], "b": "xy", "c": (), "d": b"q r", "e": 5}, doseq=True))
print(urlencode({"a b": "c/d"}, quote_via=quote), urlencode({"a": "c/d"}, safe="/"), urlencode({"a": "é"}, encoding="latin-1"), urlencode({b"k": b"\xff"}), urlencode(()), urlencode(""), urlencode({"a": "é"}, encoding="ascii", errors="replace"))
print(urllib.parse.unwrap("<URL:http://x>"), urllib.parse.unwrap(" http://y "))
for action in (
    lambda: quote(5), lambda: quote(b"x", encoding="utf-8"), lambda: quote(b"x", errors="x"), lambda: quote("x", encoding="nope"), lambda: quote_from_bytes("x"), lambda: unquote(5), lambda: unquote_to_bytes(5), lambda: parse_qsl("a=1&b=2", max_num_fields=1), lambda: parse_qsl("a", separator=""),
    lambda: parse_qsl(5), lambda: urlencode(5), lambda: urlencode("ab"), lambda: urlencode([1, 2]), lambda: urlencode([("a",)]), lambda: quote("\ud800"), lambda: unquote(""), lambda: quote(), lambda: quote_plus(5),
):
    show(action)
