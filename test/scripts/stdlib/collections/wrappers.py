# ChainMap, UserDict, UserList, UserString.
import collections
from collections import ChainMap, UserDict, UserList, UserString


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


base, over = {"a": 1, "b": 2}, {"b": 20, "c": 30}
c = ChainMap(over, base)
print(c, c["a"], c["b"], dict(c), list(c), len(c), "c" in c, c.get("zz", 0), c.maps)
c["new"] = 5
del c["c"]
print(over, c.parents, c.new_child(), c.new_child({"x": 1}), c.new_child(k=2), ChainMap(), bool(ChainMap()), bool(c))
for f in (
    lambda: c["zz"],
    lambda: c.__delitem__("a"),
    lambda: c.pop("a"),
    lambda: ChainMap().popitem(),
    lambda: hash(c),
):
    show(f)
print(c.pop("new"), c.pop("zz", None) if False else "-", c.popitem(), c.copy(), c.copy().maps[1] is base, ChainMap.fromkeys("ab", 1))
print(c | {"q": 1}, {"q": 1, "a": 0} | c, sorted((c | ChainMap({"z": 1})).items()), c == {"a": 1, "b": 2}, c.items(), list(c.values()))
c |= {"w": 1}
print(c, list(reversed(list(c))), sorted(c.keys()))


class Deep(ChainMap):
    def __setitem__(self, key, value):
        for m in self.maps:
            if key in m:
                m[key] = value
                return
        self.maps[0][key] = value

    def __missing__(self, key):
        return f"<{key}>"


d = Deep({}, {"k": 1})
d["k"] = 2
print(d, d["nope"], d.get("nope"), type(d.new_child()).__name__)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        if key == key.lower():
            raise KeyError(key)
        return self[key.lower()]


u = Lower({"A": 1}, Bb=2)
print(u, u["A"], u.data, "a" in u, "A" in u, len(u), list(u), u.get("A"), u.get("a"), u == {"a": 1, "bb": 2}, u.pop("a"), u)
show(lambda: u["zz"])
show(lambda: UserDict()["zz"])
u.update(C=3)
print(u | {"D": 4}, {"d": 4} | u, u | Lower(E=5), type(u | {}).__name__, u.copy(), type(u.copy()).__name__, UserDict.fromkeys("ab"), UserDict(UserDict(a=1)))
u |= {"z": 1}
print(u, u.setdefault("q", 9), u.popitem(), dict(u), UserDict([(1, 2)]).items())
show(lambda: UserDict(1, 2))


class Stack(UserList):
    def push(self, x):
        self.append(x)


s = Stack([3, 1, 2])
s.push(5)
print(s, s[0], s[1:3], type(s[1:3]).__name__, len(s), 5 in s, s + [1], [0] + s, s + Stack([7]), s * 2, s == [3, 1, 2, 5], s < [4], s.count(1), s.index(2), list(reversed(s)))
s.sort()
s.extend((8, 9))
s += "ab"
s.insert(0, "i")
s.remove("a")
s[0] = "set"
del s[1]
s.reverse()
print(s, s.pop(), s.copy(), type(s.copy()).__name__, s.data)
s *= 1
s.clear()
print(s, UserList(), UserList("ab"), UserList(UserList([1])), UserList((1, 2)) == UserList([1, 2]))
show(lambda: UserList([1])[5])
show(lambda: UserList([1]).pop(5))


class Name(UserString):
    def shout(self):
        return self.upper() + "!"


n = Name("bob")
print(n, repr(n), n.shout(), type(n.shout()).__name__, n + "x", "x" + n, n * 2, n == "bob", n < "c", n[0], n[1:], len(n), "o" in n, hash(n) == hash("bob"))
print(n.find("o"), n.replace("b", "d"), n.split("o"), n.center(7, "*"), n.startswith("b"), n.title(), n.isalpha(), n.join(["1", "2"]), n.encode(), int(UserString("12")), float(UserString("1.5")), UserString(5), UserString("%s-%s") % (1, 2), UserString("{}").format(3), n.count("b"), n.partition("o"), n.zfill(5), n.strip("b"), n.rindex("b"), n.removeprefix("b"), n.translate({98: "c"}), UserString("a b").split(), UserString("A").lower() == "a")
print(sorted([UserString("b"), UserString("a")]), {UserString("k"): 1}["k"], isinstance(n, str), isinstance(n, collections.abc.Sequence) if hasattr(collections, "abc") else True)
show(lambda: collections.nothing)
