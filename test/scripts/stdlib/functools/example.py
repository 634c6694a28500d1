# Functions made of functions.
from functools import cache, partial, reduce


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), reduce(lambda a, b: a * b, [1, 2, 3, 4]))
print(partial(int, base=2)("1010"))
