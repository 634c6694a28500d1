import unicodedata as u
from hashlib import md5

texts = ["", "plain", "é", "e\u0301", "ﬁ①²", "한글", "\u1112\u1161\u11ab", "\u212b", "q\u0307\u0323", "ﷺ", "\u0344", "\u0f73\u0301", "ｶﾞ", "\u1e9b\u0323"]
for text in texts:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        print(form, ascii(u.normalize(form, text)), u.is_normalized(form, text), end=" ")
    print()
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    digest = md5()
    for start in range(0, 0x20000, 0x1000):
        text = "".join(chr(c) for c in range(start, start + 0x1000, 61) if not 0xD800 <= c < 0xE000)
        digest.update(u.normalize(form, text).encode())
    print(form, digest.hexdigest())
marks = "\u0301\u0323\u0f73\uff9e\u0327" * 40
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, md5(u.normalize(form, "e" + marks + "\u0301").encode()).hexdigest())
long = "é\u0323한" * 1500
print(len(u.normalize("NFC", long)), len(u.normalize("NFD", long)), u.normalize("NFC", u.normalize("NFD", long)) == u.normalize("NFC", long))
# Characters of later versions of Unicode have no decompositions yet.
print(ascii(u.normalize("NFD", "a\U000105d2b\u0897\u0323\U00016d68")))
