print([x * x for x in range(6)], [c.upper() for c in "abc"], [x for x in []], [1 for _ in range(3)])
print([x for x in range(20) if x % 3 == 0], [x for x in range(20) if x % 2 if x % 3], [x if x % 2 else -x for x in range(5)])
print([(x, y) for x in range(3) for y in range(x)], [x + y for x in "ab" for y in "cd" if x != "b" or y != "c"])
print([[i * j for j in range(3)] for i in range(3)], [cell for row in [[1, 2], [3], []] for cell in row])
print([x for row in [[1, 2], [3, 4]] if sum(row) > 3 for x in row if x % 2])
print([a + b for a, b in [(1, 2), (3, 4)]], [k + str(v) for k, v in {"a": 1}.items()], [first for first, *_ in ["xyz", "w"]])
print([f"{i}:{w}" for i, w in enumerate(["p", "q"])], [x for x, in [(1,), (2,)]], [[] for _ in range(2)], [(yes := n, yes + 1) for n in range(2)])
print([x for x in (lambda: (1, 2, 3))()], [fn(3) for fn in (lambda a: a + 1, lambda a: a * 2)], [y for x in [5] for y in [x * 2]])
print([row[::-1] for row in ["ab", "cd"]][::-1], [*[x for x in range(2)], *[y for y in "z"]], len([0 for a in range(4) for b in range(5)]))
print([x for x in range(5) if x > 1 and x < 4 or x == 0], [not x for x in (0, 1)], [x in (1, 2) for x in range(3)], [-x for x in (1, 2)])
print([x for x in (1,)], [x for x in [1, 2] + [3]], [x for x in "a" or "b"], [x for x in ([1] if True else [2])])

matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([sum(a * b for a, b in zip(row, col)) for row in matrix for col in zip(*matrix)])
words = "the quick brown fox jumps over the lazy dog".split()
print([w[0] for w in words if len(w) > 3], [w for i, w in enumerate(words) if w not in words[:i]])
print([(w, len(w)) for w in sorted(words, key=len) if "o" in w][-2:], sorted([len(w) for w in words], reverse=True)[:3])
print([n for n in range(2, 40) if all(n % d for d in range(2, int(n**0.5) + 1))])
triples = [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples)

# The order of evaluation, and that conditions are tested before inner loops run.
def t(label, value):
    print(label, end=" ")
    return value


print([t("body", x) for x in t("outer", [1, 2]) if t("cond", x > 1) for y in t("inner", "z")])

# Names of a comprehension stay in it.
x = "outer x"
[x for x in range(3)]
print(x)
try:
    [q for q in [1]]
    print(q)
except NameError as e:
    print(e)

for bad in (
    lambda: [n for n in 5],
    lambda: [a for a, b in [(1, 2, 3)]],
    lambda: [1 / n for n in (1, 0)],
    lambda: [undefined for _ in "a"],
    lambda: [n for n in [1] if n.missing],
    lambda: [z for y in range(3) for z in y],
):
    try:
        print(bad())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
values = [1, 2, 3]
values = [v * 2 for v in values if v in values]
print(values)
fns = [lambda: i for i in range(3)]
print([f() for f in fns])
fns = [lambda i=i: i for i in range(3)]
print([f() for f in fns])
