a = b = c = 5
print(a, b, c)
x = y = []
x.append(1)
print(y, x is y)
p, q = r = (1, 2)
print(p, q, r)
s = t, *u = "abc"
print(s, t, u)
i = 0
i = d = {}
print(i is d)

# Left to right: the index uses the value that was just assigned.
k = 0
row = [10, 20, 30]
k = row[k] = 2
print(k, row)
k = 1
row[k] = k = 0
print(k, row)


class Slot:
    pass


one = two = Slot()
one.v = two.w = "shared"
print(vars(one), one is two)
obj = Slot()
obj.a = obj.b = name = obj.c = 3
print(vars(obj), name)
d = {}
d["x"] = d["y"] = [d]
print(d["x"] is d["y"], len(d), d["x"][0] is d)


def evaluate():
    print("evaluated once")
    return [1]


m = n = evaluate()
m += [2]
print(n)

(aa, bb), cc = dd = ee, (ff, *gg) = [(1, 2), (3, 4, 5)]
print(aa, bb, cc, dd, ee, ff, gg)

try:
    good = bad1, bad2 = (1, 2, 3)
except ValueError as e:
    print(e, good)

v = w = 0
v += 1
print(v, w)
first = second = third = lambda n: n * 2
print(first(2), first is third, third.__name__)
lst = link = [0]
lst[0] = lst = "rebound"
print(lst, link)
node = head = {"next": None}
for value in range(3):
    node["next"] = node = {"value": value, "next": None}
print(head)
# The classic linked-list reversal relies on the order of evaluation and assignment.
prev, cur = None, head["next"]
while cur:
    cur["next"], prev, cur = prev, cur, cur["next"]
print(prev)
lo = hi = None
for val in [3, 9, -2, 7]:
    lo = val if lo is None or val < lo else lo
    hi = val if hi is None or val > hi else hi
print(lo, hi)
