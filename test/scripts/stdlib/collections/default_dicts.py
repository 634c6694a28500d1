# defaultdict.
from collections import defaultdict
import copy


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"].append(3)
print(d, dict(d), d.get("c"), "c" in d, len(d), d.default_factory)
n = defaultdict(int, {"x": 1}, y=2)
n["x"] += 5
n["new"] += 1
print(n, sorted(n.items()))
print(defaultdict(), defaultdict(None, [(1, 2)]), defaultdict(lambda: "v")[3])
for f in (
    lambda: defaultdict()["k"],
    lambda: defaultdict(None, a=1)["k"],
    lambda: defaultdict(5),
    lambda: defaultdict([]),
    lambda: defaultdict(int, 5),
    lambda: defaultdict(int, {}, {}),
    lambda: d.__missing__(),
    lambda: hash(d),
    lambda: d[[1]],
):
    show(f)


def boom():
    raise ValueError("no default")


b = defaultdict(boom)
show(lambda: b["x"])
print(b == {}, list(b))
c = n.copy()
c["q"]
print(c, n, type(c).__name__, c.default_factory is int, copy.copy(n) == n)
print(n | {"x": 9}, {"x": 9, "z": 0} | n, type(n | {}).__name__, type({} | n).__name__)
n |= {"w": 4}
print(n, n == dict(n), n != {})
show(lambda: n | 3)
n.default_factory = None
show(lambda: n["nothing"])
n.default_factory = lambda: "set later"
print(n["nothing"])
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t), list(t["a"]))


class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


k = Keyed(int)
print(k["ab"], k, k[3], type(k.copy()).__name__)


class Sub(defaultdict):
    def __init__(self, *args):
        super().__init__(list, *args)

    def add(self, key, value):
        self[key].append(value)


s = Sub({"z": [0]})
s.add("z", 1)
s.add("y", 2)
print(s, s.default_factory)
rec = defaultdict(lambda: 1)
rec["self"] = rec
print(repr(rec).endswith(", {'self': defaultdict(..., {...})})"))
print(d.pop("a"), d.setdefault("zz", 5), d.popitem(), d.keys(), defaultdict[str, int], issubclass(defaultdict, dict))
print({k: v for k, v in sorted(defaultdict(set, a={1}).items())}, defaultdict.fromkeys("ab", 1))
words = "the cat the dog the end".split()
counts = defaultdict(int)
for w in words:
    counts[w] += 1
print(counts["the"], dict(counts))
groups = defaultdict(lambda: defaultdict(list))
for w in words:
    groups[len(w)][w[0]].append(w)
print({k: dict(v) for k, v in groups.items()})
match counts:
    case {"the": t, **rest}:
        print(t, rest)
