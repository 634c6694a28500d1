# Classes derived from dict: __missing__, overridden methods, attributes.
class Counter(dict):
    def __missing__(self, key):
        return 0


c = Counter()
for letter in 'mississippi':
    c[letter] += 1
print(c, c['z'], 'z' in c, c.get('z'), len(c), isinstance(c, dict), c == {'m': 1, 'i': 4, 's': 4, 'p': 2})
print(type(c.copy()).__name__, type(c | {}).__name__)


class AutoList(dict):
    def __missing__(self, key):
        value = self[key] = []
        return value


g = AutoList()
for word in ('apple', 'avocado', 'bean', 'cherry', 'corn'):
    g[word[0]].append(word)
print(g, g.setdefault('z', 'set'), g.pop('a'))


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

    def __contains__(self, key):
        return super().__contains__(key.upper())

    def __repr__(self):
        return f'Upper({dict(self)!r})'


u = Upper(a=1)
u['b'] = 2
u.update(c=3)
print(u, u['b'], 'b' in u, u.get('b'), u.get('B'), list(u), dict(u), {**u}, u.items())
try:
    u['missing']
except KeyError as e:
    print(e)


class Strict(dict):
    def __missing__(self, key):
        raise KeyError(f'no {key!r} here, only {sorted(self)}')


try:
    Strict(a=1, b=2)['zz']
except KeyError as e:
    print(e, e.args)


class Defaults(dict):
    def __init__(self, *args, fallback=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fallback = fallback

    def __missing__(self, key):
        return self.fallback

    def __iter__(self):
        return iter(sorted(super().__iter__()))

    def __len__(self):
        return 100


d = Defaults({'q': 1}, fallback='fb', p=2)
print(d['nope'], d.fallback, list(d), len(d), d, d.keys(), '%(q)s %(none)s' % d, '{q} {none}'.format_map(d))
print(bool(Defaults()))
print(Counter.fromkeys('ab', 1), type(Counter.fromkeys('a')).__name__, Counter.__mro__[1:], Counter([('k', 1)], j=2))
try:
    {}['x']
except KeyError as e:
    print(repr(e), str(e), e.args[0])
