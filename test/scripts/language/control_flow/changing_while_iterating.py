# Lists may change under a loop; it goes by index.
items = [1, 2, 3, 4, 5, 6]
for x in items:
    if x % 2 == 0:
        items.remove(x)
print(items)
items = [1, 2, 2, 2, 3]
for x in items:
    if x == 2:
        items.remove(x)
print(items)
grow = [1]
for x in grow:
    if len(grow) < 6:
        grow.append(x * 2)
print(grow)
shrink = list(range(10))
seen = []
for x in shrink:
    seen.append(x)
    del shrink[-1]
print(seen, shrink)
front = [1, 2, 3]
count = 0
for x in front:
    front.insert(0, 0)
    count += 1
    if count > 5:
        break
print(front, x)
for x in items[:]:
    items.remove(x)
print(items)
emptied = ["a", "b"]
it = iter(emptied)
print(next(it), emptied.clear(), list(it))
emptied.extend("xyz")
print(list(it), list(iter(emptied)))

# Dicts and sets notice a change of size.
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + "x"] = 0
except RuntimeError as e:
    print(type(e).__name__, e)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, len(d))
for k in d:
    d[k] = "same size is fine"
print(d)
try:
    for k, v in d.items():
        d.pop(k)
        d[k + "!"] = v
except RuntimeError as e:
    print(e)
for k in list(d):
    del d[k]
print(d)
d = {1: "one"}
try:
    for k in d:
        d.clear()
except RuntimeError as e:
    print(e, "even when nothing would have followed", d)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print(e)
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e)
values = {"k": [1]}.values()
d = {"p": 1, "q": 2}
view = d.keys()
keys = iter(view)
print(next(keys), list(view))
d["r"] = 3
try:
    next(keys)
except RuntimeError as e:
    print(e, list(view))

# Rebinding the iterated name does nothing to the loop.
word = "abc"
for ch in word:
    word += ch
print(word)
limit = 3
for i in range(limit):
    limit += 10
print(i, limit)


def source():
    print("iterable evaluated once")
    return [1, 2]


for x in source():
    pass
pairs = {"x": 1, "y": 2}
for key in sorted(pairs, reverse=True):
    pairs[key.upper()] = pairs.pop(key)
print(pairs)
