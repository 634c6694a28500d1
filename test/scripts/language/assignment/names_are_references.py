a = [1, 2]
b = a
b.append(3)
print(a, a is b)
a = a + [4]
print(a, b, a is b)


def mutate(seq):
    seq.append("m")
    seq = ["local"]
    return seq


print(mutate(b), b)

row = [0] * 3
wrong = [row] * 2
right = [[0] * 3 for _ in range(2)]
wrong[0][0] = right[0][0] = 1
print(wrong, right)
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)

nested = [[1], [2]]
shallow = nested[:]
also = list(nested)
shallow[0].append("s")
shallow.append([3])
print(nested, also, shallow)

# A container may hold itself.
loop = [1]
loop.append(loop)
print(loop, loop[1] is loop, loop[1][1][1][0])
d = {}
d["self"] = d
print(d, d["self"]["self"] is d)
t = ([],)
t[0].append(t)
print(t)
first, second = [], []
first.append(second)
second.append(first)
print(first, second)

x = 10
y = x
x += 1
print(x, y)
s = "abc"
r = s
s += "d"
print(s, r)
tup = (1, [2])
copy = tup
copy[1].append(3)
print(tup)
try:
    tup[1] = "new"
except TypeError as e:
    print(e)

# Loop variables are ordinary names; changing them does not change the list.
values = [1, 2, 3]
for v in values:
    v *= 10
print(values, v)
for i, v in enumerate(values):
    values[i] = v * 10
print(values)


def swap(pair):
    pair[0], pair[1] = pair[1], pair[0]
    return pair


p = [1, 2]
print(swap(p) is p, p)
funcs = [print, len]
f = g = funcs
f[0] = max
print(g[0](4, 9))
del f
print(len(g))


def counter(start):
    cell = [start]
    return lambda: cell.append(cell[-1] + 1) or cell[-1]


tick = tock = counter(3)
print(tick(), tock(), counter(0)())
