def show(label, values):
    print(f"{label:<18}{values}")


a = list(range(6))
a[1:3] = ["x", "y", "z"]
show("grow", a)
a[1:4] = []
show("shrink", a)
a[2:2] = "ab"
show("insert", a)
a[:0] = [-1]
a[len(a):] = [99]
show("both ends", a)
a[:] = range(5)
show("replace all", a)
a[-2:] = (n * n for n in (7, 8))
show("from generator", a)
a[3:1] = ["mid"]
show("reversed bounds", a)
a[100:] = ["end"]
a[-100:1] = ["start"]
show("clamped", a)
a[1:3] = {"only": 1, "keys": 2}
show("dict keys", a)
a[::2] = [None] * len(a[::2])
show("extended", a)
a[::-1] = range(len(a))
show("reversed step", a)
a[1:6:2] = "abc"
show("step two", a)
a[2:4] = a
show("itself", a)
b = [1, 2, 3]
b[1:2] = b[::-1]
show("own reverse", b)
b[:2], b[-1:] = "pq", ["r", "s"]
show("two slices", b)
c = alias = [1, 2, 3]
c[:] = []
show("alias emptied", alias)

del a[1:3]
show("del slice", a)
del a[::2]
show("del step", a)
del a[-1:]
del a[5:100]
show("del clamped", a)
del a[:]
show("del all", a)
e = list(range(10))
del e[8:2:-3]
show("del backwards", e)
del e[1], e[-1], e[0:2]
show("del several", e)

nums = [1, 2, 3, 4]
for action in (
    lambda: nums.__setitem__(slice(None, None, 2), [1, 2, 3]),
    lambda: nums.__setitem__(slice(None, None, -1), []),
    lambda: nums.__setitem__(slice(0, 1), 5),
    lambda: nums.__setitem__(slice(0, 4, 2), 7),
    lambda: nums.__setitem__(9, 1),
    lambda: nums.__setitem__("a", 1),
    lambda: nums.__delitem__(9),
    lambda: nums.__setitem__(slice(0, 1, 0), []),
    lambda: (1, 2).__setitem__(0, 1),
):
    try:
        print(action())
    except Exception as err:
        print(f"{type(err).__name__}: {err}")


def tuple_item():
    t = (1, 2)
    t[0] = 5


def string_slice():
    s = "abc"
    s[0:1] = "z"


def range_item():
    r = range(3)
    del r[0]


def none_item():
    n = None
    n["k"] = 1


for fn in (tuple_item, string_slice, range_item, none_item):
    try:
        fn()
    except TypeError as err:
        print(fn.__name__, err, sep=": ")
print(nums)
