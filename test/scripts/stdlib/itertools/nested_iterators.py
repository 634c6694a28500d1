# Iterators that ask each other, many deep, and what stands in between.
from functools import partial
from itertools import accumulate, batched, chain, compress, cycle, groupby, islice, pairwise, starmap, takewhile, tee, zip_longest

makers = {
    "map": lambda it: map(lambda x: x, it),
    "map of two": lambda it: map(lambda x, y: x, it, [1, 2, 3]),
    "zip": lambda it: (x for x, in zip(it)),
    "filter": lambda it: filter(None, it),
    "chain": lambda it: chain(it),
    "from_iterable": lambda it: chain.from_iterable([it]),
    "islice": lambda it: islice(it, 5),
    "enumerate": lambda it: map(lambda x: x[1], enumerate(it)),
    "starmap": lambda it: starmap(lambda x: x, zip(it)),
    "takewhile": lambda it: takewhile(lambda x: True, it),
    "accumulate": lambda it: accumulate(it, lambda x, y: y),
    "cycle": lambda it: islice(cycle(it), 3),
    "tee": lambda it: map(lambda x: x, tee(it)[1]),
    "compress": lambda it: compress(it, [1, 1, 1]),
    "zip_longest": lambda it: map(lambda x: x[0], zip_longest(it)),
    "groupby": lambda it: map(lambda x: x[0], groupby(it)),
    "iter of a method": lambda it: iter(it.__next__, None),
    "iter of a partial": lambda it: iter(partial(next, it), None),
    "map of next": lambda it: map(next, [it] * 3),
}
for name, make in makers.items():
    for depth in (1, 7, 8, 9, 40, 120):
        it = iter([1, 2, 3])
        for _ in range(depth):
            it = make(it)
        print(name, depth, [next(it) for _ in range(3)])

it = iter([1, 2, 3, 4])
for _ in range(3):
    it = pairwise(it)
print(list(it))
it = iter([1, 2, 3])
for _ in range(50):
    it = batched(it, 1)
print(repr(next(it))[:10], len(repr(next(it))))


# An exception on its way through them leaves them as they should be.
def fails(x):
    if x == 2:
        raise ValueError(x)
    return x


it = map(fails, [1, 2, 3])
for _ in range(100):
    it = filter(None, map(abs, it))
print(next(it))
try:
    next(it)
except ValueError as error:
    print("ValueError", error)
print(next(it), list(it))


def count_down(n):
    """Recursion through iterators that a function makes."""
    if n == 0:
        return 0
    it = map(count_down, [n - 1])
    for _ in range(12):
        it = filter(lambda x: True, it)
    return next(it) + 1


print(count_down(20))
