class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name)
        return f"<{self.name}>"

    def __exit__(self, exc_type, exc, tb):
        kind = exc_type.__name__ if exc_type else None
        print("exit", self.name, kind, repr(exc), tb is not None)
        return self.suppress


with Manager("plain") as m:
    print("body", m)
with Manager("no target"):
    pass
print("m is still bound:", m)

with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (Manager("p1") as p1, Manager("p2") as p2,):
    print(p1, p2)
with (
    Manager("x"),
    Manager("y") as y,
):
    print(y)
with (Manager("parenthesised expression")) as pe:
    print(pe)
with Manager("outer") as outer, Manager(f"inner of {outer}") as inner:
    print(inner)

with Manager("suppressing", suppress=True):
    raise ValueError("gone")
print("went on after the with")
try:
    with Manager("not suppressing"):
        raise KeyError("visible")
except KeyError as e:
    print("caught", e)
with Manager("outer suppresses", suppress=True):
    with Manager("inner does not"):
        1 / 0
    print("not reached")

# Any target works, and every true value suppresses.
class Box: ...


box, items, d = Box(), [0, 0], {}
with Manager("attr") as box.value, Manager("item") as items[1], Manager("key") as d["k"]:
    print(box.value, items, d)


class Pair:
    def __enter__(self):
        return 1, [2, 3]

    def __exit__(self, *args):
        return "a true string"


with Pair() as (first, [second, *third]):
    print(first, second, third)
    raise Exception("suppressed by a string")
with Pair() as [one, two]:
    print(one, two)

for result in (None, 0, [], 1, [0]):
    try:
        with Manager("result", result):
            raise ValueError(repr(result))
        print("suppressed by", repr(result))
    except ValueError as e:
        print("not suppressed by", e)


def generator_function():
    with Manager("in generator") as g:
        yield g
        yield "again"


print(list(generator_function()))
gen = generator_function()
next(gen)
gen.close()
with Manager("instance") as one, Manager("second") as two: print(one + two)
print([m for m in "x"], m)
