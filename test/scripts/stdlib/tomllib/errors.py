import tomllib

for text in [
    "a", "a=", "=1", "a=1 b=2", "a=[1,2", "a={b=1,}", "a={b=1", "a='x", 'a="x', 'a="\\q"', 'a="\\u12"', 'a="\\ud800"', 'a="""x', "a='''x",
    "a=1979-13-01", "a=25:00:00", "a=01", "a=1__0", "a=.5", "a=tru", "[a", "[[a]", 'a="x\x01"', "# \x01", "a='''\x01'''", "a=1\r b", '"a',
    "[a]]", 'a="""\\ x"""', "a={\n}", "x=1 #\x7f", "a b=1", "a.=1", ".a=1", "[.a]", "[]", "a=[1 2]", "a=[,]", "a=0x", "a=1e", "a=inf1",
    "a=1\nb=2\nc=[\n1,\n2,\n x]", 'a="x\ny"', "a=1 \u00e9", "\u00e9=1", "a=0xFFg", 'a="\\U00110000"', "a=2020-01-01T10:00:00+25:00",
    "a=2021-02-30", "a=1.5.2", "a=+0x1", "a=1.", "a=1_", "a=_1", "a=+", "a=-", "a=00", "a=1e+", "a=0b2", "a=0o8", "a='x\ny'", "'a\nb'=1",
    'a="\\', 'a="\\u', 'a="""\\', 'a="""\\  ', 'a="""\\x"""', "a=\"\x00\"", "a=\"\"\"\x0b\"\"\"", "[[a]] b", "[a] b=1", "[a\n]", "[[a\n]]", "a={b=1 c=2}",
    "a={,}", "a={b}", "a={b=}", "a=[\n# \x02\n]", "a=true1", "a=2020-1-1", "a=10:00", "a=10:00:60", "a=1979-05-27 ", "a=1979-05-27T", "'''a'''=1",
    "\ufeffa=1", "a\n=1", "a=\n1", "a='\x1f'", "\x0c", "a = 1\n\n  ?", "[a]\n\n[b]\nc = \"unclosed",
]:
    try:
        print(ascii(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(ascii(text), ascii(str(e)), e.args == (str(e),))
try:
    tomllib.loads("a=" + "[" * 20000)
except RecursionError:
    print("too deep")
print(len(str(tomllib.loads("a=" + "[" * 50 + "]" * 50))))
deep = tomllib.loads(".".join("a" for _ in range(300)) + "=1")
depth = 0
while isinstance(deep, dict):
    deep = deep["a"]
    depth += 1
print(depth)
