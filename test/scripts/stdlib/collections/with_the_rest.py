# The types of collections in the hands of built-ins and of hot loops.
from collections import *

P = namedtuple("P", "x y")
print(sorted(Counter("abc")), dict(**Counter(a=1)), {**defaultdict(int, z=1)}, [*deque([1, 2])], (lambda *a, **k: (a, k))(*deque([1]), **OrderedDict(q=1)))
print(list(zip(deque("ab"), P(1, 2))), sum(deque([1, 2])), max(P(1, 5)))
print("%(a)s" % Counter("a"), "{0[a]}".format(Counter("a")), "%s %s" % P(1, 2), "abc".translate(defaultdict(lambda: "z")), "ab".translate(Counter({97: 98})) == "b\0")
print("{a}{b}".format_map(defaultdict(lambda: "?", a=1)), "%(q)s" % defaultdict(lambda: "!"))
x, *y = deque([1, 2, 3])
print(x, y, Counter("aab") == {"a": 2, "b": 1}, {"a": 2, "b": 1} == Counter("aab"), isinstance(Counter(), dict), type(Counter()) is dict, list(Counter("aab").items()))


def count(c):
    t = 0
    for i in range(500):
        c["k"] += 1
        t += c["missing"]
    return c["k"], t, "missing" in c


print(count(Counter()), count(defaultdict(int)))


def queue(d):
    for i in range(500):
        d.append(i)
        if len(d) > 10:
            d.popleft()
    return d[0], d[-1], len(d)


print(queue(deque()), queue(deque(maxlen=3)))


class M(dict):
    def __missing__(self, k):
        return 7


def look(m):
    return sum(m[i] for i in range(500))


print(look(M()), look(defaultdict(lambda: 2)))


def fields(points):
    total = 0
    for p in points:
        total += p.x * 2 + p[1]
    return total


print(fields([P(i, 1) for i in range(500)]), fields([P(*t) for t in zip(range(3), range(3))]))
for value in (Counter(), deque(), P(1, 2), OrderedDict()):
    try:
        value.zzz
    except AttributeError as error:
        print(error)
