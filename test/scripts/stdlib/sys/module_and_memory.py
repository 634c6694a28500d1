# The module object, interning, sizes and the recursion limit.
import sys
from sys import maxsize, exit as leave
import sys as system

print(sys.__name__, sys, type(sys).__name__, system is sys, maxsize == sys.maxsize, leave is sys.exit)
print(callable(sys.exit), hasattr(sys, 'stdout'))
print(sys.intern('abc') == 'abc', sys.intern('x' * 3) is sys.intern('xxx'), type(sys.intern('q')).__name__)
print([type(sys.getsizeof(x)).__name__ for x in ([], {}, 'a', 1, None)])
print(all(sys.getsizeof(x) > 0 for x in ([1, 2, 3], '', 0, {}, ())))
print(sys.getsizeof([0] * 1000) > sys.getsizeof([]), sys.getsizeof('x' * 1000) > sys.getsizeof('x'))
print(sys.getsizeof(b'') > 0)
print(type(sys.getrecursionlimit()).__name__, sys.getrecursionlimit() > 10, sys.getdefaultencoding())
print(type(sys.platform).__name__)


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(200))


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: sys.intern(5))
attempt(lambda: sys.intern())
attempt(lambda: sys.getsizeof())
attempt(lambda: sys.getrecursionlimit(1))
attempt(lambda: sys.nope)
attempt(lambda: system())
sys.custom = 'modules take new attributes'
print(sys.custom, system.custom)
del sys.custom
print(hasattr(sys, 'custom'))
