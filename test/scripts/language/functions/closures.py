def make_adder(n):
    def add(x):
        return x + n

    return add

add5, add7 = make_adder(5), make_adder(7)
print(add5(1), add7(1), make_adder("a")("b"))

def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    def peek():
        return count

    return increment, reset, peek

inc, reset, peek = counter(10)
inc2, _, peek2 = counter()
print(inc(), inc(5), inc2(), peek(), peek2())
reset()
print(peek(), peek2())

# Cells are shared between all functions of one call, and filled later.
def mutual():
    def is_even(n):
        return True if n == 0 else is_odd(n - 1)

    def is_odd(n):
        return False if n == 0 else is_even(n - 1)

    return is_even, is_odd

even, odd = mutual()
print(even(10), odd(7), even(3))

def late_binding():
    fns = []
    for i in range(3):
        def show():
            return i

        fns.append(show)
    i = "changed after the loop"
    return [f() for f in fns]

print(late_binding())

def three_levels(a):
    def middle(b):
        def inner(c):
            nonlocal a
            a += 1
            return a, b, c

        return inner

    return middle

m = three_levels(1)
print(m(2)(3), m(4)(5), three_levels(100)(0)(0))

def account(balance):
    def dispatch(action, amount=0):
        nonlocal balance
        if action == "deposit":
            balance += amount
        elif action == "withdraw":
            if amount > balance:
                return "insufficient funds"
            balance -= amount
        return balance

    return dispatch

acc = account(50)
print(acc("deposit", 25), acc("withdraw", 100), acc("withdraw", 70), acc("balance"))

def memoize(fn):
    memo = {}

    def lookup(n):
        if n not in memo:
            memo[n] = fn(n)
        return memo[n]

    lookup.memo = memo
    return lookup

@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(60), len(fib.memo))

def parameters_as_cells(x, *args, k=1, **kw):
    return lambda: (x, args, k, kw)

print(parameters_as_cells(1, 2, k=3, z=4)())
print([f() for f in (lambda: [lambda: n for n in range(3)])()], inc.__closure__ is not None, make_adder.__closure__)
