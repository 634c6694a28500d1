# array: kinds of items, methods, errors.
import array
import copy
from array import array as A, typecodes


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


a = A("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.extend(A("i", (7,)))
a.insert(0, 0)
a.insert(-1, 99)
a.insert(100, 8)
print(a, len(a), a[0], a[-1], a[2:4], a[::-2], a.pop(), a.pop(0), a.index(99), a.count(2), 3 in a, "x" in a, list(a), a.tolist(), list(reversed(a)))
a.remove(99)
a.reverse()
a[0] = 70
a[1:3] = A("i", [1, 1, 1])
a[::3] = A("i", [9] * len(a[::3]))
del a[0]
del a[1:3]
print(a, a + A("i", [1]), a * 2, 2 * a, a == A("i", a), a == A("d", a), a < A("i", [100]), a != a, bool(A("b")), a.typecode, a.itemsize)
a += A("i", [5])
a *= 2
print(a, copy.copy(a) == a, copy.deepcopy(a) == a, a[:0], max(a), sum(a), sorted(a))
for code in typecodes:
    x = A(code, "héy") if code == "u" else A(code, [1, 2, 100])
    raw = x.tobytes()
    y = A(code)
    y.frombytes(raw)
    z = A(code, raw)
    if code != "u":
        x.byteswap()
    print(code, y, len(raw), y == z, x.itemsize, x if code != "f" and code != "d" and code != "u" else "-")
print(A("d", [1, 2.5, True]), A("f", [0.1, 1e300]), A("u", "ab").tounicode(), bytes(A("h", [1, -2])), A("B", b"\x01\xff"), A("i", (x for x in (1, 2))), A("b", bytearray(b"ab")), A("u", ["a", "b"]), A("i", {1: 2}), A("q", [2**62, -(2**63)]), A("Q", [2**64 - 1]))
for f in (
    lambda: A("x"),
    lambda: A("i", "a"),
    lambda: A("i", [1.5]),
    lambda: A("b", [200]),
    lambda: A("b", [-200]),
    lambda: A("B", [-1]),
    lambda: A("B", [256]),
    lambda: A("h", [40000]),
    lambda: A("H", [70000]),
    lambda: A("H", [-1]),
    lambda: A("i", [2**40]),
    lambda: A("I", [2**32]),
    lambda: A("I", [-1]),
    lambda: A("l", [2**63]),
    lambda: A("L", [-1]),
    lambda: A("q", [2**63]),
    lambda: A("Q", [-1]),
    lambda: A("Q", [2**64]),
    lambda: A("u", ["ab"]),
    lambda: A("u", [1]),
    lambda: A("d", ["a"]),
    lambda: A("ii"),
    lambda: A(1),
    lambda: A("i", 5),
    lambda: a[50],
    lambda: a["a"],
    lambda: a[1.0],
    lambda: a.append("x"),
    lambda: a + [1],
    lambda: a + A("b"),
    lambda: a * "x",
    lambda: a.index(12345),
    lambda: a.remove(12345),
    lambda: a.pop(99),
    lambda: A("i").pop(),
    lambda: a.fromlist((1,)),
    lambda: a.fromlist([1, "a"]),
    lambda: a.frombytes(b"abc"),
    lambda: a.frombytes("a"),
    lambda: A("i", b"abc"),
    lambda: a.__setitem__(50, 1),
    lambda: a.__setitem__(slice(0, 1), [1]),
    lambda: a.__setitem__(slice(None, None, 2), A("i", [1])),
    lambda: a.__delitem__(70),
    lambda: a.extend(A("b")),
    lambda: a.extend([1.5]),
    lambda: a < [1],
    lambda: hash(a),
    lambda: a.tounicode(),
    lambda: a.fromunicode("a"),
    lambda: a.nope,
):
    show(f)
print(A, array.ArrayType is A, typecodes, A[int], type(iter(a)).__name__, A("i"), A("u"))


class Mine(A):
    def total(self):
        return sum(self)


m = Mine("i", [1, 2])
m.append(3)
print(m, m.total(), isinstance(m, A), m + m)
match A("i", [1, 2]):
    case [x, y]:
        print("matched", x, y)
u = A("u", "ab")
u.fromunicode("cd")
print(u, u.tounicode())
b = A("d")
for i in range(5):
    b.append(i / 2)
print(b, [x for x in b if x > 1])
