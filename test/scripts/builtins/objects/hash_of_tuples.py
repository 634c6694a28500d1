# The hash values of tuples of numbers are the same in every run of CPython; equal tuples hash alike.
tuples = [
    (), (0,), (1,), (-1,), (1, 2), (2, 1), (1, 2, 3), (0, 0), (0, 0, 0), (1.5,), (1.0, 2.0), (True, False),
    (10 ** 20,), (1, (2, 3)), ((1, 2), 3), ((),), ((), ()), tuple(range(10)), tuple(range(100)),
]
for t in tuples:
    print(hash(t), t if len(t) < 11 else len(t))
print(hash((1, 2)) == hash((1.0, 2.0)), hash((1,)) == hash((True,)), hash((0.0,)) == hash((-0.0,)))
print(hash((1, 2)) != hash((2, 1)), hash((1, (2,))) == hash((1.0, (2.0,))))
print(len({hash((i, j)) for i in range(20) for j in range(20)}))
grid = {(x, y): x * y for x in range(5) for y in range(5)}
print(grid[3, 4], grid[3.0, 4.0], (3, True) in grid, (9, 9) in grid, len(grid), sum(grid.values()))
seen = set()
for i in range(10):
    seen.add((i % 3, i % 2))
print(sorted(seen), (1, 1) in seen, (1.0, True) in seen)


class Point(tuple):
    pass


print(hash(Point((1, 2))) == hash((1, 2)), {Point((1, 2)): 'p'}[1, 2], (1, 2) in {Point((1, 2))})
memo = {}


def paths(r, c):
    if r == 0 or c == 0:
        return 1
    if (r, c) not in memo:
        memo[r, c] = paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]


print(paths(10, 10), len(memo), paths(16, 16))
print(hash(frozenset()), hash(frozenset({1, 2, 3})) == hash(frozenset({3, 2, 1})))
print(hash(frozenset({1})) == hash(frozenset({1.0})))
