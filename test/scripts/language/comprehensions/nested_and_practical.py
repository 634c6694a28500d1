grid = ["#..#", "....", "#.#."]
walls = {(r, c) for r, row in enumerate(grid) for c, ch in enumerate(row) if ch == "#"}
print(sorted(walls))
free_neighbours = {
    (r, c): sum(
        1
        for dr in (-1, 0, 1)
        for dc in (-1, 0, 1)
        if (dr or dc)
        and 0 <= r + dr < len(grid)
        and 0 <= c + dc < len(grid[0])
        and (r + dr, c + dc) not in walls
    )
    for r in range(len(grid))
    for c in range(len(grid[0]))
    if (r, c) not in walls
}
print(free_neighbours)

transpose = [[row[i] for row in grid] for i in range(4)]
print(["".join(col) for col in transpose])
rotated = ["".join(row) for row in zip(*grid[::-1])]
print(rotated)
print([[1 if i == j else 0 for j in range(3)] for i in range(3)])

people = [
    {"name": "Ann", "age": 31, "langs": ["py", "c"]},
    {"name": "Bob", "age": 25, "langs": []},
    {"name": "Cy", "age": 42, "langs": ["js", "py"]},
]
print([p["name"] for p in people if p["age"] > 30], {lang for p in people for lang in p["langs"]} == {"py", "c", "js"})
by_lang = {lang: [p["name"] for p in people if lang in p["langs"]] for lang in sorted({l for p in people for l in p["langs"]})}
print(by_lang)
print([{k: v for k, v in p.items() if k != "langs"} | {"n": len(p["langs"])} for p in people])
print(sum(p["age"] for p in people) / len(people), max(people, key=lambda p: p["age"])["name"])

table = [["id", "name"], ["1", "x"], ["22", "yy"]]
widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
print("\n".join(" | ".join(f"{cell:<{w}}" for cell, w in zip(row, widths)).rstrip() for row in table))

config = "host = localhost\nport=80\n# comment\n\ndebug = yes"
parsed = {
    key.strip(): value.strip()
    for line in config.splitlines()
    if line.strip() and not line.startswith("#")
    for key, _, value in [line.partition("=")]
}
print(parsed)
print([a for a in range(2) for a in range(a + 1, a + 3)], [b for b in "ab" for b in b * 2])
print([(i, j, k) for i in range(2) for j in range(i, 2) for k in range(j, 2)])
print([[[z for z in range(y)] for y in range(x)] for x in range(4)])
pascal = [[1]]
[pascal.append([1, *(a + b for a, b in zip(pascal[-1], pascal[-1][1:])), 1]) for _ in range(4)]
print(pascal)
print([s for n in range(1, 16) for s in ["Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0) or str(n)]])


def power_set(items):
    return [()] if not items else [s + extra for s in power_set(items[1:]) for extra in ((), (items[0],))]


def queens(n, row=0, cols=()):
    if row == n:
        return [cols]
    return [
        solution
        for c in range(n)
        if all(c != pc and abs(c - pc) != row - pr for pr, pc in enumerate(cols))
        for solution in queens(n, row + 1, cols + (c,))
    ]


print(power_set([1, 2, 3]))
print(queens(4), len(queens(6)))
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in "uryyb jbeyq"))
print([bin(n)[2:].zfill(3) for n in range(8) if bin(n).count("1") == 2], [int("".join(p), 2) for p in zip("101", "011")])
