class Cursor:
    pass


cur = Cursor()
for cur.pos in range(3):
    print("at", cur.pos, end=" ")
print(vars(cur))

row = [None, None]
for row[0] in "ab":
    row[1] = row[0] * 2
print(row)
d = {}
for d["k"], *d["rest"] in ["abc", (1, 2)]:
    print(d)
for i, row[i] in [(0, "zero"), (1, "one")]:
    print(row)
for [x, y] in [(1, 2)]:
    print(x + y)
for (z) in (5,):
    print(z)
for a, in [[1], "b"]:
    print(a)
for first, (second, third) in [(1, (2, 3)), ("x", "yz")]:
    print(first, second, third)
for key, value in {"one": 1, "two": 2}.items():
    print(key, value)
for n in 1, 2, 3:
    print(n, end=";")
print()
for n in *"ab", *[1, 2]:
    print(n, end=";")
print(n)

for unused in []:
    pass
print("unused" in globals())
for k in range(3):
    k += 100
print(k)

names = ["p", "q"]
for names in names:
    print(names)
print(names)

squares = [0] * 4
for i in range(4):
    squares[i] = i * i
    i = "overwritten"
print(squares, i)

with_index = []
for with_index[len(with_index):] in ([1], [2, 3], "z"):
    pass
print(with_index)
try:
    for u, v in [(1, 2), (3,)]:
        print(u, v)
except ValueError as e:
    print(e, u, v)
try:
    for u, v in [1]:
        pass
except TypeError as e:
    print(e)


class Trap:
    def __setattr__(self, name, value):
        if value == 2:
            raise AttributeError(f"refuses {value}")
        print("set", name, value)


trap = Trap()
try:
    for trap.x in range(5):
        pass
except AttributeError as e:
    print(e)

print([p + q for p, q in zip("ab", "cd")], [h for h, *_ in ["xyz", "w"]], {m: n for n, m in enumerate("ab")})
with_targets = [(i, j) for i in range(3) for j in range(i)]
print(with_targets)
