def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)

def power(base, exp):
    if exp == 0:
        return 1
    half = power(base, exp // 2)
    return half * half * (base if exp % 2 else 1)

def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return []
    return hanoi(n - 1, source, spare, target) + [(source, target)] + hanoi(n - 1, spare, target, source)

def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest if isinstance(items, list) else item + rest

def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

def flatten(value):
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in flatten(item)]
    return [value]

def depth(tree):
    return 1 + max((depth(child) for child in tree), default=0) if isinstance(tree, list) else 0

print(factorial(10), factorial(30), power(3, 13), power(2, 100))
print(hanoi(3), len(hanoi(8)))
print(list(permutations("abc")), list(permutations([1, 2])))
print(ackermann(2, 3), flatten([1, [2, (3, [4, [5]])], []]), depth([[], [[1], []], 2]))

def descend(n):
    return 0 if n == 0 else 1 + descend(n - 1)

print(descend(900))

def forever(n):
    return forever(n + 1)

try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e, isinstance(e, RuntimeError))

class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __str__(self):
        return f"{self}"

for trigger in (lambda: Loop().missing, lambda: repr(Loop()), lambda: Loop() == Loop(), lambda: str(Loop())):
    try:
        trigger()
    except RecursionError as e:
        print(str(e)[:32])

# After a recursion error everything still works.
print(descend(500))

def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)

print(even(400), odd(400))
fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(15))

def count_change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return count_change(amount - coins[0], coins) + count_change(amount, coins[1:])

print(count_change(100, (50, 25, 10, 5, 1)))

def trampoline(fn, *args):
    while callable(fn):
        result = fn(*args)
        fn, args = result if isinstance(result, tuple) else (None, result)
    return args

def bounce(n, acc=0):
    return (bounce, (n - 1, acc + n)) if n else acc

print(trampoline(bounce, 5000))
