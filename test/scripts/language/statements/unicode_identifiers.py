# Identifiers outside ASCII, their normal form, and strings that keep theirs.
größe = 3
naïve = "café"
λ = lambda x: x * 2
变量 = [1, 2]
имя, שם, 名前 = "ru", "he", "ja"
_x1 = __ = ___y = 0
π = 3.14159
Ünïcode_Çlass = 1
print(größe, naïve, λ(4), 变量, имя, שם, 名前, _x1, π, Ünïcode_Çlass)


def überprüfe(straße, *αργ, κλειδί="v", **أخرى):
    return straße, αργ, κλειδί, أخرى


print(überprüfe(1, 2, κλειδί="k", другое=3), überprüfe.__name__)


class Größe:
    höhe = 10

    def __init__(self):
        self.breite_µ = 5

    def fläche(self):
        return self.höhe * self.breite_µ


g = Größe()
g.neu_é = "attribute"
print(g.fläche(), g.neu_é, Größe.__name__, sorted(vars(g)), getattr(g, "höhe"))
print([ñ * 2 for ñ in "ab"], {ключ: значение for ключ, значение in [("k", 1)]}, f"{größe=} {naïve!r}")

# NFKC: these spell the same identifier.
ﬁx = "ligature"
print(fix)
ｆｕｌｌ = "full width"
print(full)
é = "composed"
print(é, "é" == "é", "ﬁx" == "fix", len("é"))
ª = "feminine ordinal"
print(a)
K = "kelvin"
print(K, "K" in globals(), "K" in globals())
try:
    print(größe_fehlt)
except NameError as e:
    print(e, e.name)
try:
    g.höh
except AttributeError as e:
    print(e)
try:
    überprüfe(ключ=1)
except TypeError as e:
    print(e)
print("größe".isidentifier(), "变量".isidentifier(), "1x".isidentifier(), "a-b".isidentifier(), "π²".isidentifier(), "".isidentifier(), "été".isidentifier())
for ключ in ("x",):
    del ключ
print("ключ" in globals(), [n for n in globals() if not n.isascii()][:4])
