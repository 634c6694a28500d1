print({x: x * x for x in range(4)}, {k: v for k, v in zip("abc", range(3))}, {c: ord(c) for c in "az"}, {x: 0 for x in []})
print(sorted({x % 3 for x in range(10)}), sorted({c for c in "mississippi"}), {0 for _ in range(5)}, type({x for x in ()}).__name__)
d = {"a": 1, "b": 2, "c": 3}
print({v: k for k, v in d.items()}, {k: v for k, v in d.items() if v != 2}, {k.upper(): v * 10 for k, v in d.items()})
print({k: d[k] for k in sorted(d, reverse=True)}, {**{k: 0 for k in "xy"}, "y": 1}, {i: c for i, c in enumerate("ab", 1)})

# Later keys win, but keep the place of the first.
print({x % 3: x for x in range(7)}, {x: i for i, x in enumerate("abab")}, {k: v for k, v in [(1, "int"), (True, "bool"), (1.0, "float")]})
print({(x, y): x * y for x in range(2) for y in range(2)}, {x: {y: x + y for y in range(2)} for x in range(2)})
print({x: [y for y in range(x)] for x in range(3)}, sorted({(x, y) for x in "ab" for y in "ab" if x != y}))
print({n: "even" if n % 2 == 0 else "odd" for n in range(3)}, {str(n): n for n in (1, 2)}, {"k": v for v in range(3)})
words = ["apple", "avocado", "banana", "blueberry", "cherry"]
groups = {letter: [w for w in words if w[0] == letter] for letter in sorted({w[0] for w in words})}
print(groups)
print({w: len(w) for w in words if len(w) > 6}, {len(w) for w in words} == {5, 6, 7, 9}, max({len(w): w for w in words}.items()))
text = "to be or not to be"
print({w: text.split().count(w) for w in text.split()}, {ch: text.count(ch) for ch in sorted(set(text)) if ch.isalpha()})


def t(label, value):
    print(label, end=" ")
    return value


print({t("k", n): t("v", n * n) for n in range(2)})
print({t("elem", n) for n in t("iter", [1]) if t("cond", True)})
print({(key := n): key * 2 for n in range(2)}, key)
print({k: v for k, *v in ["abc", "de"]}, {k: v for d in ({"p": 1}, {"q": 2}) for k, v in d.items()}, {**d} == {k: d[k] for k in d})
fs = {n: lambda: n for n in range(2)}
print({k: f() for k, f in fs.items()})
print({frozenset({n, n + 1}): n for n in range(2)} == {frozenset({0, 1}): 0, frozenset({1, 2}): 1}, len({frozenset(p) for p in ("ab", "ba", "cd")}))
print({x for x in (1, True, 1.0)}, {None for _ in "ab"}, {(): x for x in range(2)}, {f"{i}" for i in range(1)})

for bad in (
    lambda: {[]: 1 for _ in "a"},
    lambda: {[n] for n in range(2)},
    lambda: {n: 1 for n in [{}]},
    lambda: {a: b for a, b in [(1,)]},
    lambda: {a: b for a, b in ["abc"]},
    lambda: {k: v for k, v in 5},
    lambda: {{n} for n in "a"},
    lambda: {1 / n: n for n in (0,)},
    lambda: {n: n.x for n in [1]},
):
    try:
        print(bad())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")

inverse = {}
for name, score in {"ann": 3, "bob": 1, "cy": 3}.items():
    inverse.setdefault(score, []).append(name)
print({score: names for score, names in sorted(inverse.items())})
graph = {"a": ["b", "c"], "b": ["c"], "c": []}
print({node: sorted(n for n, outs in graph.items() if node in outs) for node in graph})
print({r: {c: (r + 1) * (c + 1) for c in range(3)} for r in range(2)}[1][2])
