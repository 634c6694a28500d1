# deepcopy through built-in containers, with objects of the script's among them.
import copy


class Noted:
    def __init__(self, name, *parts):
        self.name, self.parts = name, list(parts)

    def __deepcopy__(self, memo):
        print("copying", self.name, len([k for k in memo if k != id(memo)]), type(memo).__name__)
        made = Noted(self.name + "'", *copy.deepcopy(self.parts, memo))
        memo[id(self)] = made
        return made

    def __hash__(self):
        return ord(self.name[0])

    def __eq__(self, other):
        return isinstance(other, Noted) and self.name[0] == other.name[0]

    def __repr__(self):
        return f"{self.name}{self.parts}"


shared = [1, {"s": (2, 3)}]
a = Noted("a", shared)
x = [shared, {"k": shared, a: (shared, 5), "later": a}, (1, 2), ((a, [a]), "t"), {a, 4}, frozenset({7}), bytearray(b"b"), shared]
y = copy.deepcopy(x)
print(y)
print(y[0] is y[7], y[0] is not shared, y[1]["k"] is y[0], y[2] is x[2], y[3][0][0] is y[3][0][1][0], y[1]["later"] is y[3][0][0])
print([p for p in y[1] if isinstance(p, Noted)][0].parts[0] is y[0], y[5] is x[5], y[6] is x[6], y[6] == x[6])

memo = {}
one = copy.deepcopy([shared, a], memo)
two = copy.deepcopy([a, shared, (shared,)], memo)
print(one[0] is two[1], one[1] is two[0], two[2][0] is one[0], memo[id(shared)] is one[0], len(memo[id(memo)]) > 2)
print(copy.deepcopy(shared, {id(shared): "known"}), copy.deepcopy((shared,), {id(shared): None}))

t = ([], {})
t[0].append(t)
t[1]["t"] = (t, [t])
c = copy.deepcopy(t)
print(c[0][0] is c, c[1]["t"][0] is c, c[1]["t"][1][0] is c, c is t)
d = {}
d["d"] = [d, (d,)]
c = copy.deepcopy(d)
print(c["d"][0] is c, c["d"][1][0] is c, c is d)


class Memo:
    """Is asked as a dict is."""

    def __init__(self):
        self.known = {}

    def get(self, key, default=None):
        return self.known.get(key, default)

    def __getitem__(self, key):
        return self.known[key]

    def __setitem__(self, key, value):
        self.known[key] = value


memo = Memo()
y = copy.deepcopy([shared, (shared, 1), {2}, {"s": shared}], memo)
print(y, y[0] is y[1][0], y[3]["s"] is y[0], len(memo.known) > 3)


class Growing:
    def __init__(self, target):
        self.target = target

    def __deepcopy__(self, memo):
        self.target[len(self.target)] = "new"
        return self


grown = {}
grown["g"] = Growing(grown)
grown["h"] = 1
try:
    print(copy.deepcopy(grown))
except RuntimeError as e:
    print(e)


class Wrong:
    def __deepcopy__(self, memo):
        raise ValueError("not this one")


for value in ([1, {"a": (Wrong(),)}], {Wrong(): 1}, [(i for i in ())], {"a": [{}.items()]}, ({1: [len]},)):
    try:
        print(copy.deepcopy(value))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(copy.deepcopy([True, None, 1.5, "s", b"b", ..., 2**70, int, print, range(3)]))
