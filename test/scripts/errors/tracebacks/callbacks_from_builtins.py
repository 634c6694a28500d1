# Frames of built-ins do not show: map, sorted, max, filter call straight back.
def length(item):
    return len(item)


def compare(items):
    return sorted(items, key=length)


def biggest(groups):
    return max(groups, key=lambda g: compare(g)[-1])


print(compare(["ccc", "a", "bb"]), biggest([["a"], ["zz", "b"]]))
print(list(map(length, ["x", "yy"])), list(filter(length, ["", "k"])))
try:
    list(map(length, [1]))
except TypeError as e:
    print(e)
print(biggest([["ok"], ["fine", 5]]))
