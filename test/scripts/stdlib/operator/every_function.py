# Each function on small input, and the errors.
import operator
from operator import *


def show(label, f):
    try:
        print(label, f())
    except Exception as error:
        print(label, type(error).__name__, error)


for name in operator.__all__:
    f = getattr(operator, name)
    if name in ("attrgetter", "itemgetter", "methodcaller", "call"):
        continue
    for args in ((), (5,), (7, 2), (2.5, 2), ("ab", "b"), ([1, 2, 1], 1), ([3], [4]), ({1, 2}, {2, 3}), (True, False), (None, 1), ("%s!", "x"), ([1, 2, 3], 1, 9)):
        if len(args) == 2 and name in ("is_", "is_not") and isinstance(args[0], (list, set)):
            continue
        show((name, args), lambda: f(*args))
print(operator.__add__ is add, operator.__lt__ is lt, operator.__and__ is and_, operator.__not__ is not_, operator.__inv__, operator.__iconcat__ is iconcat)
d = {"a": 1}
setitem(d, "b", 2)
delitem(d, "a")
print(d, getitem(d, "b"), contains(d, "b"))
show("delitem", lambda: delitem(d, "zz"))
x = [1]
y = iadd(x, [2])
print(y is x, iconcat(x, (3,)) is x, x, imul(x, 2), ior({1}, {2}), ipow(2, 3), isub(5, 3))
show("iconcat", lambda: iconcat(1, 2))
show("concat", lambda: concat([1], [2]))
show("concat", lambda: concat({}, []))
print(operator.call(max, 3, 9), operator.call(dict, a=1), operator.call(sorted, [2, 1], reverse=True))


class Idx:
    def __index__(self):
        return 4

    def __length_hint__(self):
        return 11


print(index(Idx()), length_hint(Idx()), length_hint([1, 2]), length_hint(3, 8), length_hint(iter([1, 2, 3])))
show("index", lambda: index(1.5))
show("length_hint", lambda: length_hint([], "a"))


class BadHint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint


for hint in (-1, "a", NotImplemented):
    show("hint", lambda: length_hint(BadHint(hint), 5))
print(countOf("abca", "a"), countOf(iter([1, 1.0, True]), 1), indexOf(iter("xyz"), "z"))
show("indexOf", lambda: indexOf([1], 2))


class M:
    def __matmul__(self, other):
        return ("mm", other)

    def __imatmul__(self, other):
        return ("imm", other)

    def __bool__(self):
        raise ValueError("no truth")


print(matmul(M(), 1), imatmul(M(), 2))
show("truth", lambda: truth(M()))
show("not", lambda: not_(M()))
