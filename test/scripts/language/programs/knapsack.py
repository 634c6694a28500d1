class Item:
    def __init__(self, name, weight, value):
        self.name, self.weight, self.value = name, weight, value

    def __repr__(self):
        return self.name


def dynamic(items, capacity):
    """0/1 knapsack by dynamic programming, with the chosen items."""
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, item in enumerate(items, 1):
        for room in range(capacity + 1):
            best[i][room] = best[i - 1][room]
            if item.weight <= room:
                best[i][room] = max(best[i][room], best[i - 1][room - item.weight] + item.value)
    chosen, room = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][room] != best[i - 1][room]:
            chosen.append(items[i - 1])
            room -= items[i - 1].weight
    return best[-1][-1], chosen[::-1]


def recursive(items, capacity, memo=None):
    memo = {} if memo is None else memo
    key = len(items), capacity
    if key not in memo:
        if not items:
            memo[key] = 0
        else:
            *others, last = items
            without = recursive(others, capacity, memo)
            with_it = recursive(others, capacity - last.weight, memo) + last.value if last.weight <= capacity else -1
            memo[key] = max(without, with_it)
    return memo[key]


def brute_force(items, capacity):
    best = 0, ()
    for mask in range(1 << len(items)):
        chosen = [item for i, item in enumerate(items) if mask >> i & 1]
        if sum(i.weight for i in chosen) <= capacity:
            best = max(best, (sum(i.value for i in chosen), tuple(i.name for i in chosen)))
    return best


def fractional(items, capacity):
    total, taken = 0.0, {}
    for item in sorted(items, key=lambda i: i.value / i.weight, reverse=True):
        part = min(1, capacity / item.weight)
        if part <= 0:
            break
        taken[item.name] = part
        total += item.value * part
        capacity -= item.weight * part
    return total, taken


def unbounded(items, capacity):
    best = [0] + [None] * capacity
    for room in range(1, capacity + 1):
        best[room] = max([best[room - 1]] + [best[room - i.weight] + i.value for i in items if i.weight <= room])
    return best[capacity]


def coin_change(coins, amount):
    ways = [1] + [0] * amount
    fewest = [0] + [float("inf")] * amount
    for coin in coins:
        for a in range(coin, amount + 1):
            ways[a] += ways[a - coin]
            fewest[a] = min(fewest[a], fewest[a - coin] + 1)
    return ways[amount], fewest[amount]


def subset_sum(numbers, target):
    reachable = {0: []}
    for n in numbers:
        for total, parts in list(reachable.items()):
            reachable.setdefault(total + n, parts + [n])
    return reachable.get(target)


def partition(numbers):
    total = sum(numbers)
    for half in range(total // 2, -1, -1):
        if (left := subset_sum(numbers, half)) is not None:
            rest = list(numbers)
            for n in left:
                rest.remove(n)
            return left, rest


items = [Item(*args) for args in [("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40)]]
small = [Item("a", 12, 4), Item("b", 2, 2), Item("c", 1, 1), Item("d", 4, 10), Item("e", 1, 2)]
print(dynamic(small, 15), brute_force(small, 15), recursive(small, 15))
print(dynamic(items, 100), recursive(items, 100))
print(brute_force(items, 100))
total, taken = fractional(items, 100)
print(f"{total:.3f}", {name: round(part, 3) for name, part in taken.items()})
print(unbounded(small, 15), [dynamic(small, c)[0] for c in range(10)])
print(coin_change([1, 5, 10, 25], 67), coin_change([4, 6], 7), coin_change([], 0))
print(subset_sum([3, 34, 4, 12, 5, 2], 9), subset_sum([3, 34, 4], 2), partition([3, 1, 4, 2, 2, 1]), partition([10, 3]))
