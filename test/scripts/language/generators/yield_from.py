def inner(label, n):
    for i in range(n):
        got = yield f"{label}{i}"
        if got:
            print(label, "received", got)
    return f"{label} done"

def outer():
    first = yield from inner("a", 2)
    print("first:", first)
    second = yield from inner("b", 1)
    return first, second

g = outer()
print(next(g), g.send("hi"), sep=" ")
print(next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)

def from_iterables():
    yield from [1, 2]
    yield from "xy"
    yield from range(2)
    yield from {"k": 0}
    yield from (n * n for n in (3, 4))
    result = yield from iter([])
    print("plain iterators give", result)
    yield from map(str, [7])

print(list(from_iterables()))

def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item

print(list(flatten([1, [2, [3, [], [4]], 5], [[6]]])))

class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

print(list(Node(4, Node(2, Node(1), Node(3)), Node(5))))

def sends_to_list():
    yield from [1, 2]

s = sends_to_list()
next(s)
try:
    s.send("lists cannot receive")
except AttributeError as e:
    print(e)
s = sends_to_list()
print(next(s), s.send(None))

def chain_of(n):
    if n == 0:
        value = yield "bottom"
        return [value]
    result = yield from chain_of(n - 1)
    return result + [n]

c = chain_of(5)
print(next(c))
try:
    c.send("sent through five levels")
except StopIteration as e:
    print(e.value)

class Custom:
    """An iterator with its own send and a value in its StopIteration."""

    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count > 2:
            raise StopIteration("custom result")
        return self.count

    def send(self, value):
        return f"custom send {value}"

def delegates():
    result = yield from Custom()
    print("result:", result)

d = delegates()
print(next(d), d.send("x"), next(d), next(d, "over"))
for source in (5, None, object):
    def bad():
        yield from source

    try:
        next(bad())
    except TypeError as e:
        print(e)
