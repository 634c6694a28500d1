# print(): sep, end, many arguments, and what it refuses.
print()
print('one')
print('a', 'b', 1, None, True, 2.50, [1, 'x'], ('t',), {'k': 'v'}, b'bytes', ...)
print('a', 'b', sep='-')
print('a', 'b', sep='')
print('a', 'b', sep=None)
print('a', 'b', sep=', ', end='!\n')
print('no newline', end='')
print(' continues', end=None)
print(end='')
print(end='just end\n')
print('', '', sep='|')
print('', end='\n')
print(*'spread', sep='.')
print(*[], sep='x')
print('multi\nline', 'tab\there')
print('flush', flush=True)
print('flush', flush=0, end=' done\n')
print('file none', file=None)
print('é', '中', '😀', 'ß', sep='/')
print(1, 2, 3, sep='\n')
print("it's", '"quoted"', 'back\\slash')
print(print('inner'), print)


class Shown:
    def __str__(self):
        print('[str called]', end=' ')
        return 'shown'

    def __repr__(self):
        return 'repr'


print(Shown(), [Shown()])
kwargs = {'sep': '+', 'end': '=\n'}
print(1, 2, **kwargs)
for i in range(3):
    print(i, end=',' if i < 2 else '\n')


def attempt(**kwargs):
    try:
        print('text', 'more', **kwargs)
    except TypeError as e:
        print(e)


attempt(sep=1)
attempt(end=5)
attempt(sep=b' ')
attempt(end=['x'])
attempt(separator=' ')
attempt(sep=' ', ends='')
for row in ([1, 20, 300], [4000, 5, 66]):
    print(*(f'{n:>5}' for n in row), sep='|')
out = print
out('by another name')
