# How lists, tuples, dicts and sets compare, and what they ask their items.
print([1, 2] == [1, 2], [1, 2] == (1, 2), (1, 2) == (1, 2.0), [] == [], () == (), [] == (), {} == set(), "ab" == ["a", "b"])
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9, 9], (1, "b") > (1, "a"), [[1], [2]] < [[1], [3]], (1,) <= (1,), [1, 2] >= [1, 2, 0])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {1: "x"} == {1.0: "x"}, {"a": [1]} == {"a": (1,)}, {} == {}, {"a": 1} != {"a": 2})
print({1, 2} == {2, 1}, {1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1} < {1}, {1, 2} > {2}, {1} < {2}, {1} > {2}, {1, 2} == frozenset([1, 2]), set() <= {1}, {1}.isdisjoint({2}))
print(range(3) == range(0, 3), b"a" == bytearray(b"a"), {1: 2}.keys() == {1}, {1: 2}.items() == {(1, 2)}, {1: 2}.keys() < {1, 2}, {1: 2}.values() == {1: 2}.values())
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], nan in [nan], (nan,) == (nan,), {nan: 1} == {nan: 1}, [nan] < [nan], {nan} == {nan})


class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print(f"{self.n}=={getattr(other, 'n', other)}", end=" ")
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n

    def __hash__(self):
        return hash(self.n)

    def __repr__(self):
        return f"I{self.n}"


a, b, c = Item(1), Item(2), Item(3)
print([a, b] == [Item(1), Item(2)])
print([a, b] == [a, b], "identity first")
print([a, b, c] == [Item(1), Item(9), Item(3)])
print([a] == [a, b], "lengths first")
print([a, b] < [Item(1), Item(3)])
print((a, b) != (Item(1), Item(2)))
print(2 in [a, b, c], [a, b].index(2), [a, b, Item(2)].count(2))
items = [c, a, b]
items.remove(2)
print(items)
print({"k": a} == {"k": Item(1)}, {a, b} == {Item(1), Item(2)}, a in {1: "one"})
print(max(items), min(items, default=None))

for bad in (
    lambda: [1] < (1,),
    lambda: [1, "a"] < [1, 2],
    lambda: (1, None) > (1, 2),
    lambda: {1: 2} < {1: 3},
    lambda: {1} < [1, 2],
    lambda: [1] < None,
    lambda: [[1], 2] < [[1], "x"],
    lambda: {1: 2}.values() < {1: 2}.values(),
    lambda: range(2) < range(3),
    lambda: b"a" < "a",
    lambda: [a] < ["text"],
):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

print([1, "a"] < [2, None], (1, "a") == (1, 2), [1, 2] != [1, 2, 3], ["b"] > ["a", object()], sorted([(2, "x"), (1, "y"), (1, "b")]), sorted([[3], [], [1, 2]]))
loop = [1]
loop.append(loop)
print(loop == loop, [loop] == [loop])
other = [1]
other.append(other)
try:
    loop == other
except RecursionError as e:
    print("RecursionError", str(e)[:32])
