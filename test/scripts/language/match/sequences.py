def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x!r}"
        case [x, y] if x == y:
            return f"pair of equals {x!r}"
        case (x, y):
            return f"pair {x!r} {y!r}"
        case [1, *rest]:
            return f"starts with 1, rest {rest}"
        case [first, *_, "end"]:
            return f"ends with end, first {first!r}"
        case [*init, (a, b)]:
            return f"last is a pair {a!r} {b!r}, init {init}"
        case [a, b, *middle, c, d]:
            return f"long {a!r}{b!r} {middle} {c!r}{d!r}"
        case [*all_of_it]:
            return f"all {all_of_it}"
        case _:
            return "not a sequence"


class MySeq(list):
    pass


class Registered:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


for v in ([], (), [5], (5,), [2, 2], (1, "a"), [1, 2, 3], (1, 9, 9, 9), ["x", 0, "end"], [3, 3, (4, 5)], list("abcdef"), [7, 8, 9], range(3), range(1), range(0), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, iter([1]), (n for n in "ab"), MySeq([1, 2]), Registered(), None, frozenset([1])):
    print(type(v).__name__, shape(v))


# Star may be anywhere, once; it always gives a list.
def stars(v):
    match v:
        case (*init, last):
            return type(init).__name__, init, last


print(stars((1, 2, 3)), stars([1]), stars(range(4)), stars(()))
match "ab", "cd":
    case [str(left), str(right)]:
        print(left, right)
match ["go", "north", "fast"]:
    case ["go", ("north" | "south" | "east" | "west") as direction, *adverbs]:
        print(direction, adverbs)


def command(line):
    match line.split():
        case ["quit"] | ["exit"]:
            return "bye"
        case ["get", obj]:
            return f"take {obj}"
        case ["get", obj, *others]:
            return f"take {obj} and {len(others)} more"
        case ["go", ("n" | "north")]:
            return "northwards"
        case ["drop", *objects] if objects:
            return f"drop {', '.join(objects)}"
        case [verb]:
            return f"{verb} what?"
        case []:
            return "say something"
        case [verb, *_]:
            return f"cannot {verb}"


for line in ("quit", "exit", "get lamp", "get lamp key coin", "go north", "go up", "drop", "drop a b", "", "sing loud"):
    print(repr(line), "->", command(line))


def total(numbers):
    match numbers:
        case []:
            return 0
        case [head, *tail]:
            return head + total(tail)


print(total([1, 2, 3, 4]))
match ((1, 2), [3, (4, [5])]):
    case [[a, b], (c, [d, (e,)])]:
        print(a, b, c, d, e)
match [1, 2], [3]:
    case [_, _], [_]:
        print("wildcards may repeat")
