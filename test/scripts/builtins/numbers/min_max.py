# min() and max(): iterables, several arguments, key, default, ties and errors.
print(max(1, 2, 3), min(1, 2, 3), max([4, 9, 2]), min((4, 9, 2)), max('hello'), min('hello'), max('a', 'B'))
print(max({'x': 1, 'y': 2}), min({3, 1, 2}), max(range(5)), max(iter([1, 5, 3])), max(x % 5 for x in range(10)))
print(max([7]), min([[2], [1, 9]]), max((1, 2), (1, 3)), max(True, 0), min(1.5, 1), max(b'abc'))
print(max(['bb', 'a', 'ccc'], key=len), min(['bb', 'a', 'ccc'], key=len), max('a', 'bb', key=len))
print(max([1, -5, 3], key=abs), min({'a': 3, 'b': 1}.items(), key=lambda kv: kv[1]))
print(max({'a': 3, 'b': 1}, key={'a': 3, 'b': 1}.get), max([1, 2], key=None), min('bA', key=str.lower))
print(max([None], key=str))
print(max([], default='empty'), min((), default=None), max([1], default=9), max('', default=0))
print(min([], key=len, default='d'), max({}, default={}), max([], default=None, key=None))
print(max(1, 1.0), max(1.0, 1), min(1, True), min(True, 1), max([[1, 'first'], [1, 'second']], key=lambda p: p[0]))
print(min([(1, 'first'), (1, 'second')], key=lambda p: p[0]), max(['a', 'b', 'c'], key=lambda c: 0))
print(min('abc', key=lambda c: 0), max(0.0, -0.0), min(-0.0, 0.0), max(10 ** 30, 1e29), min(2 ** 53, 2.0 ** 53 + 2))
calls = []
print(max([3, 1, 2], key=lambda n: calls.append(n) or -n), calls)


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __gt__(self, other):
        return self.rank > other.rank

    def __repr__(self):
        return f'Card({self.rank})'


class OnlyLess:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


hand = [Card(5), Card(9), Card(2)]
print(max(hand), min(hand), max(*hand), min(OnlyLess(2), OnlyLess(1)).n, max(OnlyLess(2), OnlyLess(3)).n)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: max())
attempt(lambda: min())
attempt(lambda: max([]))
attempt(lambda: min(()))
attempt(lambda: max('', key=len))
attempt(lambda: max(5))
attempt(lambda: min(None))
attempt(lambda: max(1, 2, default=3))
attempt(lambda: min(1, 'a'))
attempt(lambda: max('a', 1))
attempt(lambda: max([1, None]))
attempt(lambda: max([1, 2], key=5))
attempt(lambda: min([1, 2], key=len))
attempt(lambda: max([1], kee=len))
attempt(lambda: max(key=len))
attempt(lambda: max({}, {}))
attempt(lambda: max([{}, {}], key=len))
attempt(lambda: max(1j, 2j))
attempt(lambda: max([1j]))
attempt(lambda: max(x / 0 for x in [1]))
attempt(lambda: min(1, 2, key=lambda x: {}[x]))
