# The methods of set and frozenset, with any number of iterables.
a = {1, 2, 3}
print(sorted(a.union([3, 4], (5,), 'x' * 0)), sorted(a.union()), sorted(a.intersection([2, 3, 9], {3, 2})))
print(sorted(a.intersection()), sorted(a.difference([1], {9})), sorted(a.difference()))
print(sorted(a.symmetric_difference([3, 4, 4])))
print(a.issubset([1, 2, 3, 4]), a.issuperset((1, 2)), a.isdisjoint('ab'), a.isdisjoint([3]), set().issubset([]))
print(set().isdisjoint(set()), a.issubset({1: 'a', 2: 'b', 3: 'c'}), a.issuperset([]))
s = {'x'}
print(s.add('y'), s.add('y'), s.update('ab', ['c'], {'k': 1}), s.update(), s.discard('a'), s.discard('not there'))
print(s.remove('b'), sorted(s))
s.intersection_update('xyk', ['x', 'k', 'q'])
print(sorted(s))
s.difference_update(['k'], 'zz')
print(s)
s.symmetric_difference_update(['x', 'new'])
print(s, s.copy() == s, s.copy() is s, s.pop(), s, s.clear(), s)
f = frozenset([1, 2])
print(sorted(f.union({3})), type(f.union({3})).__name__, type({1}.union(f)).__name__, f.copy() is f)
print(f.isdisjoint([5]), sorted(f.difference([1])), f.issubset({1, 2}), sorted(f.symmetric_difference([2, 7])))
print(f.intersection([2]))
print([hasattr(f, m) for m in (
    'add', 'remove', 'discard', 'pop', 'clear', 'update', 'difference_update', 'copy', 'union',
)])


def attempt(g):
    t = {1, 2}
    try:
        print(g(t), t)
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda t: t.remove(9))
attempt(lambda t: t.remove('nine'))
attempt(lambda t: t.remove((1, 2)))
attempt(lambda t: set().pop())
attempt(lambda t: t.add([]))
attempt(lambda t: t.add({}))
attempt(lambda t: t.add(set()))
attempt(lambda t: t.add())
attempt(lambda t: t.add(1, 2))
attempt(lambda t: t.discard([]))
attempt(lambda t: t.remove([]))
attempt(lambda t: t.remove({1}))
attempt(lambda t: t.update(5))
attempt(lambda t: t.update([1], None))
attempt(lambda t: t.update([[1]]))
attempt(lambda t: t.union(5))
attempt(lambda t: t.intersection([[]]))
attempt(lambda t: t.intersection(None))
attempt(lambda t: t.difference(1))
attempt(lambda t: t.symmetric_difference())
attempt(lambda t: t.symmetric_difference([1], [2]))
attempt(lambda t: t.issubset())
attempt(lambda t: t.issubset(1))
attempt(lambda t: t.isdisjoint(None))
attempt(lambda t: t.pop(1))
attempt(lambda t: t.copy(1))
attempt(lambda t: t.clear(1))
attempt(lambda t: t[0])
attempt(lambda t: t.sort())
attempt(lambda t: frozenset().add(1))
attempt(lambda t: frozenset()[0])
attempt(lambda t: set.add(frozenset(), 1))
