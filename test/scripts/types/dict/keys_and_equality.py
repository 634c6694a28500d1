# Which keys are the same key, which cannot be keys, and when dicts are equal.
d = {1: 'int', 1.0: 'float', True: 'bool', 1 + 0j: 'complex'}
print(d, d[1], d[1.0], d[True], len(d), list(map(type, d)))
e = {True: 'yes', False: 'no'}
e[1] = 'one'
e[0.0] = 'zero'
e['1'] = 'text'
print(e, e.get(1), e.get(0), e.get('0'), -0.0 in e, 1.5 in e)
print({'a': 1, b'a': 2, ('a',): 3, None: 4, ...: 5, int: 6, 1.5: 7, frozenset({1}): 8})
big = 2 ** 60
print({big: 'b'}.get(float(big)), {2 ** 53 + 1: 'x'}.get(float(2 ** 53)), {10 ** 30: 'huge'}[10 ** 30])
print({-1: 'm', -2: 'n'}, {0.5: 'half'}[1 / 2], {float('inf'): 1}[float('inf')], {(1, 2): 'x'}[(1.0, 2.0)])
print({(True, 0): 'y'}[1, False])
nan = float('nan')
n = {nan: 'same'}
print(n[nan], float('nan') in n, n.get(nan), len({nan: 1, nan: 2}), len({float('nan'): 1, float('nan'): 2}))
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} == {'a': 1.0}, {1: 'x'} == {True: 'x'}, {} == {}, {} == [])
print({'a': 1} != {'a': 2}, {'a': [1]} == {'a': [1]}, {'a': nan} == {'a': nan}, {'a': 1} == {'a': 1, 'b': 2})
print({} == None)


class Key:
    def __init__(self, name, group):
        self.name, self.group = name, group

    def __eq__(self, other):
        return isinstance(other, Key) and self.group == other.group

    def __hash__(self):
        return hash(self.group)

    def __repr__(self):
        return self.name


k = {Key('first', 1): 'a', Key('second', 1): 'b', Key('third', 2): 'c'}
print(k, k[Key('probe', 2)], Key('p', 3) in k, k.pop(Key('x', 1)), k)


class Collides(Key):
    def __hash__(self):
        return 7


c = {Collides(f'c{i}', i): i for i in range(5)}
print(c, c[Collides('q', 3)], len(c), Collides('q', 9) in c)


class NoHash:
    def __eq__(self, other):
        return True


class Angry:
    def __hash__(self):
        raise ValueError('no hash today')


class Odd:
    def __hash__(self):
        return 'text'


for key in ([], {}, set(), bytearray(), NoHash(), Angry(), Odd(), ([],), slice(1, 2), {1}.union([2])):
    for action in (lambda: {}.get(key), lambda: {key: 1}):
        try:
            print(action())
        except Exception as error:
            print(type(error).__name__, error)
try:
    {} < {}
except TypeError as error:
    print(error)
try:
    hash({})
except TypeError as error:
    print(error)
print('a' in {'a': 0}, 0 in {'a': 0}, [1, 2] in [{}, [1, 2]], {} in [{}], 'missing' not in {})
