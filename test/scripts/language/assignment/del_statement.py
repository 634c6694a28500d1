x = 1
del x
try:
    x
except NameError as e:
    print(e)

a, b, c, d = range(4)
del a, (b, [c]), d
print([name for name in "abcd" if name in globals()])
try:
    del a
except NameError as e:
    print(e)


def local():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    try:
        del v
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    v = 2
    return v


print(local())


def closure():
    n = 1

    def inner():
        return n

    print(inner())
    del n
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    n = 5
    return inner()


print(closure())


def remove_global():
    global shared
    del shared


shared = 1
remove_global()
try:
    remove_global()
except NameError as e:
    print(e)


class Box:
    kind = "box"

    def __init__(self):
        self.a = 1
        self.b = [1, 2, 3]


box = Box()
del box.a
print(vars(box))
del box.b[0], box.b[-1]
print(box.b)
for target in ("a", "kind", "nothing"):
    try:
        delattr(box, target)
    except AttributeError as e:
        print(e)
del Box.kind
print(hasattr(box, "kind"))
try:
    del Box.kind
except AttributeError as e:
    print(e)

table = {"one": 1, "two": {"three": 3}}
del table["one"], table["two"]["three"]
print(table)
try:
    del table["nope"]
except KeyError as e:
    print("KeyError", e)
rows = [[1, 2, 3], [4, 5, 6]]
del rows[0][1], rows[1][::2]
print(rows)
for attempt in (lambda: rows.__delitem__(5), lambda: rows[0].__delitem__(slice(0, 1)), lambda: {}.__delitem__(1)):
    try:
        attempt()
        print("done", rows)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)

del (box)
del [rows, (table)]
print("box" in globals(), "rows" in globals(), "table" in globals())
for i in range(3):
    pass
del i
print("i" in globals())
other = ref = [1]
del ref
print(other)
