import math


def attempt(fn):
    try:
        return fn()
    except ArithmeticError as e:
        return f"{type(e).__name__}: {e}"
    except (ValueError, TypeError) as e:
        return f"({type(e).__name__}: {e})"


for fn in (
    lambda: 1 / 0,
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1.0 / 0,
    lambda: 0.0**-1,
    lambda: math.exp(1000),
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: int("1e5"),
    lambda: float("one"),
    lambda: 10.0**400,
    lambda: math.factorial(-1),
    lambda: [1] * "a",
):
    print(attempt(fn))


def normalise(values):
    total = math.fsum(values)
    return [value / total for value in values]


print(normalise([1, 3]))
print(normalise([0.5, -0.5]))
