# Making sets, what counts as the same element, printing, iterating and mutating while iterating.
print(set(), {1}, frozenset(), frozenset([1]), {(1, 2)}, {'a'}, {None}, set('a'), [set()], {frozenset()})
print(set(range(1)), set({'k': 'v'}), str({1.5}), f'{ {"x"} }')
print(sorted(set('mississippi')), sorted({*'ab', *[1 * 'c']}), sorted({x % 3 for x in range(10)}))
print(len({1, 1.0, True, 1 + 0j}), {1, True, 1.0}, {True, 1}, {0.0, -0.0, False}, len({'1', 1, b'1'}))
print(set([1, 2, 1]) == {1, 2})
nan = float('nan')
print(len({nan, nan}), len({float('nan'), float('nan')}), nan in {nan}, len({(1, 2), (1.0, 2.0)}))
print(len({2 ** 70, 2 ** 70, float(2 ** 70)}), len({frozenset({1, 2}), frozenset({2, 1})}), len({0, -0, 0j}))
print({frozenset({1, 2}): 'v'}[frozenset({2, 1})], hash(frozenset({1, 2})) == hash(frozenset({2, 1})))
print(hash(frozenset()) == hash(frozenset([])), frozenset({1}) == {1}, {1} == frozenset({1}))


class Thing:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __repr__(self):
        return f'Thing({self.n})'


things = {Thing(1), Thing(1), Thing(2)}
print(len(things), Thing(2) in things, Thing(3) in things, sorted(things, key=lambda t: t.n), things - {Thing(1)})
print(1 in things)
for source in (5, None, [[]], [{}], ['a', []], 1.5):
    for kind in (set, frozenset):
        try:
            print(kind(source))
        except TypeError as e:
            print(e)
for call in (lambda: set(1, 2), lambda: set(iterable=[1]), lambda: frozenset([1], [2]), lambda: frozenset(x=1)):
    try:
        call()
    except TypeError as e:
        print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
for x in list(s):
    s.remove(x)
print(s, bool(s), bool({0}), set() or 'empty')


class Tags(set):
    def add(self, tag):
        super().add(tag.lower())

    def __repr__(self):
        return f'Tags({sorted(self)})'


t = Tags(['Init'])
t.add('NEW')
t.add('new')
print(t, len(t), 'new' in t, type(t | {'x'}).__name__, type(t.copy()).__name__, t == {'Init', 'new'})
print(isinstance(t, set), Tags(), set(), {Tags.__name__})


class Frozen(frozenset):
    pass


print(Frozen([1]), Frozen(), {Frozen([1]): 'k'}[frozenset([1])], type(Frozen([1]) | {2}).__name__, sum({1, 2, 3}))
print(max({3, 1}), sorted({'b', 'a'}), all({1, 0}), any({0}))
print(type(iter(set())).__name__, len(set(range(1000))), sorted(set(range(5)) - set(range(1, 3))), set.__mro__)
print(issubclass(frozenset, set), set.__name__)
