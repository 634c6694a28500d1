def pairs(rows):
    out = []
    for name, (low, high) in rows:
        out.append((name, high - low))
    return out


print(pairs([("a", (1, 5)), ("b", [2, 3])]))
first, *rest = "xyz"
print(first, rest)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    (a, b), c = "xy"
except ValueError as e:
    print(e)
try:
    pairs([("c", 5)])
except TypeError as e:
    print(e)
print(pairs([("d", (1, 2)), ("e", (1, 2, 3))]))
