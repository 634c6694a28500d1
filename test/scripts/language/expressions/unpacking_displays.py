a = [1, 2]
b = (3, 4)
c = {5: "five", 6: "six"}

print([*a, *b], (*a, *b), sorted({*a, *b, *a}))
print([*a, 0, *b, *c], (*"xyz",), [*range(3), *[]])
print((*a, 9), *b)
t = *a, *b
print(t, type(t).__name__)
print([*(x * x for x in range(4))], [*{}.items()], [*c.items()])

d1 = {"x": 1, "y": 2}
d2 = {"y": 20, "z": 30}
print({**d1, **d2}, {**d2, **d1}, {**d1, "y": 99}, {"y": 99, **d1})
print({**{}}, {**d1, **{}}, {"a": 0, **{"b": 1}, "c": 2})
print({**{1: "int key", (2, 3): "tuple key"}})


def f(*args, **kwargs):
    return args, kwargs


print(f(*a, *b))
print(f(0, *a, 9, *b, k=1))
print(f(*a, k=1, **d1))
print(f(**d1, w=3, **{"z": 4}))
print(f(k=1, *a))
print(f(*"ab", *[], **{}))


def three(a, b, c):
    return f"{a}-{b}-{c}"


print(three(*[1, 2], c=3), three(1, *(2, 3)), three(1, **{"b": 2, "c": 3}), three(*{"k1": 0, "k2": 1, "k3": 2}))

failing = {
    "star int": lambda: [*5],
    "star none call": lambda: f(*None),
    "double star list": lambda: {**[1, 2]},
    "double star call": lambda: f(**[("a", 1)]),
    "duplicate keyword": lambda: f(x=1, **{"x": 2}),
    "duplicate across maps": lambda: f(**d1, **d2),
    "non-string keyword": lambda: f(**{1: 2}),
    "unhashable in set": lambda: {*[[1]]},
    "too many": lambda: three(*range(4)),
    "missing": lambda: three(*range(2)),
    "multiple values": lambda: three(*[1, 2], a=5),
}
for name, call in failing.items():
    try:
        print(name, call())
    except TypeError as e:
        print(f"{name}: {e}")


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print({**Mapping()}, f(**Mapping()))


class Spread:
    def __iter__(self):
        yield from ("s1", "s2")


print([*Spread(), *Spread()], f(*Spread()), [[*a], *[b]])
head, *tail = *a, *b
print(head, tail)
for row in [*[(1, 2)], *[(3, 4)]]:
    print(*row, sep="/")
