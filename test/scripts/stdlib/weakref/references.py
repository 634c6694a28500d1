# What holds while the objects live.
import weakref
from weakref import *


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class A:
    def __init__(self, v=0):
        self.v = v

    def m(self, x):
        return self.v, x

    def __add__(self, other):
        return self.v + other

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 2


class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __hash__(self):
        return hash(self.v)


a = A(5)
r = ref(a)
print(r() is a, r == ref(a), hash(r) == hash(a), r.__callback__, ref(a, print).__callback__ is print, isinstance(r, ReferenceType))
e1, e2 = Eq(1), Eq(1)
print(ref(e1) == ref(e2), {ref(e1): 1}[ref(e2)])
for f in (
    lambda: ref(1),
    lambda: ref("a"),
    lambda: ref([]),
    lambda: ref({}),
    lambda: ref((1,)),
    lambda: ref(None),
    lambda: proxy(5),
    lambda: WeakMethod(len),
    lambda: WeakKeyDictionary()[1],
    lambda: WeakValueDictionary().__setitem__("k", 5),
    lambda: WeakSet().pop(),
):
    show(f)
p = proxy(a)
p.v = 9
print(p.v, a.v, p.m(1), p + 1, len(p), p[4], type(p) is ProxyType, isinstance(p, A), p == a, bool(p), [x for x in (p,)][0].v)
show(lambda: p.nope)
cp = proxy(print)
cp("called")
print(type(cp) is CallableProxyType, ProxyTypes == (ProxyType, CallableProxyType))
d = WeakValueDictionary(x=a)
d["y"] = e1
print(sorted(d), d["x"] is a, len(d), "y" in d, d.get("q"), [k for k, v in sorted(d.items(), key=lambda kv: kv[0])], d.pop("y") is e1, list(d.values()) == [a], len(d.valuerefs()))
show(lambda: d["zz"])
k = WeakKeyDictionary()
k[a] = 1
k[e1] = 2
print(k[a], k[e2], len(k), a in k, 5 in k, [v for v in k.values()], k.get(A()), list(k.keys())[0] is a, k.copy() == k, del_ if (del_ := k.pop(e1)) else 0)
s = WeakSet([a, e1])
print(len(s), a in s, e2 in s, 5 in s, sorted(type(x).__name__ for x in s), s == WeakSet([e2, a]), len(s & [a]), len(s - [a]), s.issubset([a, e1]), s.isdisjoint([a]))
s.discard(a)
s.add(e2)
s.update([a])
print(len(s))
m = WeakMethod(a.m)
print(m()(3), m == WeakMethod(a.m), m() == a.m)
done = []
f = finalize(a, done.append, "end")
print(f.alive, f.peek()[2:], f.atexit, f(), f.alive, done, f(), f.peek(), f.detach())
g = finalize(a, print, 1, k=2)
print(g.detach()[0] is a, g.alive)
