def count_up(n):
    return 1 + count_up(n + 1)


def factorial(n):
    if n == 0:
        return 1
    return n * factorial(n - 1)


print(factorial(20))
try:
    count_up(0)
except RecursionError as e:
    print("caught:", e)
try:
    factorial(-1)
except RecursionError as e:
    print("caught again:", type(e).__mro__[1].__name__)
print("once more, uncaught")
count_up(0)
