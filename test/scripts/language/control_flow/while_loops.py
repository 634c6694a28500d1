n = 3
while n:
    print(n, end=" ")
    n -= 1
else:
    print("liftoff")

while n < 5:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
    print("n", n)
else:
    print("not reached after break")

while False:
    print("never")
else:
    print("else of a loop that never ran")

# Collatz
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print([collatz(i) for i in range(1, 12)], collatz(27))

# Reading until a sentinel, a loop and a half.
lines = iter(["first", "second", "", "not read"])
while True:
    line = next(lines)
    if not line:
        break
    print(line.upper())
lines = iter(["a", "b", "end"])
while (item := next(lines)) != "end":
    print(item)

# Nested loops: break leaves only the inner one.
i = 0
while i < 3:
    j = 0
    while True:
        if j > i:
            break
        print(f"({i},{j})", end=" ")
        j += 1
    else:
        print("inner else never runs")
    i += 1
else:
    print("outer else")

# Inner else with continue of the outer loop: finding primes.
candidate, found = 2, []
while len(found) < 8:
    d = 2
    while d * d <= candidate:
        if candidate % d == 0:
            break
        d += 1
    else:
        found.append(candidate)
    candidate += 1
print(found)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def digits(n, base=10):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(d)
    return out[::-1] or [0]


print(gcd(1071, 462), digits(9075), digits(255, 2), digits(0))
stack = [1, [2, [3, [4]], 5], 6]
flat = []
while stack:
    top = stack.pop()
    if isinstance(top, list): stack.extend(top)
    else: flat.append(top)
print(flat)
while n > 0: n -= 1; print("inline", n)
queue = ["a"]
while queue and len(queue) < 5:
    queue.append(queue[-1] + "b")
print(queue)


def first_return():
    while True:
        while True:
            return "out of both"


print(first_return())
guess, low, high, tries = 0, 1, 1000, 0
while guess != 617:
    guess = (low + high) // 2
    tries += 1
    if guess < 617: low = guess + 1
    elif guess > 617: high = guess - 1
print("guessed in", tries)
