class Life:
    """Conway's game on an unbounded plane: a set of live cells."""

    def __init__(self, cells=()):
        self.cells = set(cells)
        self.generation = 0

    @classmethod
    def parse(cls, picture, origin=(0, 0)):
        r0, c0 = origin
        return cls((r + r0, c + c0) for r, line in enumerate(picture.strip("\n").split("\n")) for c, ch in enumerate(line) if ch in "#O*")

    @staticmethod
    def neighbours(cell):
        r, c = cell
        return [(r + dr, c + dc) for dr in (-1, 0, 1) for dc in (-1, 0, 1) if (dr, dc) != (0, 0)]

    def step(self):
        counts = {}
        for cell in self.cells:
            for n in self.neighbours(cell):
                counts[n] = counts.get(n, 0) + 1
        self.cells = {cell for cell, count in counts.items() if count == 3 or count == 2 and cell in self.cells}
        self.generation += 1
        return self

    def bounds(self):
        rows = [r for r, _ in self.cells]
        cols = [c for _, c in self.cells]
        return min(rows), max(rows), min(cols), max(cols)

    def normal(self):
        if not self.cells:
            return frozenset()
        top, _, left, _ = self.bounds()
        return frozenset((r - top, c - left) for r, c in self.cells)

    def __str__(self):
        if not self.cells:
            return "(empty)"
        top, bottom, left, right = self.bounds()
        return "\n".join("".join("#" if (r, c) in self.cells else "." for c in range(left, right + 1)) for r in range(top, bottom + 1))

    def __len__(self):
        return len(self.cells)

    def __or__(self, other):
        return Life(self.cells | other.cells)


def classify(life, limit=20):
    seen = {}
    for generation in range(limit):
        if not life:
            return f"dies after {generation}"
        shape = life.normal()
        if shape in seen:
            first, place = seen[shape]
            period = generation - first
            if life.bounds()[::2] != place:
                return f"travels, period {period}"
            return "still life" if period == 1 else f"oscillator, period {period}"
        seen[shape] = generation, life.bounds()[::2]
        life.step()
    return f"unsettled with {len(life)} cells"


patterns = {
    "block": "##\n##",
    "blinker": "###",
    "beehive": ".##.\n#..#\n.##.",
    "toad": ".###\n###.",
    "glider": ".#.\n..#\n###",
    "pair": "##",
    "r-pentomino": ".##\n##.\n.#.",
    "tee": "###\n.#.",
    "ship": ".#..#\n#....\n#...#\n####.",
}
for name, picture in patterns.items():
    print(f"{name:<12} {classify(Life.parse(picture))}")
glider = Life.parse(patterns["glider"])
for _ in range(3):
    print(f"generation {glider.generation}, {len(glider)} cells, bounds {glider.bounds()}")
    print(glider)
    glider.step()
both = Life.parse(patterns["glider"]) | Life.parse(patterns["block"], origin=(4, 4))
for _ in range(12):
    both.step()
print(len(both), both, sep="\n")
print(Life().step(), Life.parse("..\n.."), len(Life([(0, 0)]).step()))
