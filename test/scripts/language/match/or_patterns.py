def kind(value):
    match value:
        case 1 | 2 | 3 as small:
            return f"small {small}"
        case "a" | "b" | None:
            return "a, b or None"
        case [x] | (x, _) | {"x": x}:
            return f"x is {x!r}"
        case int(n) | float(n) if n > 100:
            return f"large {n}"
        case int() | float():
            return "number"
        case [("left" | "right") as side, (1 | 2) as steps, *_]:
            return f"{side} {steps}"
        case {"op": "add" | "plus", "args": [a, b] | (a, b, _)}:
            return f"add {a} {b}"
        case str(s) | bytes(s):
            return f"{type(s).__name__} of {len(s)}"
        case True | False:
            return "never reached: bools are ints"
        case (set() | frozenset()) as s:
            return f"set of {len(s)}"
        case _:
            return "unknown"


for v in (1, 3, "a", None, [9], (8, 0), {"x": 7}, 500, 500.5, 50, ["left", 2, "z"], ["up", 1, 2], {"op": "plus", "args": [1, 2]}, {"op": "add", "args": (1, 2, 3)}, {"op": "mul"}, "text", b"by", False, {1, 2}, frozenset(), ...):
    print(v, "->", kind(v))


# Alternatives are tried from left to right and stop at the first that fits.
class Spy:
    def __init__(self, equal_to):
        self.equal_to = equal_to

    def __eq__(self, other):
        print(f"=={other}", end=" ")
        return other == self.equal_to


for target in ("a", "c", "z"):
    match Spy(target):
        case "a" | "b" | "c":
            print("matched")
        case _:
            print("no match")


# Bindings of an alternative that failed do not stay... but may be seen; only the whole match counts.
def partial(value):
    x = "unset"
    match value:
        case [1, x, 3] | [x, 2]:
            return x
    return f"no match, x = {x}"


print(partial([1, 5, 3]), partial([7, 2]))


def parse(tokens):
    match tokens:
        case [("+" | "-" | "*") as op, left, right]:
            a, b = parse([left]), parse([right])
            return {"+": a + b, "-": a - b, "*": a * b}[op]
        case [[*inner]] | [(*inner,)]:
            return parse(inner)
        case [int() | float() as number]:
            return number
        case ["neg", operand]:
            return -parse([operand])
        case unknown:
            raise ValueError(f"cannot parse {unknown!r}")


print(parse(["+", 1, ["*", 2, ["neg", 3]]]), parse([["-", 10, ("+", 1, 2)]]))
try:
    parse(["/", 1, 2])
except ValueError as e:
    print(e)


def weekday(name):
    match name.lower():
        case "sat" | "sun" | "saturday" | "sunday":
            return "weekend"
        case "mon" | "tue" | "wed" | "thu" | "fri":
            return "weekday"
        case other if other.endswith("day"):
            return "some day"
    return "no day"


print([weekday(d) for d in ("Sat", "mon", "Holiday", "x")])
match (1, (2, 3)):
    case (0, _) | (_, (_, 4)):
        print("never")
    case (1 | 2, (2 | 3, 3 | 4)):
        print("nested alternatives")
match 3:
    case (1) | (2) | ((3)):
        print("parentheses do not matter")
