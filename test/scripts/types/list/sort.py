# list.sort: stability, keys, reverse, errors, and what a key function sees.
words = ['banana', 'Apple', 'cherry', 'apple', 'fig', 'Banana', 'date']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
words.sort(key=lambda w: (len(w), w.lower()))
print(words, words.sort(), words)
pairs = [(1, 'b'), (0, 'x'), (1, 'a'), (0, 'a'), (2, 'm'), (1, 'c')]
pairs.sort(key=lambda p: p[0])
print(pairs)
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)
pairs.sort(reverse=True)
print(pairs)
print(sorted([3, 1.5, True, 0, -2, 2.5, False]), sorted([(1, 'a'), (1,), (), (0, 9)]), sorted([[2], [1, 5], [1]]))
print(sorted('hello'), sorted({'b': 1, 'a': 2}), sorted([b'b', b'a']))
print(sorted([{1, 2, 3}, {1}, {1, 2}], key=len), sorted([None, None], key=lambda x: 0), sorted([]), sorted([None]))
print(sorted(range(5), key=lambda n: -n), sorted([2, 10, 1], key=str))


class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.parts))


print(sorted([Version(1, 10), Version(1, 2), Version(0, 9, 9), Version(1, 2, 0)]))
print(sorted([Version(1), Version(2)], reverse=True))
print(max([Version(1), Version(3), Version(2)]) if hasattr(Version, '__gt__') else None)
for bad in (
    [1, 'a'], ['a', None], [1, [2]], [{}, {}], [1j, 2j], [(1, 'a'), (1, 2)], [print, len], [None, 1, 2],
    [object, int],
):
    try:
        bad.sort()
        print('sorted')
    except TypeError as e:
        print(e)
calls = []
numbers = [5, 3, 9, 1]
numbers.sort(key=lambda n: calls.append(n) or n)
print(numbers, calls)


def key(n):
    if n == 3:
        raise KeyError('three')
    return -n


numbers = [1, 2, 3, 4]
try:
    numbers.sort(key=key)
except KeyError as e:
    print(e, numbers)
mixed = [4, 'x', 2]
try:
    mixed.sort()
except TypeError:
    print(sorted(map(str, mixed)))
for kwargs in (
    {'key': None}, {'reverse': 1}, {'reverse': 'yes'}, {'reverse': None}, {'key': 5}, {'cmp': len}, {'key': len},
):
    try:
        print(sorted([3, 1, 2], **kwargs))
    except TypeError as e:
        print(kwargs.keys(), e)
big = [(i * 7919) % 1009 for i in range(1009)]
big.sort()
print(big == list(range(1009)), sorted(range(20), key=lambda i: i % 3))
print([x for _, x in sorted(zip([2, 1, 2, 1], 'abcd'))])
