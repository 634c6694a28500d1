# slice objects: attributes, repr, indices(), equality, hash and use in __getitem__.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, None), slice('a', 'b', [3]))
print(repr(slice(None, None, -1)), slice(1.5))
print(s == slice(1, 10, 2), s != slice(1, 10), slice(None) == slice(None, None, None), slice(1) == (None, 1, None))
print(slice(1, 2) < slice(1, 3), slice(1, 2) < slice(2, 1), hash(slice(1, 2)) == hash(slice(1, 2)))
print({slice(1): 'k'}[slice(None, 1)])
for sl in (
    slice(None), slice(3), slice(-3, None), slice(None, None, -1), slice(1, 100, 3), slice(-100, 100), slice(5, 1),
    slice(5, 1, -2), slice(-1, -5, -1), slice(10 ** 30), slice(True, None),
):
    print(sl, sl.indices(0), sl.indices(5), sl.indices(8))
    print(list(range(8))[sl] == [list(range(8))[i] for i in range(*sl.indices(8))])
text = 'abcdefgh'
print(text[s], text[slice(None, None, -1)], [1, 2, 3][slice(1, None)], (1, 2, 3)[slice(0, 2)])
print(range(10)[slice(2, 8, 3)], b'abc'[slice(1)])


class Probe:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print('set', key, value)

    def __delitem__(self, key):
        print('del', key)


p = Probe()
print(p[1:2], p[:], p[::], p[::2], p[:, 1], p[1:2, ::3], p[...], p[..., 1:], p['a':'z'], p[()], p[1,])
print(p[-1:None:None], p[lambda: 0:1] is not None, p[(1, 2):[3]])
p[1:2] = 'x'
p[:, 'k'] = 'y'
del p[::2]
del p[1, 2:3]
first = slice(0, 2)
data = list(range(6))
data[first] = 'ab'
del data[slice(-2, None)]
print(data)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: slice(start=1))
attempt(lambda: slice(0, 5, 0).indices(5))
attempt(lambda: slice('a').indices(5))
attempt(lambda: slice(5).indices(-1))
attempt(lambda: slice(5).indices('a'))
attempt(lambda: slice(5).indices())
attempt(lambda: slice(5).indices(1.5))
attempt(lambda: setattr(s, 'start', 3))
attempt(lambda: setattr(s, 'other', 3))
attempt(lambda: hash(slice([])))
attempt(lambda: [1][slice('a', None)])
attempt(lambda: slice(1, 'a') < slice(1, 2))
attempt(lambda: iter(s))
attempt(lambda: len(s))
attempt(lambda: s[0])
attempt(lambda: type('S', (slice,), {}))
attempt(lambda: {'a': 1}[1:2])
attempt(lambda: slice(10 ** 30).indices(10 ** 29))
