prices = {"apple": 3, "pear": 4}


def total(basket):
    return sum(prices[fruit] * n for fruit, n in basket.items())


def table(names):
    return [[prices[name] for name in row] for row in names]


def labels(items):
    return {key: value.upper() for key, value in items}


print(total({"apple": 2}), table([["apple"], ["pear", "apple"]]), labels([("a", "b")]))
for attempt in (lambda: total({"apple": 1, "kiwi": 2}), lambda: labels([("a", "b"), ("c", None)])):
    try:
        attempt()
    except (KeyError, AttributeError) as e:
        print(type(e).__name__, e)
print(table([["apple", "pear"], ["plum"]]))
