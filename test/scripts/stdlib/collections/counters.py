# Counter.
from collections import Counter
import collections


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


c = Counter("abracadabra")
print(c, c["a"], c["zz"], len(c), c.most_common(2), c.most_common(), c.total(), sorted(c.elements()))
print(Counter(), Counter(a=3, b=1), Counter({"x": 2}), Counter([1, 1.0, True, None]), Counter(Counter("aab"), z=5), Counter(None))
c.update("aaa")
c.update({"b": 10}, q=2)
c.update(Counter(q=1))
print(c)
c.subtract("ab")
c.subtract({"r": 5})
c.subtract(d=1)
print(c)
del c["nothing"]
del c["a"]
print(c, "a" in c)
a, b = Counter(a=3, b=1, n=-2), Counter(a=1, b=2, c=4)
print(a + b, a - b, a | b, a & b, +a, -a)
for op in ("__iadd__", "__isub__", "__ior__", "__iand__"):
    x = Counter(a)
    print(op, getattr(x, op)(b), x)
print(a == b, a == Counter(b=1, a=3, n=-2), a != b, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1, b=1) < Counter(a=2, b=1), Counter(a=1) > Counter(), Counter(a=1) >= Counter(b=1), a == {"a": 3, "b": 1, "n": -2}, Counter(a=1) < Counter(a=1))
for f in (
    lambda: Counter(5),
    lambda: Counter([[1]]),
    lambda: Counter("a", "b"),
    lambda: Counter.fromkeys("abc"),
    lambda: a + {"a": 1},
    lambda: a - 3,
    lambda: a < {"a": 1},
    lambda: a.most_common("x"),
    lambda: a.update(1),
    lambda: a.update("a", "b"),
    lambda: hash(a),
    lambda: list(Counter(a="x").elements()),
    lambda: Counter(a="x").total(),
):
    show(f)
print(Counter(a=1.5, b=2.5).most_common(), Counter(a="x", b="y"), Counter(a=1, b="y"), Counter(a=1, b=None).most_common(0), a.most_common(-1), a.most_common(100))
print(a.copy(), type(a.copy()).__name__, dict(a), list(a), a.pop("a"), a.popitem(), a.setdefault("k", 7), a)
w = Counter("the cat and the hat and the bat".split())
print(w.most_common(3), w.most_common(1)[0][0], max(w, key=w.get), sorted(w.items(), key=lambda kv: (-kv[1], kv[0])))
text = Counter(map(str.lower, "Hello World"))
print(text["l"], text["O".lower()], sum(text.values()), text.keys() >= {"h", "e"})


class Total(Counter):
    def __missing__(self, key):
        return -1

    def normalised(self):
        n = self.total()
        return {k: v / n for k, v in self.items()}


t = Total("aab")
print(t, t["q"], t.normalised(), t.copy(), type(t.copy()).__name__, type(t + t).__name__)


class Watching(Counter):
    def update(self, *args, **kwargs):
        print("update", args, kwargs)
        super().update(*args, **kwargs)


print(Watching("ab", c=1))


class Upper(Counter):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper("aAb")
print(u)
c = Counter()
for ch in "mississippi":
    c[ch] += 1
print(c, c.most_common(1), Counter.__name__, Counter.__module__, issubclass(Counter, dict), isinstance(c, collections.abc.Mapping) if hasattr(collections, "abc") else True)
print(Counter(iter("aa")), Counter(x for x in "abc" if x != "b"), Counter(range(3)), Counter({1: 2}.keys()), Counter(b"aab"))
inventory = Counter(apple=2, pear=0)
inventory["apple"] -= 2
print(inventory, +inventory, inventory.total(), list(inventory.elements()))
match Counter("aab"):
    case {"a": n, "zz": z}:
        print("both", n, z)
    case {"a": n}:
        print("one", n)
