# Comprehensions as call arguments, in displays, subscripts, f-strings and conditions.
nums = [4, 8, 15, 16, 23, 42]
print(*[n for n in nums if n % 2], sep="|")
print(*(n // 2 for n in nums), end=" end\n")
print(dict(**{f"k{i}": v for i, v in enumerate(nums[:2])}), {**{n: 0 for n in nums[:1]}, **{n: 1 for n in nums[1:2]}})
print([*(n for n in nums if n > 20), *[0]], (*{n % 2 for n in [2, 4]},), {*[n for n in nums[:1]]})
print(nums[[i for i in range(3)][-1]], nums[len([n for n in nums if n < 10]):], "abc"[next(i for i in (1, 2))])
print(f"{[n for n in nums if n > 15]} {sum(n for n in nums)} { {n: 1 for n in nums[:1]} } {', '.join(f'<{n}>' for n in nums[:2])}")
if any((found := n) > 15 for n in nums):
    print("first over fifteen:", found)
while [n for n in nums if n > 20]:
    nums.pop()
print(nums)
for n in [m * 2 for m in nums if m > 4]:
    print(n, end=" ")
print()
assert all(isinstance(n, int) for n in nums), "all ints"
del nums[[i for i, n in enumerate(nums) if n == 8][0]]
print(nums)
first, *others = [n + 1 for n in nums]
print(first, others)
a, b = (c * 2 for c in "xy")
print(a, b)
(p, q), r = [[i, j] for i, j in ((1, 2),)] + [3]
print(p, q, r)
lookup = {"x": [i for i in range(3)], "y": {i for i in range(2)}, "z": tuple(i for i in "ab")}
print(lookup["x"], sorted(lookup["y"]), lookup["z"])
print((lambda v: [v * i for i in range(3)])(2), [lambda: [i for i in range(2)]][0](), [(lambda z: z + n)(1) for n in (1, 2)])
print([x for x in [y for y in [z for z in range(5)] if y % 2 == 0] if x], [i for i in range(3)] + [j for j in range(2)], [i for i in "ab"] * 2)
print([i for i in range(3)] == [0, 1, 2], [i for i in "b"] < ["c"], not [i for i in ()], [1 for _ in "ab"] and "truthy", [] or [i for i in "z"])
print((i for i in ()) is None, len([i for i in "abc"]), bool([i for i in ()]), [i for i in range(10)][2:8:3], [i for i in range(3)].index(2))

# Filtering with a value computed once through the walrus.
def expensive(v):
    expensive.calls += 1
    return v * v - 5


expensive.calls = 0
print([y for v in range(5) if (y := expensive(v)) > 0], expensive.calls)
print({v: r for v in range(3) if (r := expensive(v)) < 0}, expensive.calls)
print([(s, t) for s in "ab" if (t := s.upper()) != "A"], t)
print([z for z in [1, 2, 3] if not (z % 2 and (skipped := z))], skipped)
lines = iter("one\ntwo\n\nthree".split("\n"))
print([line for _ in range(3) if (line := next(lines, None))], list(lines))
print([prev := cur - prev for cur in [5, 9, 2]] if (prev := 1) else None, prev)
print([chunk for i in range(0, 7, 3) if len(chunk := "abcdefg"[i:i + 3]) == 3], chunk)
total = 0
print([(n, total := total + n) for n in (1, 2, 3)], total)
res = [val for val in map(lambda n: n or None, [0, 1, 0, 2]) if val is not None]
print(res, [*map(lambda pair: pair[0] + pair[1], [(i, i) for i in range(2)])])
