# Operators of sets and frozensets: algebra, comparison, in-place forms, mixed types and errors.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a | set(), a & set(), a - a, a ^ a)
print(a < b, a <= a, a < a, {1} < a, a > {2}, a >= {1, 2, 3}, set() < a, set() <= set(), a == {3, 2, 1}, a != b)
print({1, 5} < a, {1, 5} > a)
print(a == [1, 2, 3], a == frozenset(a), {1, 2} == {1.0, True, 2}, set() == {}, a is a, a < frozenset({1, 2, 3, 4}))
print(frozenset() == set())
f = frozenset([3, 9])
for left, right in ((a, f), (f, a), (f, f), (a, a)):
    for op in (lambda p, q: p | q, lambda p, q: p & q, lambda p, q: p - q, lambda p, q: p ^ q):
        r = op(left, right)
        print(type(r).__name__, sorted(r), end='; ')
    print()
s = alias = {1, 2}
s |= {5}
s &= {1, 5, 7}
s -= {7, 1}
s ^= {5, 6, 8}
s |= frozenset([0])
print(sorted(alias), alias is s)
g = h = frozenset('a')
g |= {'b'}
print(sorted(g), sorted(h), g is h, type(g).__name__)
s = {1, 2}
s |= s
s -= s
print(s)
print({1: 'x', 2: 'y'}.keys() & {2, 3}, {2, 3} - {2: 0}.keys(), {1} | {2: 0}.keys())
print(1 in a, '1' in a, 1.0 in a, True in a, None in a, (1,) in {(1,)}, frozenset({1}) in {frozenset({1})})
print({1} in {frozenset({1})})


def attempt(op):
    try:
        print(op())
    except TypeError as e:
        print(e)


attempt(lambda: a | [1])
attempt(lambda: [1] | a)
attempt(lambda: a & 'abc')
attempt(lambda: a - (1,))
attempt(lambda: a ^ {1: 2})
attempt(lambda: a + b)
attempt(lambda: a * 2)
attempt(lambda: ~a)
attempt(lambda: -a)
attempt(lambda: a < [1])
attempt(lambda: a <= 5)
attempt(lambda: a > None)
attempt(lambda: [] in a)
attempt(lambda: {} in a)
attempt(lambda: hash(a))
attempt(lambda: {a: 1})
attempt(lambda: {{1}})
attempt(lambda: {[1]})
attempt(lambda: f.__or__([1]))
attempt(lambda: sorted([{1}, {2}]))
try:
    s |= [1]
except TypeError as e:
    print(e)
try:
    s -= 'a'
except TypeError as e:
    print(e)
try:
    g &= [1]
except TypeError as e:
    print(e)
