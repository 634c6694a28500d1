class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

    def __eq__(self, other):
        if isinstance(other, str):
            other = Version(other)
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __le__(self, other):
        return self < other or self == other


a, b = Version("1.2"), Version("1.10")
print(a < b, a > b, a <= b, a >= b, a == b, a != b, a == "1.2", "1.2" == a, a == 5, a != 5, 5 != a)
print(sorted([b, a, Version("0.9")]), max(a, b), min([a, b]), a in [b, Version("1.2")], [a, b].index(Version("1.10")))
for op in (lambda: a < 5, lambda: 5 < a, lambda: a <= None, lambda: a >= "x", lambda: sorted([a, 1])):
    try:
        print(op())
    except TypeError as e:
        print(e)


class Loud:
    def __init__(self, name, answer):
        self.name, self.answer = name, answer

    def _compare(op):
        def method(self, other):
            print(f"  {self.name} {op}", end="")
            return self.answer

        return method

    __eq__, __ne__ = _compare("=="), _compare("!=")
    __lt__, __gt__ = _compare("<"), _compare(">")
    __le__, __ge__ = _compare("<="), _compare(">=")
    del _compare


x, y = Loud("x", NotImplemented), Loud("y", NotImplemented)
print(x == y)
print(x != y)
try:
    x < y
except TypeError as e:
    print(" ", e)
z = Loud("z", "anything")
print(x < z, x >= z, z > x, x == z, z == x)
print(1 < z, 1 == z, "a" != z, None <= z)
if Loud("list", []):
    print("objects are true")
print(bool(z == x), not (z < x), [z] == [x], (z,) != (x,))


# A subclass on the right is asked first.
class Base:
    def __eq__(self, other):
        print("Base.__eq__", end=" ")
        return True

    def __lt__(self, other):
        print("Base.__lt__", end=" ")
        return True


class Sub(Base):
    def __eq__(self, other):
        print("Sub.__eq__", end=" ")
        return False

    def __gt__(self, other):
        print("Sub.__gt__", end=" ")
        return False


print(Base() == Sub(), Sub() == Base(), Base() < Sub(), Sub() < Base(), Base() != Sub())


class OnlyEq:
    def __eq__(self, other):
        return "eq says so"


class OnlyNe:
    def __ne__(self, other):
        return "ne says so"


p, q = OnlyEq(), OnlyNe()
print(p == 1, p != 1, q == 1, q != 1, q == q, p is p)


class Plain: ...


m, n = Plain(), Plain()
print(m == m, m == n, m != n, m == 5, [m] == [m], (m, n) == (m, n), {m: 1} == {m: 1})
for op in (lambda: m < n, lambda: m >= n, lambda: m <= 1, lambda: "a" > m):
    try:
        op()
    except TypeError as e:
        print(e)
print(object().__eq__(1), m.__eq__(n), m.__ne__(m), m.__lt__(n), (1).__eq__("1"), (1).__lt__(2.0), "a".__lt__("b"), [1].__eq__((1,)), object.__ne__(a, b))
