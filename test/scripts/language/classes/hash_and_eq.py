class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x},{self.y})"


print(Point(1, 2) == Point(1, 2), Point(1, 2) != Point(1, 3), len({Point(1, 2), Point(1, 2), Point(2, 1)}), {Point(0, 0): "origin"}[Point(0, 0)])
d = {Point(1, 1): "a"}
d[Point(1, 1)] = "b"
print(d, Point(1, 1) in d, Point(9, 9) in d, d.get(Point(9, 9), "none"), d.pop(Point(1, 1)), d)


class EqOnly:
    def __eq__(self, other):
        return True


class HashOnly:
    def __hash__(self):
        return 42


class Unhashable:
    __hash__ = None


class EqRestoresHash(EqOnly):
    __hash__ = object.__hash__


class ChildOfEq(EqOnly):
    pass


class BadHash:
    def __hash__(self):
        return "not an int"


class BoolHash:
    def __hash__(self):
        return True


class HugeHash:
    def __hash__(self):
        return 2**70 + 5


print(EqOnly.__hash__, hash(HashOnly()), hash(BoolHash()), hash(HugeHash()) == hash(2**70 + 5), isinstance(hash(EqRestoresHash()), int), Unhashable.__hash__)
for cls in (EqOnly, Unhashable, ChildOfEq, BadHash):
    for use in (hash, lambda o: {o: 1}, lambda o: {o}, lambda o: o in {1: 2}, lambda o: {}.get(o)):
        try:
            print(cls.__name__, use(cls()))
        except TypeError as e:
            print(cls.__name__, e)
            break
for value in ([], {}, set(), [1, (2,)], ([],), (1, {}), slice(1), bytearray(b"a"), frozenset([1]), (1, (2, "a")), range(2), None, ..., len, int):
    try:
        hash(value)
        print(type(value).__name__, "hashable")
    except TypeError as e:
        print(type(value).__name__, e)


# Colliding hashes: equality decides.
class Collide:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, Collide) and self.v == other.v

    def __repr__(self):
        return f"C{self.v}"


table = {Collide(i): i for i in range(5)}
print(table, table[Collide(3)], Collide(9) in table, 7 in table)
del table[Collide(2)]
table[Collide(2)] = "again"
print(table, len({Collide(1), Collide(1), Collide(2)}))
table[7] = "the int seven"
print(table[7], table[Collide(1)], len(table))


class CaseInsensitive(str):
    def __eq__(self, other):
        return self.lower() == other.lower()

    def __hash__(self):
        return hash(self.lower())


ci = {CaseInsensitive("Key"): 1}
print(CaseInsensitive("KEY") in ci, ci[CaseInsensitive("key")], CaseInsensitive("a") == "A", "A" == CaseInsensitive("a"))
key = Point(5, 5)
moving = {key: "value"}
key.x = 6
print(key in moving, Point(5, 5) in moving, list(moving), next(iter(moving)) is key)
print(hash(0), hash(5), hash(-5), hash(True), hash(1.0), hash(()) == hash(()), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), {1: "a", True: "b", 1.0: "c"}, {(1, 2): "t"}[1, 2])
