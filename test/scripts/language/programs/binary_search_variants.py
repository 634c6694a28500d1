def binary_search(items, target, key=lambda v: v):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        value = key(items[middle])
        if value == target:
            return middle
        if value < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1

def bisect_left(items, x, lo=0, hi=None):
    hi = len(items) if hi is None else hi
    while lo < hi:
        mid = lo + hi >> 1
        if items[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo

def bisect_right(items, x):
    lo, hi = 0, len(items)
    while lo < hi:
        mid = (lo + hi) // 2
        lo, hi = (lo, mid) if x < items[mid] else (mid + 1, hi)
    return lo

def recursive(items, target, offset=0):
    if not items:
        return None
    middle = len(items) // 2
    match items[middle]:
        case value if value == target:
            return offset + middle
        case value if value < target:
            return recursive(items[middle + 1:], target, offset + middle + 1)
        case _:
            return recursive(items[:middle], target, offset)

def insort(items, x):
    items.insert(bisect_right(items, x), x)

def rotated_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        mid = (low + high) // 2
        if items[mid] == target:
            return mid
        if items[low] <= items[mid]:
            if items[low] <= target < items[mid]:
                high = mid - 1
            else:
                low = mid + 1
        elif items[mid] < target <= items[high]:
            low = mid + 1
        else:
            high = mid - 1
    return -1

def first_true(low, high, test):
    """The smallest n in [low, high) for which a monotonic test holds, else high."""
    while low < high:
        mid = low + (high - low) // 2
        if test(mid):
            high = mid
        else:
            low = mid + 1
    return low

def peak(items):
    return first_true(0, len(items) - 1, lambda i: items[i] > items[i + 1])

def interpolation_search(items, target):
    low, high, steps = 0, len(items) - 1, 0
    while low <= high and items[low] <= target <= items[high]:
        steps += 1
        span = items[high] - items[low]
        probe = low + (target - items[low]) * (high - low) // span if span else low
        if items[probe] == target:
            return probe, steps
        if items[probe] < target:
            low = probe + 1
        else:
            high = probe - 1
    return -1, steps

def bisection_root(fn, low, high, tolerance=1e-9):
    if fn(low) * fn(high) > 0:
        raise ValueError("no change of sign")
    while high - low > tolerance:
        middle = (low + high) / 2
        if fn(low) * fn(middle) <= 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2

data = [1, 3, 3, 3, 7, 9, 12, 15, 15, 20]
print([binary_search(data, x) for x in (1, 20, 9, 8, 0, 99)], [recursive(data, x) for x in (1, 12, 20, 4)])
print([(bisect_left(data, x), bisect_right(data, x)) for x in (0, 1, 3, 8, 15, 20, 21)], bisect_left([], 5), bisect_left(data, 3, 2))
print(binary_search(["a", "bb", "cccc"], 4, key=len), binary_search("acegik", "g"), binary_search([], 1), binary_search([(1, "x"), (2, "y")], "y", key=lambda p: p[1]))
rotated = data[4:6] + data[:1] + [2, 4, 5]
print(rotated, [rotated_search(rotated, x) for x in rotated], rotated_search(rotated, 6), rotated_search([], 1))
ordered = []
for x in [5, 1, 4, 1, 5, 9, 2, 6]:
    insort(ordered, x)
print(ordered, peak([1, 4, 8, 9, 3, 2]), peak([3, 2, 1]), peak([1]))
print(first_true(0, 10**18, lambda n: n * n >= 10**20 + 7), first_true(0, 5, lambda n: False), first_true(-(10**9), 10**9, lambda n: n >= -17))
print(interpolation_search(list(range(0, 10000, 7)), 4900), interpolation_search(data, 8), interpolation_search([5, 5], 5))
print(f"{bisection_root(lambda x: x**3 - x - 2, 1, 2):.6f}", f"{bisection_root(lambda x: x * x - 2, 0, 2):.8f}")
try:
    bisection_root(lambda x: x * x + 1, -1, 1)
except ValueError as e:
    print(e)
guess = lambda secret: [first_true(0, 128, lambda n: n >= secret), (secret - 1).bit_length()]
print([guess(s) for s in (1, 64, 100, 127)])
