# While a memory view is held, arrays and bytearrays keep their size.
import array
import sys


def tried(name, change):
    try:
        result = change()
        print(name, "->", result)
    except BufferError as error:
        print(name, error)


def changes(make, items, one):
    def fresh():
        return make(items)

    for name, change in [
        ("append", lambda a: a.append(one)),
        ("extend", lambda a: a.extend([one, one])),
        ("extend generator", lambda a: a.extend(one for _ in range(2))),
        ("extend by nothing", lambda a: a.extend(a[:0])),
        ("insert", lambda a: a.insert(1, one)),
        ("pop", lambda a: a.pop()),
        ("pop at", lambda a: a.pop(0)),
        ("remove", lambda a: a.remove(items[0])),
        ("+=", lambda a: a.__iadd__(a[:1])),
        ("+= nothing", lambda a: len(a.__iadd__(a[:0]))),
        ("*=", lambda a: a.__imul__(2)),
        ("*= 1", lambda a: len(a.__imul__(1))),
        ("del one", lambda a: a.__delitem__(0)),
        ("del slice", lambda a: a.__delitem__(slice(1, 3))),
        ("del every other", lambda a: a.__delitem__(slice(None, None, 2))),
        ("set", lambda a: a.__setitem__(0, one)),
        ("set slice, same size", lambda a: a.__setitem__(slice(0, 2), a[2:4])),
        ("set slice, longer", lambda a: a.__setitem__(slice(0, 1), a[2:4])),
        ("set slice, shorter", lambda a: a.__setitem__(slice(0, 2), a[:1])),
        ("set every other", lambda a: a.__setitem__(slice(None, None, 2), a[:2])),
        ("reverse", lambda a: a.reverse()),
    ]:
        target = fresh()
        view = memoryview(target)
        tried(name, lambda: change(target))
        print("  ", target == fresh(), view.nbytes == len(target) * target[:1].__len__() * view.itemsize)
        view.release()
        tried("  released", lambda: change(target))


changes(bytearray, b"abcd", 120)
changes(lambda items: array.array("i", items), [1, 2, 3, 4], 7)

data = bytearray(b"abcd")
with memoryview(data) as view:
    tried("clear", data.clear)
    tried("slice of a view", lambda: data.append(1))
data.append(101)
print(data)

whole = memoryview(data)
part = whole[1:3]
whole.release()
tried("a part is left", lambda: data.append(1))
part.release()
tried("none is left", lambda: data.append(102))


def holds(view):
    tried("held by a caller", lambda: data.append(1))


holds(memoryview(data))
tried("after the call", lambda: data.append(103))

# Views that were made in passing are gone.
print(bytes(memoryview(data)[2:4]), sum(memoryview(data)))
del data[:2]
print(data)
view = memoryview(data)
del view
data.extend(b"xyz")
print(data)
print([bytes(each) for each in [memoryview(data)]], {len(each) for each in [memoryview(data)]})
del data[3:3]
data.append(33)
view = memoryview(data)
tried("del nothing", lambda: data.__delitem__(slice(1, 1)))
view = None
data += b"!"
print(data)

numbers = array.array("H", [1, 2])
view = memoryview(numbers)
for name, change in [
    ("frombytes", lambda: numbers.frombytes(b"ab")),
    ("fromlist", lambda: numbers.fromlist([1])),
    ("frombytes of nothing", lambda: numbers.frombytes(b"")),
    ("byteswap", numbers.byteswap),
]:
    tried(name, change)
view.release()
numbers.byteswap()
print(numbers)


class Buffer(bytearray):
    pass


own = Buffer(b"ab")
view = memoryview(own)
tried("of a subclass", lambda: own.append(1))
view.release()
own.append(99)
print(own, [chr(item) for item in own])
