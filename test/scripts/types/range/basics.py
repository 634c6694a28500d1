# range: attributes, len, indexing, slicing, membership, equality, hash and errors.
print(range(5), range(2, 5), range(0, 10, 3), range(5, 0, -2), range(0), range(-3), range(3, 3), range(5, 2))
print(range(0, 5, 1), range(True), repr(range(1, 2, -1)), str(range(4)))
for r in (
    range(5), range(2, 11, 3), range(10, 0, -3), range(0), range(5, 5), range(0, -5, -1), range(-5, 5, 4),
    range(1, 2, 100),
):
    print(list(r), len(r), r.start, r.stop, r.step, bool(r), list(reversed(r)), sum(r))
    print(list(r[::-1]) == list(reversed(r)), r[1:], r[:-1], r[::2])
r = range(10, 50, 5)
print(r[0], r[-1], r[3], r[2:5], r[::-1], r[::3], r[-3:], r[100:], r[:0], r[5:2], r[6:1:-2], list(r[6:1:-2]))
print(r[:][1:][1:], r[1:-1][-1])
print(15 in r, 16 in r, 50 in r, 10 in r, 15.0 in r, 15.5 in r, '15' in r, None in r, True in range(2))
print(5 in range(5, 0, -2), 0 in range(5, 0, -2), 10 ** 30 in r, float('nan') in r)
print(r.index(20), r.count(20), r.count(21), r.index(20.0), r.count('a'), range(5, 0, -2).index(1))
print(range(3).count(True), range(0, 10, 5).count(5.0))
print(range(3) == range(0, 3), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2))
print(range(0, 5, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(1) == range(0, 1, 7), range(3) != range(4))
print(hash(range(0)) == hash(range(3, 3)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)))
print({range(3): 'k'}[range(0, 3, 1)], range(2) in [range(2)])


class Index:
    def __index__(self):
        return 3


print(list(range(Index())), r[Index()], list(range(1, Index())), [*range(3)], tuple(range(2)), max(range(5)))
print(min(range(2, 9)), sorted(range(3), reverse=True), list(map(str, range(2))), list(zip(range(2), range(5, 7))))
print(list(enumerate(range(5, 7))), isinstance(r, range), type(iter(r)).__name__, type(reversed(r)).__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(1, 5, 0))
attempt(lambda: range(1.0))
attempt(lambda: range('5'))
attempt(lambda: range(None))
attempt(lambda: range(1, 2.5))
attempt(lambda: range(1, 5, '1'))
attempt(lambda: range(stop=5))
attempt(lambda: r[8])
attempt(lambda: r[-9])
attempt(lambda: r['a'])
attempt(lambda: r[1.0])
attempt(lambda: r[::0])
attempt(lambda: r.index(16))
attempt(lambda: r.index('a'))
attempt(lambda: r.index())
attempt(lambda: r.count())
attempt(lambda: r + r)
attempt(lambda: r * 2)
attempt(lambda: r < r)
attempt(lambda: setattr(r, 'start', 1))
attempt(lambda: setattr(r, 'other', 1))
attempt(lambda: r.__setitem__(0, 1))
attempt(lambda: type('R', (range,), {}))
attempt(lambda: r.append(1))
attempt(lambda: next(r))
attempt(lambda: r())
