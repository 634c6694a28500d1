# bisect and insort.
from bisect import *
import bisect as module


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


a = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 5, 8, 9, 2.0, True):
    print(x, bisect_left(a, x), bisect_right(a, x), bisect(a, x), bisect_left(a, x, 2), bisect_right(a, x, 1, 4), bisect_left(a, x, hi=3))
print(bisect_left("abdf", "c"), bisect((1, 3, 5), 3), bisect_left(range(0, 100, 10), 35), bisect_left([], 1), bisect(["a", "b"], "aa"), bisect_left([1.5, 2.5], 2), bisect_left([(1, "a"), (2, "b")], (2,)))
words = ["fig", "kiwi", "apple", "banana"]
print(bisect_left(words, 5, key=len), bisect_right(words, 5, key=len), bisect(words, 0, key=len))
l = []
for x in (5, 1, 3, 3.0, True, 2):
    insort(l, x)
print(l)
insort_left(l, 3, 1)
insort_right(l, 3, hi=4)
print(l)
rows = [("a", 1), ("b", 3)]
insort(rows, ("c", 2), key=lambda r: r[1])
insort_left(rows, ("d", 3), key=lambda r: r[1])
print(rows)
for f in (
    lambda: bisect([1], 2, -1),
    lambda: bisect([1, "a"], 2),
    lambda: bisect(5, 1),
    lambda: bisect([1, 2], 1, 0, 9),
    lambda: bisect([1]),
    lambda: bisect([1], "a"),
    lambda: insort((1, 2), 3),
    lambda: bisect([1], 1, key=5),
    lambda: bisect([1], 1, lo="a"),
    lambda: bisect([3, 4], 1, 0, 2, None),
):
    show(f)


class Seq:
    def __init__(self):
        self.log = []

    def __len__(self):
        return 10

    def __getitem__(self, i):
        self.log.append(i)
        return i * i

    def insert(self, i, x):
        print("insert", i, x)


s = Seq()
print(bisect_left(s, 30), s.log)
insort(s, 30)


class Rev:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v > other.v


print(bisect_left([Rev(9), Rev(5), Rev(1)], Rev(4)), module.bisect is module.bisect_right, module.insort is insort_right)


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect(breakpoints, score)]


print([grade(score) for score in (33, 99, 77, 70, 89, 90, 100)])
