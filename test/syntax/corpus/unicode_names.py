é = 1
変数 = é + 1
ﬁ = 2
def ñandú(naïve, *, ünïcode=é) -> 変数: return naïve.é
class Ω(Α): pass
x.ª = µ
Ⅷ = 𝐱𝐲
a·b = ー
'é', é, 'ü😀', 変数[é:é]
from é import ñ as 変
f'{é=}{変数!r}'
𐊀 = '😀' + 𐊀.b(𐊀, c)
