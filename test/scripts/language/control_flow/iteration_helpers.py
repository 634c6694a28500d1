names = ["ann", "bob", "cat"]
ages = [30, 25]
for i, name in enumerate(names, start=1):
    print(i, name)
for name, age in zip(names, ages):
    print(name, age)
print(list(zip(names, ages, range(9))), list(zip()), list(zip("a")), dict(zip(names, ages)))
print(list(zip(*[(1, "a"), (2, "b")])), list(map(lambda *a: a, "ab", [1, 2, 3])), list(enumerate("xy", -1)))
for c in reversed("abc"):
    print(c, end="")
for k in reversed({"p": 1, "q": 2}):
    print(k, end="")
for n in reversed(range(3)):
    print(n, end="")
print()
for word in sorted(["pear", "Fig", "apple"], key=str.lower, reverse=True):
    print(word, end=" ")
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted({3: "c", 1: "a"}), sorted("hello"))
print(list(filter(str.isalpha, "a1b2")), list(filter(None, [0, "", "x", [], [0]])), sum(map(len, names)))
print(any(n > 3 for n in [1, 5]), all(n > 3 for n in [1, 5]), max(names, key=len), min(ages), max([], default="none"), min((), default=0))
print(max(3, 1, 2), max("a", "b", key=lambda c: -ord(c)), min([[2], [1, 5]]), max({"x": 1, "y": 0}), sum([[1], [2]], []))

pairs = zip("abc", range(3))
print(next(pairs), list(pairs), list(pairs))
both = zip([1, 2, 3], ["x"], strict=True)
print(next(both))
try:
    next(both)
except ValueError as e:
    print(e)
try:
    list(zip("a", "bc", strict=True))
except ValueError as e:
    print(e)

# iter with a sentinel
feed = iter([3, 1, 4, 0, 9])
print(list(iter(lambda: next(feed), 0)), next(feed))

# One iterator shared by two loops and by itself.
it = iter(range(6))
for a in it:
    b = next(it, None)
    print((a, b), end=" ")
print()
shared = [iter(range(7))] * 3
print(list(zip(*shared)))
first, second = iter("xyz"), iter("xyz")
print(next(first), next(first), next(second), list(first), list(second))


def window(seq, n):
    return [seq[i:i + n] for i in range(len(seq) - n + 1)]


def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]


print(window("abcde", 3), list(chunks(list(range(7)), 3)))
for bad in (
    lambda: iter(5),
    lambda: next([1]),
    lambda: next(iter([])),
    lambda: reversed({1, 2}),
    lambda: enumerate(5),
    lambda: zip(1),
    lambda: list(map(None, [1])),
    lambda: max([]),
    lambda: max(1, "a"),
    lambda: min(5),
    lambda: sorted([1, "a"]),
    lambda: sum("ab"),
    lambda: list(map(len)),
    lambda: zip("a", strict=1, loose=2),
    lambda: list(filter(lambda: 1, [1])),
    lambda: iter([], 0),
):
    try:
        print(bad())
    except (TypeError, ValueError, StopIteration) as e:
        print(f"{type(e).__name__}: {e}")
