# hash(): numbers that are equal have equal hashes; the values for ints and floats; the rules for classes.
print([hash(n) for n in (
    0, 1, -1, 2, -2, 10, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 60, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, 2 ** 61 + 1, 2 ** 64,
    -2 ** 61, 10 ** 20, -10 ** 20, 10 ** 100, 3 ** 200,
)])
print([hash(x) for x in (
    0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 0.1, 2.5, 1e10, 1e16, 1e22, 1e100, 1e308, 5e-324, 3.14159, -2.75,
    float('inf'), float('-inf'),
)])
print([hash(z) for z in (0j, 1j, 1 + 0j, 2 + 3j, -1j, 1.5 + 0.5j)], hash(True), hash(False), hash(complex(5)))
print(all(hash(n) == hash(float(n)) for n in (
    0, 1, -1, 7, 2 ** 40, 2 ** 53, 10 ** 15, 2 ** 70, -2 ** 80, 3 * 2 ** 100,
)))
print(all(hash(n) == hash(complex(n)) for n in range(-5, 5)), hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))
print(hash('a') == hash('a'), hash('') == hash(''), hash('') == 0, hash(b'') == 0, hash(b'a') == hash('a'))
print(hash(()) == hash(tuple([])), hash((1, 2)) == hash((1.0, 2.0)), hash(frozenset('ab')) == hash(frozenset('ba')))
print(hash(None) == hash(None), type(hash('x')).__name__, hash(range(3)) == hash(range(0, 3)), hash(len) == hash(len))


class Plain:
    pass


class Equal:
    def __eq__(self, other):
        return True


class Both:
    def __init__(self, h):
        self.h = h

    def __eq__(self, other):
        return isinstance(other, Both)

    def __hash__(self):
        return self.h


class Child(Equal):
    __hash__ = Plain.__hash__


class Inherits(Both):
    def __eq__(self, other):
        return False


class Unhashable:
    __hash__ = None


p = Plain()
print(hash(p) == hash(p), hash(Plain()) == hash(p) and p is not p)
print([hash(Both(h)) for h in (5, -1, True, 2 ** 61, 2 ** 100, -2 ** 63)], {Both(1): 'first'}.get(Both(1)))
print({Both(1): 'x'}.get(Both(2)), hash(Child()) is not None, Equal.__hash__, Unhashable.__hash__, Inherits.__hash__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: hash([]))
attempt(lambda: hash({}))
attempt(lambda: hash(set()))
attempt(lambda: hash(bytearray()))
attempt(lambda: hash(([],)))
attempt(lambda: hash((1, (2, {}))))
attempt(lambda: hash(Equal()))
attempt(lambda: hash(Unhashable()))
attempt(lambda: hash(Inherits(1)))
attempt(lambda: hash(Both('x')))
attempt(lambda: hash(Both(1.5)))
attempt(lambda: hash(Both(None)))
attempt(lambda: hash(slice([])))
attempt(lambda: hash({}.keys()))
attempt(lambda: hash())
attempt(lambda: hash(1, 2))
attempt(lambda: {Equal()})
attempt(lambda: {Unhashable(): 1})
attempt(lambda: {1: 1}[[]])
