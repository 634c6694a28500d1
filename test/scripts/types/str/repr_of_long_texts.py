# Characters are escaped or not, wherever in a long text they stand.
from hashlib import md5

for text in ["中文" * 5000, "a\u00a0\u3000 \\'" * 2000, "😀\u2028\ue000" * 3000, "é\n" * 5000 + "\ud800", "'" * 9000 + '"', "\u0378\U000e0001 " * 3000]:
    shown = repr(text)
    print(len(shown), md5(shown.encode("utf-8", "surrogatepass")).hexdigest(), ascii(shown[:30]), ascii(shown[-12:]))
