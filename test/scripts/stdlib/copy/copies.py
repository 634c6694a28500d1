# copy and deepcopy.
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


nested = [1, [2, 3], {"k": [4]}, (5, [6]), {7}]
s, d = copy.copy(nested), copy.deepcopy(nested)
nested[1].append("x")
nested[2]["k"].append("y")
nested[3][1].append("z")
print(nested, s, d, sep="\n")
for x in (1, 2.5, "a", None, True, b"b", 1j, (1, 2), frozenset([1]), len, print, int, range(3), ..., NotImplemented, lambda: 1):
    print(copy.copy(x) is x or type(x).__name__, copy.deepcopy(x) is x or type(x).__name__, end=" ")
print()
t = (1, (2, 3))
print(copy.deepcopy(t) is t, copy.deepcopy((1, [2])) == (1, [2]), copy.deepcopy(frozenset([(1, 2)])), copy.copy(bytearray(b"ab")), copy.copy({1, 2}), copy.deepcopy({(1, 2): {3}}))
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c is not loop)
dloop = {}
dloop["me"] = dloop
print(copy.deepcopy(dloop)["me"]["me"].keys())
tl = ([],)
tl[0].append(tl)
x = copy.deepcopy(tl)
print(x[0][0] is x)
shared = [1]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)


class P:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def m(self):
        return self


p = P(a=[1], b=P(c=2))
p.me = p
s, d = copy.copy(p), copy.deepcopy(p)
print(s.a is p.a, s.me is p, d.a is p.a, d.me is d, d.b.c, d.b is p.b, type(d).__name__, vars(s).keys())
print(copy.deepcopy(p.m).__self__ is p, copy.copy(p.m).__self__ is p)


class Custom:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Custom(("copy", self.v))

    def __deepcopy__(self, memo):
        return Custom(("deep", copy.deepcopy(self.v, memo)))


print(copy.copy(Custom(1)).v, copy.deepcopy([Custom([1])])[0].v)


class Slots:
    __slots__ = ("a", "b")


q = Slots()
q.a = [1]
print(copy.copy(q).a is q.a, copy.deepcopy(q).a, hasattr(copy.copy(q), "b"))


class State:
    def __init__(self):
        self.x, self.y = 1, [2]

    def __getstate__(self):
        return {"x": self.x * 10}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


print(vars(copy.copy(State())), vars(copy.deepcopy(State())))


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduced, (self.n + 1,), {"extra": [1]})


print(vars(copy.copy(Reduced(1))), vars(copy.deepcopy(Reduced(1))))


class L(list):
    pass


class D(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.made = "by init"


class T(tuple):
    pass


class S(set):
    pass


l = L([1, [2]])
l.name = ["n"]
for f in (copy.copy, copy.deepcopy):
    m = f(l)
    print(m, type(m).__name__, m.name, m.name is l.name, m[1] is l[1])
d = D({"k": [1]})
for f in (copy.copy, copy.deepcopy):
    m = f(d)
    print(m, type(m).__name__, m.made, m["k"] is d["k"])
for f in (copy.copy, copy.deepcopy):
    print(f(T((1, [2]))), type(f(T([1]))).__name__, f(S([1])), type(f(S())).__name__)
N = namedtuple("N", "x y")
n = N(1, [2])
m = copy.deepcopy(n)
print(m, m.y is n.y, m[1] is m.y, copy.copy(n), copy.copy(n).y is n.y)
for box in (deque([1, [2]], 5), Counter("aab"), OrderedDict(a=[1]), defaultdict(list, a=[1])):
    a, b = copy.copy(box), copy.deepcopy(box)
    print(a, b, type(b).__name__, a == box, b == box)
e = copy.copy(ValueError("bad", [1]))
print(repr(e), repr(copy.deepcopy(KeyError([1]))))


class E(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


print(repr(copy.copy(E(3))), copy.deepcopy(E(3)).code)
for f in (
    lambda: copy.copy(x for x in ()),
    lambda: copy.deepcopy([x for x in [copy]]),
    lambda: copy.copy(copy),
    lambda: copy.copy(memoryview(b"a")),
    lambda: copy.deepcopy({}.keys()) and None,
):
    show(f)
memo = {}
inner = [1]
print(copy.deepcopy(inner, memo) is memo[id(inner)], copy.Error, issubclass(copy.Error, Exception), copy.error is copy.Error)


class Bad:
    def __deepcopy__(self, memo):
        raise RuntimeError("no copy")


show(lambda: copy.deepcopy({"a": [Bad()]}))
deep = []
for _ in range(100):
    deep = [deep]
print(str(copy.deepcopy(deep)) == str(deep))
deep = []
for _ in range(30000):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError:
    print("too deep")
