# iter() and next() at work: sentinels, defaults, several readers of one source.
it = iter([10, 20, 30])
print(next(it), next(it), next(it), next(it, 'none left'), next(it, None))
try:
    next(it)
except StopIteration as e:
    print(type(e).__name__, e.args)
chunks = iter(['data1', 'data2', '', 'never'])
print(list(iter(chunks.__next__, '')))


class Dice:
    def __init__(self, *rolls):
        self.rolls = list(rolls)

    def __call__(self):
        return self.rolls.pop(0)


roll = iter(Dice(3, 1, 6, 2), 6)
print(list(roll), next(roll, 'closed'), list(iter(Dice('a', 'b'), 'b')))
try:
    list(iter(Dice(1), 2))
except IndexError as e:
    print(type(e).__name__, e)


def lines():
    yield 'header'
    yield '---'
    yield 'a'
    yield 'b'


reader = lines()
header = next(reader)
for line in reader:
    if line == '---':
        break
print(header, list(reader))
evens = iter(range(0, 10, 2))
print([n for n in evens if n < 5], next(evens, 'gone'))
source = iter('abcdefg')
print(list(zip(source, source, source)), list(source))
d = iter({'x': 1, 'y': 2})
print(next(d), next(d), next(d, 'end'))
print(next(iter({5})), next(iter('z')), next(iter(range(7, 9))), next(reversed([1, 2])))
print(next(iter({'k': 'v'}.items())), next(enumerate('q')), next(zip('a', 'b')), next(map(str, [5])))
print(next(filter(None, [0, 3])), next((x for x in [1, 5, 9] if x > 3), None))
print(next((x for x in [] if x), 'nothing found'))


class Forever:
    def __iter__(self):
        return self

    def __next__(self):
        return 7


f = Forever()
print([next(f) for _ in range(3)], [x for x, _ in zip(f, 'ab')], 7 in f, list(zip(range(2), f)))


class Stops:
    def __init__(self):
        self.calls = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.calls += 1
        if self.calls % 3 == 0:
            raise StopIteration
        return self.calls


s = Stops()
print(list(s), list(s), next(s), s.calls)
a, b = iter([1, 2]), iter([3])
print([next(x, '-') for _ in range(2) for x in (a, b)], sum(iter([1, 2])), max(iter('abc')), sorted(iter([2, 1])))
print(tuple(iter('xy')), ''.join(iter('pq')), list(iter(())), 3 in iter([1, 2, 3]), [*iter('k')])
