# What the abstract classes add to those who implement the rest.
from collections.abc import *


class ListSet(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.add(item)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"ListSet({self.items})"


a, b = ListSet([1, 2, 3]), ListSet([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a & {2}, {2, 9} & a, [3, 4] & a, {5} - a, {7} | a, a ^ {1})
print(a == b, a == {1, 2, 3}, {1, 2, 3} == a, a < b, a <= {1, 2, 3}, a < {1, 2, 3, 4}, a > {1}, a >= a, a != b)
print(a.isdisjoint(b), a.isdisjoint([9]), a._hash() == hash(frozenset([1, 2, 3])))
try:
    a & 3
except TypeError as error:
    print(error)
try:
    a < 3
except TypeError as error:
    print(error)
try:
    hash(a)
except TypeError as error:
    print(error)
c = ListSet("abc")
c |= "de"
print(c)
c &= set("ace")
print(c)
c ^= "axe"
print(c)
c -= "x"
print(c, c.pop(), c)
for missing in ("q", 1):
    try:
        c.remove(missing)
    except KeyError as error:
        print("KeyError", error)
c.clear()
try:
    c.pop()
except KeyError as error:
    print("KeyError", error, error.args)
d = ListSet([1, 2])
d ^= d
print(d)
d |= [1]
d -= d
print(d)


class Store(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


s = Store({"a": 1}, b=2)
s.update([("c", 3)])
s.update(Store(d=4))
print(dict(s), s.pop("a"), s.pop("zz", "none"), s.setdefault("b", 9), s.setdefault("e", 5), s.popitem(), len(s))
for action in (lambda: s.pop("zz"), lambda: s["zz"], lambda: s.pop()):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(s == dict(s), s == 3, s.get("c"), s.values().__class__.__name__)
s.clear()
print(dict(s))
try:
    s.popitem()
except KeyError as error:
    print("KeyError", error)
try:
    s.update(1)
except TypeError as error:
    print(error)


class Items(MutableSequence):
    def __init__(self, items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


i = Items([1, 2, 3, 2])
i.append(5)
i.extend([6, 7])
i += (8,)
i.extend(i)
print(i.items)
i.reverse()
i.remove(2)
print(i.items, i.pop(), i.pop(0), i.index(3), i.count(2), 9 in i)
try:
    i.remove(100)
except ValueError as error:
    print("ValueError", error)
i.clear()
print(i.items)
try:
    i.pop()
except IndexError as error:
    print(error)


class Count(Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += value or 1
        if self.n > 10:
            raise StopIteration(self.n)
        return self.n

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


g = Count()
print(next(g), g.send(5), list(g), iter(g) is g, g.close())
for args in ((ValueError,), (ValueError, ValueError("x")), (KeyError("k"),)):
    try:
        g.throw(*args)
    except Exception as error:
        print(repr(error))


class Stubborn(Count):
    def throw(self, typ, val=None, tb=None):
        return 1


try:
    Stubborn().close()
except RuntimeError as error:
    print(error)


class It(Iterator):
    def __next__(self):
        return 1


print(next(iter(It())))
