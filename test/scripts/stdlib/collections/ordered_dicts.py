# OrderedDict.
from collections import OrderedDict


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


o = OrderedDict([("a", 1), ("b", 2)], c=3)
print(o, OrderedDict(), list(o), len(o), o["b"], o.keys(), o.values(), o.items())
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, list(reversed(o)), list(reversed(o.items())))
o.move_to_end("a", False)
print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, {"b": 2, "a": 1} == OrderedDict(a=1, b=2), OrderedDict(a=1) != OrderedDict(a=2), OrderedDict() == 5)
for f in (
    lambda: OrderedDict().popitem(),
    lambda: o.move_to_end("zz"),
    lambda: o["zz"],
    lambda: o.pop("zz"),
    lambda: OrderedDict(5),
    lambda: OrderedDict([], []),
    lambda: hash(o),
    lambda: o < o,
    lambda: o | 3,
):
    show(f)
x = OrderedDict(a=1) | {"b": 2, "a": 0}
y = {"z": 1, "a": 9} | OrderedDict(a=1)
print(x, y, type(x).__name__, type(y).__name__)
x |= [("q", 5)]
print(x, x.copy(), type(x.copy()).__name__, OrderedDict.fromkeys("abc", 0), OrderedDict.fromkeys([1, 2]))
x["a"] = "new"
del x["b"]
x["b"] = "last"
print(x, x.setdefault("s", 1), x.setdefault("a", 2), x.pop("q"), x.pop("nope", None), x.get("b"))
x.update(a=5, t=6)
print(x)
x.clear()
print(x, bool(x))


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.size:
            self.popitem(last=False)


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
cache["a"]
cache["c"] = 3
print(list(cache), cache.size, "b" in cache)


class Missing(OrderedDict):
    def __missing__(self, key):
        return "?" + key


print(Missing(a=1)["b"], Missing(a=1), Missing(a=1).copy())
big = OrderedDict((i, i * i) for i in range(1000))
for i in range(0, 1000, 2):
    big.move_to_end(i)
print(list(big)[:3], list(big)[-3:], big.popitem(False), sum(big.values()))
rec = OrderedDict()
rec["me"] = rec
print(rec)
it = iter(OrderedDict(a=1, b=2))
print(next(it), list(it), isinstance(rec, dict), OrderedDict.__name__, OrderedDict)
