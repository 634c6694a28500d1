# Heaps: the layout of the list, all functions, errors.
import heapq
import random
from heapq import *


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


h = []
for x in [5, 3, 8, 1, 9, 2, 7, 1]:
    heappush(h, x)
    print(h)
print([heappop(h) for _ in range(3)], h, heapreplace(h, 4), h, heappushpop(h, 0), heappushpop(h, 6), h)
for seed in range(5):
    rng = random.Random(seed)
    data = [rng.randrange(50) for _ in range(25)]
    heapify(data)
    print(data, [heappop(data) for _ in range(6)], data)
big = [(i * 7919) % 5003 for i in range(5003)]
heapify(big)
print(big[:20], big[2500:2510])
tasks = []
for item in [(2, "b"), (1, "z"), (2, "a"), (1, "a"), (3.5, "x")]:
    heappush(tasks, item)
print(tasks, [heappop(tasks) for _ in range(5)])
for f in (
    lambda: heappop([]),
    lambda: heapreplace([], 1),
    lambda: heappushpop([], 5),
    lambda: heappush((1,), 1),
    lambda: heappop((1,)),
    lambda: heapify({}),
    lambda: heapify([1, "a"]),
    lambda: heappush([1], "a"),
    lambda: heappush([1]),
    lambda: heappush([{}], {}),
    lambda: nlargest(1),
    lambda: list(merge([1], 5)),
):
    show(f)
data = ["pear", "fig", "banana", "kiwi", "apple"]
print(nlargest(2, data), nsmallest(2, data), nlargest(2, data, key=len), nsmallest(3, data, key=len), nlargest(10, [1]), nsmallest(0, [1]), nsmallest(-1, [1, 2]), nlargest(1, iter([3, 9, 2])), nlargest(3, [(1, "a"), (1, "b"), (0, "c"), (1, "c")], key=lambda t: t[0]))
print(list(merge([1, 4, 7], [2, 5], [], [0, 9])), list(merge("ad", "bc", reverse=False)), list(merge([7, 3], [9, 1], reverse=True)), list(merge(["b", "ccc"], ["aa", "dddd"], key=len)))
print([next(m) for m in [merge(iter([1, 3]), iter([2]))] for _ in range(3)], list(merge()), list(merge([(1, "x")], [(1, "a")], key=lambda t: t[0])), list(merge([3, 1], [2], key=lambda x: -x)))


class Task:
    def __init__(self, p):
        self.p = p

    def __lt__(self, other):
        return self.p < other.p

    def __repr__(self):
        return f"T{self.p}"


q = [Task(p) for p in (4, 2, 6, 1)]
heapify(q)
heappush(q, Task(0))
print(q, heappop(q), q, nsmallest(2, q), nlargest(1, q), heappushpop(q, Task(9)))


class Evil:
    def __lt__(self, other):
        q.clear()
        return True


q = [Evil(), Evil(), Evil()]
show(lambda: heapify(q))


class L(list):
    pass


l = L([3, 1, 2])
heapify(l)
heappush(l, 0)
print(l, heappop(l), sorted(heapq.__all__))
m = [1, 5, 3]
heapq._heapify_max(m)
print(m, heapq._heappop_max(m), m)
