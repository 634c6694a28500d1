# The methods of dict: what they return, what they raise.
d = {'a': 1, 'b': 2, 'c': 3}
print(d.get('a'), d.get('z'), d.get('z', 0), d.get('a', 0), d.setdefault('a', 9), d.setdefault('n'))
print(d.setdefault('m', []), d)
d.setdefault('m', []).append(1)
print(d.pop('n'), d.pop('zz', 'default'), d.pop('zz', None), d.popitem(), d)
print(d.update({'a': 10}), d.update([('x', 1), ['y', 2]]), d.update(k=5, a=0), d.update({}, z=1), d.update(), d)
d.update('ab cd'.split())
d.update(zip('pq', (1, 2)))
print(d, len(d), list(d), d.copy() == d, d.copy() is d)
print(dict.fromkeys('aba'), dict.fromkeys([1, 2], 0), dict.fromkeys(()), dict.fromkeys(range(2), 'v'))
print({}.fromkeys('x', None))
shared = dict.fromkeys('ab', [])
shared['a'].append(1)
print(shared, d.clear(), d, bool(d), bool({0: 0}))


class Pairs:
    def keys(self):
        return ['one', 'two']

    def __getitem__(self, key):
        return key.upper()


d.update(Pairs())
print(d, dict(Pairs()), {**Pairs()})


def attempt(f):
    e = {'a': 1}
    try:
        print(f(e), e)
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda e: e['z'])
attempt(lambda e: e[0])
attempt(lambda e: e[1, 2])
attempt(lambda e: e[None])
attempt(lambda e: e[[]])
attempt(lambda e: e.pop('z'))
attempt(lambda e: e.pop())
attempt(lambda e: e.pop([], 1))
attempt(lambda e: {}.popitem())
attempt(lambda e: e.popitem(0))
attempt(lambda e: e.get())
attempt(lambda e: e.get([]))
attempt(lambda e: e.get('a', 1, 2))
attempt(lambda e: e.get('a', default=1))
attempt(lambda e: e.setdefault({}, 1))
attempt(lambda e: e.setdefault())
attempt(lambda e: e.update(5))
attempt(lambda e: e.update(None))
attempt(lambda e: e.update([1, 2]))
attempt(lambda e: e.update(['abc']))
attempt(lambda e: e.update([('x', 1), ('y',)]))
attempt(lambda e: e.update([[[], 1]]))
attempt(lambda e: e.update({}, {}))
attempt(lambda e: e.__delitem__('z'))
attempt(lambda e: e.__setitem__([], 1))
attempt(lambda e: dict.fromkeys())
attempt(lambda e: dict.fromkeys(5))
attempt(lambda e: dict.fromkeys([[]]))
attempt(lambda e: e.copy(1))
attempt(lambda e: e.clear(1))
attempt(lambda e: e.keys(1))
attempt(lambda e: e.has_key('a'))
