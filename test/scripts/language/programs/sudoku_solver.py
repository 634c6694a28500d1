PUZZLES = {
    "easy": "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "full row": "123456789" + "." * 72,
    "broken": "55......." + "." * 72,
    "unsolvable": "12345678." + "........9" + "." * 63,
}


class Contradiction(Exception):
    pass


ROWS = [[r * 9 + c for c in range(9)] for r in range(9)]
COLS = [[r * 9 + c for r in range(9)] for c in range(9)]
BOXES = [[(r + i) * 9 + c + j for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
UNITS = {cell: [u for u in ROWS + COLS + BOXES if cell in u] for cell in range(81)}
PEERS = {cell: {p for u in UNITS[cell] for p in u} - {cell} for cell in range(81)}


class Grid:
    def __init__(self, text=None):
        self.options = {cell: set("123456789") for cell in range(81)}
        for cell, ch in enumerate(text or ""):
            if ch in "123456789":
                self.assign(cell, ch)

    def copy(self):
        clone = Grid()
        clone.options = {cell: set(opts) for cell, opts in self.options.items()}
        return clone

    def assign(self, cell, digit):
        for other in sorted(self.options[cell] - {digit}):
            self.eliminate(cell, other)
        if digit not in self.options[cell]:
            raise Contradiction(f"{digit} does not fit at row {cell // 9 + 1}, column {cell % 9 + 1}")

    def eliminate(self, cell, digit):
        options = self.options[cell]
        if digit not in options:
            return
        options.remove(digit)
        if not options:
            raise Contradiction(f"nothing fits at row {cell // 9 + 1}, column {cell % 9 + 1}")
        if len(options) == 1:
            (last,) = options
            for peer in PEERS[cell]:
                self.eliminate(peer, last)
        for unit in UNITS[cell]:
            places = [c for c in unit if digit in self.options[c]]
            if not places:
                raise Contradiction(f"no place for {digit}")
            if len(places) == 1:
                self.assign(places[0], digit)

    def solved(self):
        return all(len(opts) == 1 for opts in self.options.values())

    def __str__(self):
        lines = []
        for r in range(9):
            cells = ["".join(self.options[r * 9 + c]) if len(self.options[r * 9 + c]) == 1 else "." for c in range(9)]
            lines.append(" ".join(cells[:3]) + " | " + " ".join(cells[3:6]) + " | " + " ".join(cells[6:]))
            if r in (2, 5):
                lines.append("------+-------+------")
        return "\n".join(lines)


def solve(grid, stats):
    if grid.solved():
        return grid
    cell = min((c for c in grid.options if len(grid.options[c]) > 1), key=lambda c: (len(grid.options[c]), c))
    for digit in sorted(grid.options[cell]):
        stats["guesses"] += 1
        attempt = grid.copy()
        try:
            attempt.assign(cell, digit)
            return solve(attempt, stats)
        except Contradiction:
            stats["wrong"] += 1
    raise Contradiction("all options exhausted")


def check(grid):
    return all(sorted("".join(grid.options[c]) for c in unit) == list("123456789") for unit in ROWS + COLS + BOXES)


for name, text in PUZZLES.items():
    stats = {"guesses": 0, "wrong": 0}
    try:
        grid = Grid(text)
        result = grid if grid.solved() else solve(grid, stats) if name != "full row" else grid
    except Contradiction as e:
        print(f"{name}: no solution ({'contradiction' if stats['guesses'] == 0 else e})")
        continue
    print(f"{name}: {check(result)}")
    if name == "easy":
        print(result)
    else:
        print(str(result).split("\n")[0], min(len(o) for c, o in grid.options.items() if c > 8))
print(len(PEERS[40]), sorted(PEERS[0])[:8], {len(u) for u in UNITS.values()})
