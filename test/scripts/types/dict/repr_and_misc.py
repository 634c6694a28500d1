# Printing dicts, dicts that contain themselves, and dicts in boolean and textual contexts.
print({}, {'a': 1}, {1: 'one', 'two': 2.0, None: True, (1, 2): [3], 'q"': "it's"}, {'nested': {'x': {}}})
print(str({'é': '\n'}), repr({b'k': ...}), f'{ {"f": 1} }', '%s %r' % ({}, {1: 2}), '{}'.format({'k': 'v'}))
d = {'name': 'loop'}
d['self'] = d
d['list'] = [d]
print(d, d['list'], d['self'] is d)
e = {'d': {}}
e['d']['e'] = e
print(e, e['d'], [e])


class Shouty:
    def __repr__(self):
        return 'SHOUTY'

    def __str__(self):
        return 'str form'


print({Shouty(): Shouty()}, str({'k': Shouty()}), {'k': Shouty()}['k'])
d = {}
d['x'], d['y'] = 1, 2
d['x'] += 5
d['z'] = d.get('z', 0) + 1
del d['y']
print(d, 'x' in d, 'y' not in d, d and 'truthy', {} or 'falsy', not {}, len(d))
try:
    del d['y']
except KeyError as error:
    print(error)
try:
    d['y'] += 1
except KeyError as error:
    print(error)
try:
    d()
except TypeError as error:
    print(error)
table = {'add': lambda a, b: a + b, 'neg': lambda a: -a, 'const': 5}
print(table['add'](1, 2), table['neg'](3), callable(table['const']))
matrix = {(r, c): r * c for r in range(3) for c in range(3)}
print(matrix[2, 2], matrix[(1, 2)], sum(matrix.values()), (9, 9) in matrix, len(matrix))
inverted = {}
for word, n in {'a': 1, 'b': 2, 'c': 1}.items():
    inverted.setdefault(n, []).append(word)
print(inverted, sorted(inverted, reverse=True), dict(reversed(inverted.items())))
nested = {'users': [{'name': 'Ann', 'tags': ('x', 'y')}, {'name': 'Bob', 'tags': ()}]}
print(nested['users'][0]['tags'][1], [u['name'] for u in nested['users'] if u['tags']], nested)
copy = nested.copy()
copy['users'].append('shared')
copy['own'] = 1
print(len(nested['users']), 'own' in nested)
for i in range(6):
    d[i] = i
    d.pop(i - 2, None)
print(d, d.popitem(), d.popitem(), d)
while d:
    print(d.popitem(), end=' ')
print(d)
