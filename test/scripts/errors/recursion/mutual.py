def is_even(n):
    if n < 0:
        raise ValueError("negative number")
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def ping(n):
    return pong(n - 1)


def pong(n):
    return ping(n - 3)


print(is_even(10), is_odd(10))
try:
    ping(10**6)
except RecursionError as e:
    print("RecursionError:", e)
# Alternating frames are not folded: no two neighbours are equal.
print(is_odd(6) and is_even(-1) or is_even(4) and is_odd(-2))
