print(range(5), range(1, 5), range(0, 10, 3), range(5, 0, -1), range(0), repr(range(2, 2)))
print(list(range(5)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(3, 3)), list(range(5, 0)), list(range(-3, 3, 2)))
r = range(10, 50, 7)
print(len(r), r[0], r[-1], r[2], r[1:3], r[::-1], r[::2], r.start, r.stop, r.step, list(r))
print(24 in r, 25 in r, 24.0 in r, "a" in r, -4 in r, r.index(31), r.count(31), r.count(0), max(r), min(r), sum(r))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4))
print(hash(range(3)) == hash(range(0, 3)), {range(2): "key"}[range(0, 2)], bool(range(0)), bool(range(1)), type(range(1)).__name__)
print(list(reversed(range(4))), list(range(10))[3:6], range(10)[3:6][1], range(10)[-1:0:-4], range(0, 20, 5)[1:-1])
print(len(range(10**15)), range(10**15)[10**14], 10**14 in range(10**15), range(10**30)[-1], range(2**64, 2**64 + 3)[1], list(range(2**63 - 1, 2**63 + 2)))
print([*range(3)], (*range(3),), {*range(1)}, sum(range(101)), sorted(range(3), reverse=True), list(zip(range(3), range(10, 0, -4))), list(map(str, range(3))))
a, b, *c = range(5)
print(a, b, c, tuple(range(-2, 2)), list(enumerate(range(5, 7), 1)), dict.fromkeys(range(2)), all(range(1, 4)), any(range(1)))

it = iter(range(3))
print(next(it), list(it), list(it), next(it, "done"))
for i in range(3):
    for j in range(i):
        print((i, j), end=" ")
print()
for i in range(10, 0, -3):
    print(i, end=" ")
else:
    print("liftoff", i)
for i in range(True, 4):
    print(i, end=" ")
print()


class Idx:
    def __index__(self):
        return 4


print(range(Idx()), list(range(Idx(), 10, 2)), [0, 1, 2, 3, 4][Idx()], range(False, True))
for bad in (
    lambda: range(),
    lambda: range(1, 2, 3, 4),
    lambda: range(0, 5, 0),
    lambda: range(1.5),
    lambda: range("3"),
    lambda: range(None),
    lambda: range(stop=3),
    lambda: range(3)[3],
    lambda: range(3)["a"],
    lambda: range(3).index(9),
    lambda: range(3).append(1),
    lambda: range(3) + range(2),
    lambda: range(3) < range(4),
    lambda: setattr(range(3), "start", 1),
    lambda: range(3).__setitem__(0, 1),
    lambda: len(range(10**30)),
    lambda: next(range(3)),
):
    try:
        print(bad())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
