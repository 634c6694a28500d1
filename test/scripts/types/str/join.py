# str.join takes any iterable of strings.
print(', '.join(['a', 'b', 'c']), ''.join('hello'), '-'.join('hello'), repr(','.join([])), ','.join(['one']))
print(repr(' '.join(['', ''])))
print('|'.join(('x', 'y')), '|'.join({'k': 1, 'l': 2}), '|'.join({'k': 1}.keys()), '|'.join(sorted({'q', 'p'})))
print('+'.join(c * 2 for c in 'abc'))
print('; '.join(map(str, range(5))), ' '.join(f'{n:02}' for n in (1, 20, 300)), '\n'.join(['l1', 'l2']))
print('ab'.join('12'), '😀'.join('xyz'), ''.join(reversed('desrever')), ''.join(['a'] * 5))
print('--'.join(''.join(p) for p in zip('abc', 'xyz')))


class Letters:
    def __getitem__(self, i):
        if i == 4:
            raise IndexError
        return 'wxyz'[i]


class Name(str):
    def __str__(self):
        return 'other'


print('.'.join(Letters()), '.'.join([Name('n'), Name('m')]), type(''.join([Name('n')])).__name__)
print(Name(',').join('ab'), str.join('/', ['usr', 'bin']), ' '.join(iter(['i', 't'])))


def parts():
    yield 'first'
    raise KeyError('broken off')


try:
    ','.join(parts())
except KeyError as e:
    print(type(e).__name__, e)
for args in ((), (1,), (None,), ('a', 'b')):
    try:
        print(','.join(*args))
    except TypeError as e:
        print(e)
big = ','.join(str(i) for i in range(2000))
print(len(big), big[:20], big[-9:], len(big.split(',')))
