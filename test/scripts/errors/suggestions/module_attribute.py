import math


def circle(radius):
    return math.pi * radius**2


def hypotenuse(a, b):
    return math.sqr(a * a + b * b)


print(circle.__name__, callable(math.sqrt))
print(round(circle(1), 3), math.floor(2.5))
try:
    math.nothing_like_it
except AttributeError as e:
    print(e)
for name in ("pi", "tau", "sqrt", "SQRT"):
    print(name, hasattr(math, name))
print(hypotenuse(3, 4))
