# sorted() and reversed().
data = [3, 1, 2]
print(sorted(data), data, sorted(data, reverse=True), sorted('banana'), sorted((2, 1)), sorted({3, 1, 2}))
print(sorted({'b': 1, 'a': 2}), sorted(range(3, 0, -1)), sorted(x * 3 % 7 for x in range(7)), sorted([]))
print(sorted(b'cab'), type(sorted(())).__name__, sorted(data) is data)
print(sorted(['b', 'A', 'c'], key=str.lower), sorted(['bb', 'a', 'cc'], key=len))
print(sorted(['bb', 'a', 'cc'], key=len, reverse=True), sorted([-3, 2, -1], key=abs))
print(sorted([(1, 'b'), (1, 'a')], key=lambda p: p[0]), sorted({'x': 3, 'y': 1}.items(), key=lambda kv: kv[1]))
print(sorted([1, 2, 3], key=lambda n: -n), sorted(['10', '9', '1'], key=int), sorted([3, 1], key=None, reverse=False))
print(sorted([True, 0, 2]))
people = [('Ann', 30), ('Bob', 25), ('Cid', 30), ('Dee', 25), ('Eve', 35)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])), sorted(sorted(people, reverse=True), key=lambda p: p[1]))
print(list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(4))))
print(list(reversed({'a': 1, 'b': 2})), list(reversed({'a': 1}.values())), list(reversed(b'ab')))
print(''.join(reversed('stressed')), list(reversed([])), list(reversed(sorted('hello'))))
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(r), iter(r) is r)


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f'i{self.n}'


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


class Rev:
    def __reversed__(self):
        yield from 'rev'


class NoRev(Seq):
    __reversed__ = None


print(sorted([Item(3), Item(1)]), sorted([Item(1), Item(3)], reverse=True), list(reversed(Seq())))
print(list(reversed(Rev())))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: sorted())
attempt(lambda: sorted(5))
attempt(lambda: sorted(None))
attempt(lambda: sorted([1, 'a']))
attempt(lambda: sorted([None, 1]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([1, 2], key=5))
attempt(lambda: sorted([1, 2], key=len))
attempt(lambda: sorted([1, 2], cmp=1))
attempt(lambda: sorted([1, 2], reverse='x'))
attempt(lambda: sorted([object(), object()]))
attempt(lambda: sorted([(1, {}), (1, {})]))
attempt(lambda: sorted([1j, 1]))
attempt(lambda: sorted(iterable=[1]))
attempt(lambda: sorted([1], [2], [3]))
attempt(lambda: reversed(5))
attempt(lambda: reversed({1, 2}))
attempt(lambda: reversed(x for x in []))
attempt(lambda: reversed(NoRev()))
attempt(lambda: reversed())
attempt(lambda: reversed([], []))
attempt(lambda: reversed(zip()))
