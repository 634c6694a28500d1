# enumerate, zip, map, filter and reversed as lazy iterators.
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=-1)), list(enumerate(iterable='x')))
print(list(enumerate([], 3)), list(enumerate('a', 10 ** 20)), next(enumerate('z', True)))
print(list(zip()), list(zip('ab')), list(zip('abc', [1, 2])), list(zip('ab', (1, 2), {'k': 0, 'l': 1})))
print(list(zip([], 'abc')), list(zip('ab', 'cd', strict=True)), list(zip(strict=True)), dict(zip('ab', range(5))))
print(list(zip(*[(1, 'a'), (2, 'b')])))
print(list(map(str, [1, None])), list(map(lambda a, b: a + b, [1, 2, 3], (10, 20))), list(map(pow, [2, 3], [3, 2])))
print(list(map(max, 'ab', 'ba', 'cc')), list(map(None.__class__, [])), list(map(len, ['a', 'bcd'])))
print(list(map(list, ['ab'])), sum(map(bool, [0, 1, 2])))
print(list(filter(None, [0, 1, '', 'a', [], None, True])), list(filter(str.isupper, 'aBcD')))
print(list(filter(lambda p: p[1] > 1, {'a': 1, 'b': 2}.items())), list(filter(bool, ())))
print(list(filter(lambda x: x % 2, range(6))))
print(list(reversed([1, 2])), list(reversed('ab')), list(reversed(range(3))), list(reversed((1, 2))))
print(list(reversed({'a': 1, 'b': 2})), list(reversed(b'ab')))
print([type(x).__name__ for x in (
    enumerate([]), zip(), map(str, []), filter(None, []), reversed([]), reversed(''), reversed(range(1)),
)])
print(repr(zip()).split(' at ')[0], repr(map(str, [])).split(' at ')[0], repr(enumerate([])).split(' at ')[0])
calls = []


def traced(x):
    calls.append(x)
    return x * 2


m = map(traced, [1, 2, 3])
print(calls, next(m), calls, list(m), calls, list(m), iter(m) is m)
source = iter(range(10))
z = zip(source, source, 'abc')
print(list(z), next(source))
f = filter(lambda x: x > 2, source := iter(range(6)))
print(next(f), next(source), list(f))


class Sized:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return 'item%d' % i


class Backwards:
    def __reversed__(self):
        return iter(['custom', 'reverse'])


print(list(reversed(Sized())), list(reversed(Backwards())))
print(list(zip(range(2), Sized())))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: list(zip('abc', [1, 2], strict=True)))
attempt(lambda: list(zip('ab', [1, 2, 3], strict=True)))
attempt(lambda: list(zip('a', 'bc', 'de', strict=True)))
attempt(lambda: list(zip('ab', 'bc', 'd', strict=True)))
attempt(lambda: list(zip('ab', 'cd', 'efg', strict=True)))
attempt(lambda: zip(5))
attempt(lambda: zip('a', None))
attempt(lambda: zip('a', strikt=True))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: enumerate([], 'a'))
attempt(lambda: enumerate([], 1.5))
attempt(lambda: enumerate([], 1, 2))
attempt(lambda: enumerate([], begin=1))
attempt(lambda: map(str))
attempt(lambda: map())
attempt(lambda: map(str, 5))
attempt(lambda: list(map(5, [1])))
attempt(lambda: list(map(len, [1])))
attempt(lambda: list(map(lambda a: a, [1], [2])))
attempt(lambda: map(str, [], key=1))
attempt(lambda: filter(None))
attempt(lambda: filter(None, 5))
attempt(lambda: list(filter(5, [1])))
attempt(lambda: filter(function=None, iterable=[]))
attempt(lambda: reversed(5))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(iter([])))
attempt(lambda: reversed(map(str, [])))
attempt(lambda: reversed())
attempt(lambda: reversed([], []))
attempt(lambda: len(zip()))
attempt(lambda: zip()[0])
attempt(lambda: next(zip()))
