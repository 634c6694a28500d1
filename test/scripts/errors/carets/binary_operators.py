# The operator and its operands are marked apart.
def compute(a, b, c):
    first = a + b * c
    second = (a - b) ** (c + 1)
    return first, second, (first + second) / (a - c) + first // (b - 2)


def describe(name, count):
    return "items of " + name + ": " + count + "!"


print(compute(1, 3, 2))
try:
    compute(1, 1, 1)
except ZeroDivisionError as e:
    print(e)
try:
    compute(2, 3, "x")
except TypeError as e:
    print(e)
print(describe("box", "5"))
print(describe("bag", 7))
