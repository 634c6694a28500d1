# Tuples: making them, subscripts, methods, operators, comparison, hashing and what is refused.
print((), (1,), 1, (1, 2), tuple(), tuple('ab'), tuple([1]), tuple(range(3)), tuple({'k': 1}), (1, (2, (3,))), ((),))
print(tuple(x for x in 'xy'))
t = 5, 'a', None, 5
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t[::2], t[10:], t.count(5), t.count('z'), t.index('a'), t.index(5, 1))
print(t.index(None, -3), t[True], t[:], t[:] is t, tuple(t) is t)
print(t + (1,), t * 2, 2 * (1,), () * 3, (1,) * -1, 5 in t, 'z' not in t, (1, 2) + (), ((1, 2),) + ((3,),))
print((1, 2) == (1, 2), (1, 2) == [1, 2], (1,) < (1, 0), (1, 'a') < (2, 3), () < (0,), (1, 2) <= (1, 2))
print(('b',) > ('a', 'z'), (1, 2.0) == (1.0, 2), (True,) == (1,), ((1,), 2) < ((1, 0), 1), max((1, 2), (1, 3)))
print(min([(2,), (1, 9)]))
print(hash((1, 2)) == hash((1.0, 2)), hash(()) == hash(()), {(1, 2): 'x'}[1, 2], {(1, 2): 'x'}[True, 2.0])
print((1, (2, 3)) in {(1, (2, 3))}, hash((1, 'a', None)) == hash((1, 'a', None)))
print(bool(()), bool((0,)), repr(('a',)), str((1.0, 'b"')), '%s-%s' % (1, 2), '%s' % ((1, 2),), f'{(1, 2)} {()!r}')
print(sorted([(2, 'a'), (1, 'b'), (1, 'a')]), list(reversed((1, 2))), sum((1, 2)), tuple(sorted((3, 1))))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: t[4])
attempt(lambda: t[-5])
attempt(lambda: t['a'])
attempt(lambda: t[1.0])
attempt(lambda: t[::0])
attempt(lambda: t.index('z'))
attempt(lambda: t.index(5, 1, 2))
attempt(lambda: t.index())
attempt(lambda: t.__setitem__(0, 1))
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: t * 1.5)
attempt(lambda: t * t)
attempt(lambda: t < [1])
attempt(lambda: t < 1)
attempt(lambda: (1, 'a') < (1, 2))
attempt(lambda: hash(([],)))
attempt(lambda: {(1, {}): 1})
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: tuple(x=1))
attempt(lambda: t.append(1))
attempt(lambda: t())
attempt(lambda: -t)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    t.x = 1
except AttributeError as e:
    print(e)
u = t
u += (9,)
print(u, t, u is t)
inner = [1]
v = (inner, inner)
inner.append(2)
print(v, v[0] is v[1], v[0] is not inner)
