class Counter(dict):
    def __missing__(self, key):
        return 0

    def add(self, items):
        for item in items:
            self[item] += 1
        return self

c = Counter().add("mississippi")
print(c, c["z"], "z" in c, c.get("z"), c.get("z", -1), len(c), isinstance(c, dict), c == {"m": 1, "i": 4, "s": 4, "p": 2})

class Tree(dict):
    def __missing__(self, key):
        value = self[key] = type(self)()
        return value

t = Tree()
t["a"]["b"]["c"] = 1
t["a"]["d"] = 2
print(t, type(t["a"]).__name__)

class CaseInsensitive(dict):
    def __init__(self, *args, **kwargs):
        super().__init__()
        self.update(*args, **kwargs)

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def __delitem__(self, key):
        super().__delitem__(key.lower())

    def update(self, *args, **kwargs):
        for k, v in dict(*args, **kwargs).items():
            self[k] = v

h = CaseInsensitive({"Content-Type": "json"}, ACCEPT="*")
h["X-Id"] = 5
print(h, h["CONTENT-type"], "accept" in h, "Accept" in h, "nope" in h, h.get("ACCEPT"), h.get("accept"))
del h["X-ID"]
try:
    h["x-id"]
except KeyError as e:
    print("KeyError", e)

class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no attribute {name!r}") from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]

a = AttrDict(x=1)
a.y = [2]
a.y.append(3)
print(a.x, a.y, a, hasattr(a, "z"), getattr(a, "z", "default"), a["x"])
del a.x
try:
    a.x
except AttributeError as e:
    print(e)

class MissingRaises(dict):
    def __missing__(self, key):
        raise LookupError(f"custom miss for {key!r}")

class Lazy(dict):
    def __getitem__(self, key):
        value = super().__getitem__(key)
        return value() if callable(value) else value

try:
    MissingRaises()["k"]
except LookupError as e:
    print(type(e).__name__, e)
lazy = Lazy(now=lambda: "computed", plain="text")
print(lazy["now"], lazy["plain"], callable(lazy.get("now")), sorted(lazy), "{plain} {now}".format_map(lazy))
print(type(c.copy()).__name__, type(c | {"q": 1}).__name__, type({"q": 1} | c).__name__, type(Counter.fromkeys("ab", 1)).__name__, dict(c) is c, dict(c) == c, {**c} == c)

class Ordered(dict):
    def __init__(self, *pairs):
        super().__init__(pairs)

    def __iter__(self):
        return iter(sorted(self.keys()))

    def __repr__(self):
        return "Ordered(" + ", ".join(f"{k}={self[k]}" for k in self) + ")"

    def __len__(self):
        return super().__len__() * 10

o = Ordered(("b", 2), ("a", 1))
print(o, list(o), list(o.keys()), list(o.items()), len(o), [k for k in o], bool(o), o == {"a": 1, "b": 2})
o |= {"c": 3}
print(o, type(o).__name__, o.setdefault("d", 4), o.pop("b"), list(reversed(list(o))))
