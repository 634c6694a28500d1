# Characters are escaped or not, wherever in a long text they stand.
from hashlib import md5

for text in ["中文" * 1800, "a\u00a0\u3000 \\'" * 900, "😀\u2028\ue000" * 1200, "é\n" * 1800 + "\ud800", "'" * 4500 + '"', "\u0378\U000e0001 " * 1200]:
    shown = repr(text)
    print(len(shown), md5(shown.encode("utf-8", "surrogatepass")).hexdigest(), ascii(shown[:30]), ascii(shown[-12:]))
