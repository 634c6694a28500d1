# zip, map, filter, enumerate and range used together, as they are in everyday programs.
names, ages = ['Ann', 'Bob', 'Cid'], [30, 25, 35]
for name, age in zip(names, ages):
    print(name, age)
for i, (name, age) in enumerate(zip(names, ages), 1):
    print(i, name, age)
print(dict(zip(names, ages)), list(zip(names, range(100), 'xyz')), [n for n, a in zip(names, ages) if a > 26])
print(max(zip(ages, names)), sorted(zip(ages, names), reverse=True))
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(r) for r in zip(*matrix)], [sum(c) for c in zip(*matrix)], list(map(sum, matrix)))
print(list(map(list, zip(*matrix))), list(zip(*zip(*matrix))))
print(list(map(int, '1 2 3'.split())), list(map(lambda x, y: x * y, [1, 2], [3, 4])), sum(map(len, names)))
print(' '.join(map(str, range(4))), list(map(str.upper, names)), list(map(dict.get, [{'a': 1}, {}], 'ab')))
print(list(map(max, [1, 5], [4, 2], [3, 3])), list(map(lambda *a: a, 'ab', 'cd')))
print(dict(map(reversed, {'k': 'v'}.items())))
print(list(filter(None, ['a', '', 'b', None])), list(filter(lambda n: n % 2 == 0, range(10))))
print(''.join(filter(str.isalpha, 'a1b2')), list(filter({1, 3}.__contains__, range(5))))
print(list(map(lambda n: n * n, filter(lambda n: n % 2, range(6)))))
words = ['apple', 'bob', 'cat']
print({w: i for i, w in enumerate(words)}, [w for i, w in enumerate(words) if i % 2 == 0])
print(next(i for i, w in enumerate(words) if w == 'bob'), list(enumerate(words, start=10))[-1])
print(list(zip(words, words[1:])), list(enumerate(reversed(words))), list(reversed(list(enumerate(words)))))
pairs = zip('abc', [1, 2, 3])
print(next(pairs), list(pairs), list(pairs))
squares = map(lambda n: n * n, range(10))
print(next(squares), next(squares), 9 in squares, list(squares))
evens = filter(lambda n: n % 2 == 0, iter(range(7)))
for n in evens:
    print(n, next(evens, 'last'), end='; ')
print()
chunk = [iter(range(7))] * 3
print(list(zip(*chunk)), list(zip(*[iter('abcdef')] * 2)))
running, totals = 0, []
for n in map(abs, [-1, 2, -3]):
    running += n
    totals.append(running)
print(totals, all(map(str.islower, 'abc')), any(map(str.isdigit, 'a1')), list(map(pow, range(4), [2] * 4)))
print(list(map(round, [1.256, 2.5], [1, 0])), list(map(''.join, zip('ab', 'cd'))))


def numbers():
    print('<started>', end=' ')
    yield 1
    print('<between>', end=' ')
    yield 2
    print('<finished>', end=' ')


lazy = map(str, filter(None, numbers()))
print('nothing yet', end=' ')
print(next(lazy), next(lazy), next(lazy, 'end'))
