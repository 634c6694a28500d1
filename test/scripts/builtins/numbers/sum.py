# sum(): starts, kinds of numbers, compensated float sums, sequences and errors.
print(sum([]), sum([1, 2, 3]), sum((1.5, 2)), sum({1, 2}), sum({1: 'a', 5: 'b'}), sum(range(101)))
print(sum(x * x for x in range(5)), sum([True, False, True]), sum(b'ab'), sum([], 5), sum([1, 2], 10))
print(sum([1], start=2), sum([], start=-1.5))
print(sum([0.1] * 10), sum([0.1] * 3), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([1, 0.1, 2, 0.2]))
print(sum([1e16, 1, -1e16]), sum([1e308, 1e308, -1e308]), sum([float('inf'), 1]), sum([float('inf'), float('-inf')]))
print(sum([0.1] * 10, 0.0), sum([-0.0]), sum([], -0.0), sum([-0.0, -0.0], -0.0), sum([2 ** 53, 1.0, 1.0]))
print(sum([3, 0.1, 10 ** 20]))
print(sum([10 ** 20, 1, -10 ** 20]), sum([2 ** 62] * 4), sum([2 ** 53, 1]), sum([-2 ** 63, -1]))
print(sum([1, 2 ** 100, 0.5]), sum([1j, 2, 3.5]), sum([0.5, 1j]), sum([1, 2], 0.5), sum([0.25] * 4, 1))
print(sum([[1], [2, 3]], []), sum(((1,), (2,)), ()), sum([{'a': 1}.keys() and [1]], [0]))


class Amount:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Amount(self.n + (other.n if isinstance(other, Amount) else other))

    def __radd__(self, other):
        return Amount(other + self.n)

    def __repr__(self):
        return f'Amount({self.n})'


class NoRight:
    def __add__(self, other):
        return 'left only'


print(sum([Amount(1), Amount(2)]), sum([Amount(1), 5]), sum([1, Amount(2), 3.5]), sum([Amount(2)], Amount(10)))
print(sum([5], NoRight()))
start = [0]
print(sum([[1], [2]], start), start)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: sum())
attempt(lambda: sum(1, 2, 3))
attempt(lambda: sum(5))
attempt(lambda: sum(None))
attempt(lambda: sum(['a', 'b']))
attempt(lambda: sum(['a'], ''))
attempt(lambda: sum([b'a'], b''))
attempt(lambda: sum([bytearray(b'a')], bytearray()))
attempt(lambda: sum([1, 'a']))
attempt(lambda: sum([1.5, None]))
attempt(lambda: sum([[1], (2,)], ()))
attempt(lambda: sum([NoRight()]))
attempt(lambda: sum('abc'))
attempt(lambda: sum('', 5))
attempt(lambda: sum([1], begin=2))
attempt(lambda: sum(iterable=[1]))
attempt(lambda: sum([1, {}]))
attempt(lambda: sum([{1}, {2}], set()))
attempt(lambda: sum(x / 0 for x in [1]))
