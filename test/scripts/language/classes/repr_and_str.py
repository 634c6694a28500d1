class Both:
    def __repr__(self):
        return "Both()"

    def __str__(self):
        return "a Both"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


class Child(Both):
    def __repr__(self):
        return "Child+" + super().__repr__()


b, r, s, c = Both(), OnlyRepr(), OnlyStr(), Child()
print(b, r, s, c)
print([b, r, c], (b,), {"k": b, r: c}, {b: 1}, [[b]], sep=" | ")
print(str(b), repr(b), f"{b} {b!r} {b!s:>8} {[b]}", "%s %r" % (b, b), "{} {!r}".format(b, b), ascii(b))
print(str([s])[:20], repr(s)[:18])
print(str(r) == repr(r), str(c), repr(c))


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __repr__(self):
        inside = ", ".join([repr(self.value), *map(repr, self.children)])
        return f"{type(self).__name__}({inside})"

    def __str__(self):
        return self._lines(0)

    def _lines(self, depth):
        return "\n".join(["  " * depth + str(self.value)] + [child._lines(depth + 1) for child in self.children])


t = Tree("root", Tree(1, Tree("leaf")), Tree(2.5))
print(repr(t), t, sep="\n")


class SelfRef:
    def __init__(self):
        self.items = [self, 1]

    def __repr__(self):
        return f"SelfRef({len(self.items)} items)"


print(SelfRef().items)


class Recursive(list):
    pass


rl = Recursive([1])
rl.append(rl)
d = {"d": None}
d["d"] = [d, {"inner": d}]
print(rl, d)


class Unicode:
    def __repr__(self):
        return "é€😀"


print(Unicode(), [Unicode()], ascii(Unicode()), ascii([Unicode()]))


class ReturnsStrSubclass:
    class S(str):
        def __repr__(self):
            return "S:" + str.__repr__(self)

    def __str__(self):
        return self.S("from subclass")


print(str(ReturnsStrSubclass()), type(str(ReturnsStrSubclass())).__name__, repr(ReturnsStrSubclass.S("x")), [ReturnsStrSubclass.S("y")], f"{ReturnsStrSubclass.S('z')}")


class Raises:
    def __repr__(self):
        raise ValueError("no repr for you")


for use in (repr, str, print, lambda x: [x].__repr__(), lambda x: f"{x}", lambda x: "%r" % x, lambda x: f"{ {1: x} }"):
    try:
        use(Raises())
    except ValueError as e:
        print("ValueError:", e)


class WrongType:
    def __repr__(self):
        return b"bytes"

    def __str__(self):
        return ["list"]


for use in (repr, str, "{}".format, lambda x: [x].__str__()):
    try:
        use(WrongType())
    except TypeError as e:
        print(e)
print(repr(Both), str(Both), f"{Both}", repr(type(b)), repr(int), repr(type), [int, Both], repr(None), repr(NotImplemented), repr(...), repr(Both().__repr__)[:26], repr(len), repr([].append)[:42])
