# What is left of a source, what happens after the end, exceptions in callbacks, subclasses, generators as sources.
from itertools import *


def numbers(log, n=6):
    for i in range(n):
        log.append(i)
        yield i
    log.append("end")


log = []
source = numbers(log)
print(list(takewhile(lambda x: x < 2, source)), log, next(source))
t = takewhile(lambda x: x < 2, [1, 5, 1])
print(next(t), next(t, "end"), next(t, "end"))
log = []
a, b = tee(numbers(log, 3))
print(next(a), next(a), log, next(b), log, list(a), list(b), log)
a, b = tee(iter("xyz"))
c = a.__copy__()
next(a)
d, e = tee(a)
print(list(c), list(b), list(d), list(e), list(a))
log = []
s = islice(numbers(log), 1, 4, 2)
print(list(s), log)
source = iter(range(10))
print(list(islice(source, 3)), list(source))
source = iter(range(10))
print(list(islice(source, 0, 6, 4)), list(source))
g = groupby([1, 1, 2, 2, 3])
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2), list(g2))
g = groupby(iter("aab"))
k, items = next(g)
print(k, next(items), next(items), next(items, None), next(items, None), next(g)[0], next(g, "end"))


def boom(x):
    if x == 2:
        raise ValueError("two")
    return x < 5


for make in (takewhile, dropwhile, filterfalse, map, filter):
    it = make(boom, [1, 2, 3, 9])
    out = []
    while True:
        try:
            out.append(next(it))
        except StopIteration:
            break
        except ValueError as error:
            out.append(str(error))
    print(make.__name__, out)


def stop(x):
    raise StopIteration


print(list(takewhile(stop, [1, 2])), list(accumulate([1, 2], lambda a, b: stop(a))))


class Chain(chain):
    def __repr__(self):
        return "Chain!"

    def extra(self):
        return next(self)


c = Chain([1, 2], [3])
print(c, c.extra(), list(c), isinstance(c, chain))


class Counting(count):
    pass


c = Counting(3)
print(next(c), next(c), c)


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(chain(Old(), Old())), list(pairwise(Old())), list(batched(Old(), 2)), list(product(Old(), repeat=1)))
print(sum(1 for _ in permutations(range(6))), sum(1 for _ in combinations(range(10), 5)), len(list(product(range(4), repeat=4))))
print(list(permutations(range(4), 3))[-3:], list(combinations_with_replacement(range(3), 3))[:4])
z = zip_longest(iter([1, 2, 3]), islice(count(), 2))
print(next(z), next(z), next(z), next(z, None))
print(list(zip(count(), "abc")), dict(zip("ab", repeat(0))), list(map(pow, range(4), repeat(2))))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(islice(filterfalse(lambda x: x % 2, fib()), 8)), list(takewhile(lambda x: x < 50, fib())))
x, y = tee(fib())
next(y)
print(list(islice(zip(x, y), 4)))
nested = [[1, [2]], [3]]
print(list(chain.from_iterable(chain.from_iterable([[x] if isinstance(x, int) else x for x in n] for n in nested))))
try:
    next(chain.from_iterable(fib()))
except TypeError as error:
    print(error)


def reenter():
    yield next(t1)


t1, t2 = tee(reenter())
try:
    next(t1)
except (RuntimeError, ValueError) as error:
    print(type(error).__name__)
words = ["apple", "avocado", "bean", "beet", "cherry"]
print({k: len(list(v)) for k, v in groupby(words, key=lambda w: w[0])})
print([("".join(w)) for w in product("ab", "xy")], [*compress(count(), [0, 1, 1])])
