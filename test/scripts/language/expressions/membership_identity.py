print(2 in [1, 2], 2 not in [1, 2], "a" in "cat", "" in "", "" in "abc", "ca" in "cat", "ct" not in "cat")
print(1 in {1: "x"}, "x" in {1: "x"}, (1, "x") in {1: "x"}.items(), "x" in {1: "x"}.values())
print(3 in range(0, 10, 3), 4 in range(0, 10, 3), 3.0 in range(5), 3.5 in range(5), "3" in range(5))
print(2 in (1, 2.0), True in [1], 0 in [False], "1" in [1], None in [None], [] in [[]], () in [[]])
print(98 in b"abc", b"bc" in b"abc", 1 in {1.0}, frozenset({1}) in {frozenset([1])})

# Iterators are consumed as far as the test had to go.
it = iter([1, 2, 3, 4])
print(2 in it, list(it))
it = iter("xyz")
print("q" in it, list(it))
gen = (n * n for n in range(10))
print(16 in gen, next(gen), 3 in gen, list(gen))


class OnlyGetitem:
    def __getitem__(self, index):
        print(f"[{index}]", end=" ")
        if index > 3:
            raise IndexError
        return index * 10


print(20 in OnlyGetitem())
print(25 in OnlyGetitem())


class OnlyIter:
    def __iter__(self):
        print("iter", end=" ")
        return iter("ab")


print("b" in OnlyIter(), "c" not in OnlyIter())


class Contains:
    def __contains__(self, item):
        print("contains", item, end=" ")
        return item  # any object: its truth counts


print(5 in Contains(), 0 in Contains(), [] not in Contains())


class Blocked(list):
    __contains__ = None


for test in (
    lambda: 1 in 2,
    lambda: 1 in None,
    lambda: 1 in "abc",
    lambda: "a" in b"abc",
    lambda: 300 in b"abc",
    lambda: [] in {},
    lambda: [] in set(),
    lambda: 1 in Blocked([1]),
    lambda: 1 in object(),
    lambda: 1 in int,
):
    try:
        print(test())
    except (TypeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")


class Weird:
    def __eq__(self, other):
        return True


w, a = Weird(), [1]
print(w in [1], 5 in [w], w == 3, w is w, w is not a)
nan = float("nan")
print(nan in [nan], nan in (1, nan), float("nan") in [nan], [nan].index(nan), [nan].count(nan))

b = a
c = [1]
print(a is b, a is c, a is not c, a == c, a is not b)
print(None is None, True is True, ... is Ellipsis, NotImplemented is NotImplemented, type(1) is int, type(a) is not dict)
print(a is [1], b is None, {} is not c)
