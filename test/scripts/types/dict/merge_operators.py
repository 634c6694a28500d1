# The operators | and |= of dict.
a, b = {'x': 1, 'y': 2}, {'y': 20, 'z': 30}
print(a | b, b | a, a, b, a | {}, {} | {}, (a | b) == {**a, **b}, (a | a) is a, list(b | a))
c = a
c |= b
print(c, a, c is a)
c |= [('p', 1), ('q', 2)]
c |= {}
c |= ('ab', 'cd')
c |= iter([('it', 1)])
print(c)
d = {}
d |= zip('ab', (1, 2))
print(d, d | {'a': 'last wins'}, {1: 'int'} | {True: 'bool', 1.0: 'float'})


class Config(dict):
    def __repr__(self):
        return 'Config' + super().__repr__()


base = Config(debug=False)
print(base | {'debug': True}, {'debug': True} | base, type(base | {}).__name__, type({} | base).__name__, base)
base |= {'level': 3}
print(base, type(base).__name__)


class Left:
    def __or__(self, other):
        return 'left or', other

    def __ror__(self, other):
        return 'right or', other


print({'a': 1} | Left(), Left() | {'a': 1})
for other in ([('k', 1)], None, 1, 'ab', {'set'}, (), Config):
    try:
        print({} | other)
    except TypeError as e:
        print(e)
    try:
        print(other | {})
    except TypeError as e:
        print(e)
for other in (5, None, [1], ['abc'], [([], 1)], 'ab'):
    try:
        d |= other
        print(d)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for name, op in (
    ('&', lambda p: p & p), ('+', lambda p: p + p), ('-', lambda p: p - p), ('*', lambda p: p * 2),
    ('~', lambda p: ~p), ('^', lambda p: p ^ p),
):
    try:
        op(a)
    except TypeError as e:
        print(name, e)
print({}.__or__({'k': 1}), {}.__or__([]), {'a': 1}.__ror__({'a': 0, 'b': 2}), {}.__ior__([('i', 'or')]))
