# iter, next, sentinels, defaults and user-made iterators.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration('done')
        self.n -= 1
        return self.n


class Sequence:
    def __init__(self, data):
        self.data = data

    def __getitem__(self, i):
        return self.data[i]


class NotAnIterator:
    def __iter__(self):
        return [1, 2]


class Explodes:
    def __iter__(self):
        raise ValueError('cannot iterate')


class HalfWay:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError('half way')


print(list(Countdown(3)), list(Sequence('abc')), sorted(Sequence([3, 1])), 2 in Countdown(5), 9 in Sequence([8, 9]))
print(max(Countdown(4)), [*Sequence((1, 2))], dict(enumerate(Sequence('xy'))))
print(list(zip(Countdown(2), Sequence('ab'))))
a, b = Sequence('pq')
print(a, b, tuple(Countdown(2)), list(map(str, Countdown(2))), ','.join(Sequence('jo')), sum(Countdown(5)))
print(list(reversed([*Countdown(3)])))
lines = iter(['one', 'two', 'END', 'three'])
print(list(iter(lambda: next(lines), 'END')), list(lines))
numbers = [5, 3, 0, 7]
it = iter(numbers.pop, 5)
print(type(it).__name__, list(it), numbers, next(it, 'exhausted'))
it = iter('abc')
print(next(it), next(it, 'd'), next(it), next(it, 'default'), next(it, None), it is iter(it))
print([type(iter(x)).__name__ for x in (
    [], (), 'a', b'', {}, set(), range(0), {}.items(), bytearray(), (i for i in ()), zip(), Sequence([]),
    iter(int, 1), memoryview(b''), reversed([]), enumerate([]), map(str, []),
)])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, e.args)


attempt(lambda: next(iter([])))
attempt(lambda: next(Countdown(0)))
attempt(lambda: iter(5))
attempt(lambda: iter(None))
attempt(lambda: iter())
attempt(lambda: iter([], 1))
attempt(lambda: iter(int, 1, 2))
attempt(lambda: next([1]))
attempt(lambda: next())
attempt(lambda: next(iter([]), 1, 2))
attempt(lambda: iter(NotAnIterator()))
attempt(lambda: list(Explodes()))
attempt(lambda: list(HalfWay()))
attempt(lambda: next(HalfWay(), 'default'))
attempt(lambda: 1 in Explodes())
attempt(lambda: [x for x in NotAnIterator()])
attempt(lambda: list(Sequence({0: 'a'})))
attempt(lambda: list(Sequence(5)))
attempt(lambda: len(iter([1])))
attempt(lambda: iter([1])[0])
attempt(lambda: iter(Countdown))
attempt(lambda: next(Countdown))
c = Countdown(3)
for x in c:
    print(x, end=' ')
    if x == 1:
        break
print(list(c), next(c, 'nothing'))
outer = iter(range(4))
print([(x, next(outer, None)) for x in outer])
x = iter([1, 2, 3, 4, 5])
print([p + q for p, q in zip(x, x)], iter(int, 1).__class__.__name__)
