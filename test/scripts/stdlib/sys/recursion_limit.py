# The recursion limit that a script sets holds.
import sys


def attempt(action, *args):
    try:
        return action(*args)
    except Exception as failure:
        return type(failure).__name__


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(sys.getrecursionlimit(), 980 < depth(1) <= 1000)
sys.setrecursionlimit(100)
print(sys.getrecursionlimit(), 80 < depth(1) <= 100)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit(), 480 < depth(1) <= 500)
for wrong in (0, -1, "x", 10**20, 1.5):
    print(attempt(sys.setrecursionlimit, wrong))


def too_low(n):
    if n > 0:
        return too_low(n - 1)
    try:
        sys.setrecursionlimit(20)
    except RecursionError as failure:
        return str(failure).split(" to ")[0], str(failure).rpartition(":")[2]


print(too_low(40), sys.getrecursionlimit())
sys.setrecursionlimit(1000)
print(sys.getrecursionlimit(), 980 < depth(1) <= 1000)
