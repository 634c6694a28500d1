class Query:
    """A builder whose methods return self, used in long chains."""

    def __init__(self):
        self.parts = []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

        def step(*args, **kwargs):
            shown = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
            self.parts.append(f"{name}({', '.join(shown)})")
            return self

        return step

    def __str__(self):
        return " -> ".join(self.parts)

    def __call__(self, *args):
        return self.parts[-1], args

    def __getitem__(self, key):
        return self.parts[key]


q = (
    Query()
    .select("name", "age")
    .where(age=30)
    .order_by("name", desc=True)
    .limit(10)
)
print(q)
print(q(1, 2), q[0], q[-1][:5], q[1:3][0].upper().replace("W", "v").split("(")[0])

print("  Mixed Case  ".strip().lower().title().swapcase().center(20, "*"))
print("a,b;c".replace(";", ",").split(",")[::-1][0].upper() * 3)
print([3, 1, 2].copy().__len__().__add__(4).__str__().zfill(4))
print((5).__add__(3), 5 .__mul__(2), 1.5.__add__(1), 1..__class__.__name__, (-3).__abs__())
print({"a": {"b": [10, {"c": (1, 2)}]}}["a"]["b"][1]["c"][-1])


def curry(a):
    return lambda b: lambda c: (a, b, c)


print(curry(1)(2)(3), (lambda f: f(f))(lambda g: "self-applied"), (lambda *a: a)(*"ab", *[1])[1:])
print([lambda: "first", lambda: "second"][1](), {"k": len}["k"]("four"), (max if True else min)(1, 2))
print((lambda: (lambda: (lambda: "deep"))())()())
print("".join(map(str, filter(None, [0, 1, 2, 0, 3]))).__class__.__name__.upper())


class Node:
    def __init__(self, value, parent=None):
        self.value, self.parent = value, parent


leaf = Node(3, Node(2, Node(1)))
print(leaf.parent.parent.value, leaf.parent.parent.parent)
try:
    leaf.parent.parent.parent.value
except AttributeError as e:
    print(e)

leaf.parent.parent.extra = leaf.parent.parent.value = 100
print(leaf.parent.parent.extra, leaf.parent.parent.__dict__)

text, number, nothing, items = "text", 1, None, [1, 2]
for bad in (
    lambda: text(),
    lambda: number(2),
    lambda: nothing(),
    lambda: items(0),
    lambda: leaf(),
    lambda: "x".nope,
    lambda: (5).real.imag.nothing,
    lambda: Node.missing,
    lambda: print.x,
    lambda: Query()._private,
):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
