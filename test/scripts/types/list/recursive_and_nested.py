# Lists that contain themselves, nested lists, copies that share their elements.
a = [1, 2]
a.append(a)
print(a, repr(a), str(a), len(a), a[2] is a, a[2][2][2][0], f'{a}', '%s' % a)
b = []
c = [b]
b.append(c)
print(b, c)
d = {'self': a}
a.append(d)
print(a, d)
d['d'] = d
print(d)
t = ([],)
t[0].append(t)
print(t, t[0])
a.pop()
a.pop()
print(a)
x, y = [], []
x.append(x)
y.append(y)
print(x == x, x in x, x[0] == x, x.count(x), x.index(x))
try:
    print(x == y)
except RecursionError as e:
    print(type(e).__name__, 'maximum recursion depth exceeded' in str(e))
grid = [[r * 3 + c for c in range(3)] for r in range(3)]
print(grid, [row[:] for row in grid] == grid, list(zip(*grid)), [list(r) for r in zip(*grid)])
print([n for row in grid for n in row], sum(grid, []))
shallow = grid[:]
shallow[0][0] = 'changed'
shallow[1] = 'replaced'
print(grid, shallow)
deep = 'end'
for _ in range(40):
    deep = [deep]
print(deep)
level = 0
while isinstance(deep, list):
    (deep,) = deep
    level += 1
print(level, deep)
empty = [[], [[]], [[[]]], [(), {}, set(), '']]
print(empty, len(empty), bool([[]]), bool([]), [] or 'x', [0] and 'y')
pool = []
for i in range(3):
    pool.append(pool[:])
print(pool)
