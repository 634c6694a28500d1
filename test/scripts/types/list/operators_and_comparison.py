# Concatenation, repetition, membership and ordering of lists.
print([1] + [2, 3], [] + [], [0] * 3, 3 * ['ab'], [1, 2] * 0, [1] * -5, [1, 2] * True, [[]] * 2, [None] * 2)
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1] == [1.0], [1] == [True], [] == (), [1] == (1,), [] == None)
print([[1], 2] == [[1], 2], [1] != [2], [0.0] == [-0.0])
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 99], [1, 'a'] < [2, 3], [1, 2] <= [1, 2])
print(['b'] >= ['a', 'z'], [[1]] < [[2]], [1, [2]] < [1, [3]], [1, 2, 3] > [1, 2])
print(1 in [1, 2], '1' in [1], [1] in [[1]], None in [], 1.0 in [1], True in [1], 'a' not in ['b'], [] in [[]])
print(float('inf') in [float('inf')])
shared = [[0] * 2] * 2
shared[0][0] = 1
print(shared, shared[0] is shared[1])
separate = [[0] * 2 for _ in range(2)]
separate[0][0] = 1
print(separate)
a = b = [1]
a += (2,)
a += 'xy'
a += {5: 6}
print(b, a is b)
a = a * 2
print(len(a), len(b))
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as e:
    print(e, t)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: [1] + 'a')
attempt(lambda: [1] + 1)
attempt(lambda: 1 + [1])
attempt(lambda: [1] + None)
attempt(lambda: (1,) + [2])
attempt(lambda: [1] - [1])
attempt(lambda: [1] * [2])
attempt(lambda: [1] * 2.0)
attempt(lambda: [1] * 'a')
attempt(lambda: 'a' * [1])
attempt(lambda: -[1])
attempt(lambda: [1] < 1)
attempt(lambda: [1] < (1,))
attempt(lambda: [1] < None)
attempt(lambda: [1, 'a'] < [1, 2])
attempt(lambda: ['a', 1] < ['b', 'x'])
attempt(lambda: [{}] < [{}])
attempt(lambda: [{}, 1] < [{}, 2])
attempt(lambda: [1] & [1])
attempt(lambda: hash([]))
attempt(lambda: {[]: 1})
attempt(lambda: {[1]})
attempt(lambda: separate())
attempt(lambda: [].missing)
attempt(lambda: [1].__eq__((1,)))
attempt(lambda: [1].__lt__(5))
attempt(lambda: int([1]))
attempt(lambda: list(5))
attempt(lambda: list(1, 2))
attempt(lambda: list(iterable=[1]))
try:
    a += 5
except TypeError as e:
    print(e)
try:
    a -= [1]
except TypeError as e:
    print(e)
try:
    [].attribute = 1
except AttributeError as e:
    print(e)
