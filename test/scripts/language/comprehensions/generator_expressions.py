gen = (x * x for x in range(4))
print(type(gen).__name__, gen is iter(gen), next(gen), list(gen), list(gen))
print(sum(x for x in range(5)), max(len(w) for w in ["a", "bbb"]), "-".join(str(n) for n in range(4)), sorted((c for c in "hello"), reverse=True))
print(any(x > 2 for x in range(9)), all(x < 2 for x in range(9)), dict((k, len(k)) for k in ("a", "bb")), tuple(x for x in "ab"), set(x % 2 for x in range(5)))
print(sum(1 for line in ["a", "", "b"] if line), min((abs(x), x) for x in (-3, 2)), next((x for x in range(9) if x > 4), None), next((x for x in ()), "none"))


# The outermost iterable is evaluated at once, everything else only when asked.
def source(label, items):
    print("source", label)
    return items


def work(x):
    print("work", x, end="; ")
    return x * 10


lazy = (work(x) for x in source("outer", [1, 2, 3]))
print("nothing done yet")
print(next(lazy), next(lazy))
inner_late = (x + y for x in [1] for y in source("inner", [10, 20]))
print("inner not evaluated yet")
print(list(inner_late))
try:
    bad = (x for x in 5)
except TypeError as e:
    print("at once:", e)
late_error = (x for y in [1] for x in y)
try:
    next(late_error)
except TypeError as e:
    print("when run:", e)
cond_error = (x for x in [1, 2] if undefined_name)
try:
    list(cond_error)
except NameError as e:
    print(e)

# Stops working as far as the consumer went.
numbers = iter(range(10))
evens = (n for n in numbers if n % 2 == 0)
print(next(evens), next(evens), next(numbers), next(evens))
print(list(zip(evens, "ab")), list(numbers))

# Free names are looked up when the generator runs.
factor = 1
scaled = (n * factor for n in [1, 2, 3])
factor = 100
print(next(scaled))
factor = 5
print(list(scaled))
data = [1, 2, 3]
grown = (d for d in data)
data.append(4)
print(list(grown))
data = [1]
kept = (d for d in data)
data = [2]
print(list(kept))

pipeline = (line.strip() for line in ["  a=1 ", "", " b=2", "#c"])
pipeline = (line for line in pipeline if line and not line.startswith("#"))
pipeline = (line.split("=") for line in pipeline)
print({k: int(v) for k, v in pipeline})
nested = ((x, y) for x in range(2) for y in (z * 2 for z in range(2)))
print(list(nested))
gens = [(i + j for j in range(2)) for i in range(3)]
print([list(g) for g in gens])
print(list(filter(None, (x % 3 for x in range(6)))), list(map(str, (x for x in (1, 2)))), [*(c for c in "ab")], (lambda *a: a)(*(n for n in range(3))))


def takes_one(g, *rest):
    return list(g), rest


print(takes_one(x for x in "ab"), takes_one((x for x in "c"), 1), 3 in (x for x in range(5)))
a, b, *c = (n for n in range(5))
print(a, b, c)
g = (x for x in "abc")
g.close()
print(list(g), gen.__name__, gen.__qualname__)
g = ((yield_like := n) for n in range(3))
print(sum(g), yield_like)
fns = list((lambda: k) for k in range(3))
print([f() for f in fns], [f() for f in ((lambda k=k: k) for k in range(3))])
