import tomllib

good = [
    "a.b.c = 1\na.b.d = 2\na.e = 3",
    "[a]\nx = 1\n[a.b]\ny = 2\n[c.d.e]\n[c]\nz = 3",
    "[[a]]\nx = 1\n[[a]]\nx = 2\n[a.sub]\ny = 3\n[[a.list]]\nz = 1\n[[a.list]]\n[[a]]",
    "[[fruit]]\nname = 'apple'\n[fruit.physical]\ncolor = 'red'\n[[fruit.variety]]\nname = 'red'\n[[fruit]]\nname = 'banana'\n[fruit.physical]\nc = 1",
    "\"quoted key\" = 1\n'literal.key' = 2\n\"\" = 3\n1234 = 4\n3.14 = 5\nsite.\"google.com\" = true\n a . b = 1",
    "[ j . \"k\" . 'l' ]\nx = 1",
    "[a.b.c]\n[a]\nb.d = 1",
    "[a]\nb.c = 1\n[a.d]\n[a.e]",
    "a = {b = 1, c = {d = [1, {e = 2}]}, f.g = 3, f.h = 4}",
    "[[a.b]]\nx=1\n[a.c]\ny=2",
    "[a]#comment\n b=1 # two\n\t[ b ]\t",
    "__proto__ = 1\n[constructor]\nprototype = {__proto__ = 2}",
]
for text in good:
    print(tomllib.loads(text))
for text in [
    "a=1\na=2", "[a]\n[a]", "[[a]]\n[a]", "[a]\n[[a]]", "[a.b]\n[a]\nb=1", "a.b=1\n[a]", "a.b=1\na=2", "a={}\na.b=1", "a=1\n[a.b]",
    "a=[]\n[[a]]", "[[a]]\n[a.b]\n[a.b]", "a={b=1,b=2}", "a={b.c=1,b=2}", "a={b=1,b.c=2}", "a={b={},b.c=2}", "a={b=[1],b.c=2}",
    "a.b=1\n[a.b.c]", "[a]\nb.c=1\n[a.b]", "a=[{b=1}]\n[[a]]", "a=[{b=1}]\na.c=1", "a={}\n[a.b]", "a={x={}}\n[a.x.y]", "[a.b]\n[a]\nb.c=2\n",
    "[[a]]\n[[a.b]]\n[a.b]", "[a]\n[a.b.c]\nx=1\n[a]\n", "a=1\n[[a]]", "[a]\nb=1\n[[a.b]]", "a.b=1\na.b.c=2", "[x]\na={}\na.b=1", "[x]\na.b=1\n[x.a.c]",
    "[a]\n[a.b]\n[x]\n[a]", "[[a.b]]\n[a]\nb.c=1", "[a.b.c.d]\n[a]\nb.c.e=1", "[x.a.b]\n[x]\na.b.c=1",
]:
    try:
        print(repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), e)
