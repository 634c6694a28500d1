# Reprs with limits.
import reprlib
from collections import deque
from reprlib import Repr, recursive_repr


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


r = reprlib.repr
for x in (
    list(range(20)), tuple(range(20)), set(range(20)), frozenset(range(9)), deque(range(9)), {i: i for i in range(9)}, "x" * 50, "short", 10**60, 12345,
    [[[[[[[[1]]]]]]]], (1,), (), [], {}, set(), frozenset(), {"k": {"k": {"k": {"k": {"k": {"k": {"k": 1}}}}}}}, "it's \"q\" " * 9, b"y" * 50, 3.14, None, range(10**20, 10**21, 7), [1, [2, [3]]], {3, 1, 2}, {"b": 1, "a": 2},
):
    print(r(x))
small = Repr(maxlist=2, maxstring=10, maxdict=1, maxlevel=2, maxtuple=1, maxlong=10, maxother=12, fillvalue="~")
for x in ([1, 2, 3], "abcdefghijklmnop", {1: 1, 2: 2}, [[[1]]], (1, 2), 10**20, 123.45678901234567, [], ((1, 2), 3)):
    print(small.repr(x))
for indent in (None, 2, "-->", 0):
    print(Repr(indent=indent).repr([1, "two", (3, [4]), {"k": [5]}, []]))
show(lambda: Repr(indent=-1).repr([1]))
show(lambda: Repr(indent=1.5).repr([1]))
show(lambda: Repr(3))


class Mine(Repr):
    def repr_Point(self, x, level):
        return f"<P {self.repr1(x.v, level - 1)}>"


class Point:
    def __init__(self, v):
        self.v = v


class Bad:
    def __repr__(self):
        raise ValueError


class Long:
    def __repr__(self):
        return "Long" * 20


print(Mine().repr([Point([1, 2])]), r(Long()), r(Bad()).split(" at ")[0])


class Node:
    def __init__(self, children):
        self.children = children

    @recursive_repr()
    def __repr__(self):
        "The doc."
        return f"Node({self.children})"


class Other(Node):
    @recursive_repr("<...>")
    def __repr__(self):
        return f"Other({self.children})"


n = Node([])
n.children.append(n)
o = Other([n])
o.children.append(o)
print(n, o, Node.__repr__.__doc__, Node.__repr__.__name__, reprlib.aRepr.maxlist, reprlib.__all__)
