class Shout(str):
    def __new__(cls, text, level=1):
        self = super().__new__(cls, text.upper() + "!" * level)
        self.level = level
        return self

    def __repr__(self):
        return f"Shout({str(self)!r})"

    def louder(self):
        return Shout(self.rstrip("!"), self.level + 1)


a = Shout("hey")
print(a, repr(a), a.level, len(a), a == "HEY!", isinstance(a, str), type(a).__name__)
print(a.louder(), type(a.lower()).__name__, type(a + "x").__name__, type(a[:2]).__name__, type(str(a)).__name__)
print({a: 1}["HEY!"], a in ["HEY!"], f"{a:>6}|", "%s %r" % (a, a), "".join([a, a]))
print(vars(a), a.split("E"), max(a), sorted(a))


class Loud:
    def __str__(self):
        return "from __str__"

    def __repr__(self):
        return "from __repr__"


class ReprOnly:
    def __repr__(self):
        return "repr only"


class StrOnly:
    def __str__(self):
        return "str only"


print(str(Loud()), repr(Loud()), [Loud()], {"k": Loud()}, (Loud(),), f"{Loud()}", f"{Loud()!r}", f"{[Loud()]}")
print(str(ReprOnly()), repr(ReprOnly()), [ReprOnly()], "%s" % ReprOnly())
print(str(StrOnly()), repr(StrOnly()).split(" object")[0], "%s" % StrOnly())


class BadStr:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


for convert in (str, repr, lambda o: f"{o}", lambda o: "%s" % o, lambda o: [o].__repr__(), print):
    try:
        convert(BadStr())
    except TypeError as e:
        print(e)


class Sneaky:
    def __str__(self):
        return a


print(str(Sneaky()), type(str(Sneaky())).__name__)
print(ascii("é"), ascii(["é", "a"]), ascii(Loud()), repr("\\"), repr("'"), repr('"'), repr("'\""))
print(str(1.0), str(-0.0), str(1e100), str(10**30), str(True), str(...), str(NotImplemented), str(int), str(type), str(range(3)))
print(repr({"a": (1,), "b": [], "c": set(), "d": frozenset(), "e": b"", "f": None, "g": 1.0, "h": {}}))
print(int("42"), int(" -7\n"), int("1_000"), int("ff", 16), int("0x1F", 0), int("0b11", 0), int("z", 36), int("٣"), float("1e3"), float(" nan "), float("-Infinity"))
for text, convert in (("x", int), ("", int), ("1.5", int), ("1e3", int), ("12a", lambda t: int(t, 8)), ("", float), ("1.2.3", float), ("1__0", int), ("_1", int), ("é", float)):
    try:
        print(convert(text))
    except ValueError as e:
        print(e)
