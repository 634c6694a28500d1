data = [3, 1, 4, 1, 5, 9, 2, 6]

if (n := len(data)) > 5:
    print("long:", n)

while (item := data.pop()) != 1:
    print("popped", item, end="; ")
print("stopped at", item, "left", data)

print((a := 1) + (b := a + 1), a, b)
print([y := 10, y + 1, y**2], y)
print((z := 5, 6), z)
w = (v := [1, 2]) + [3]
print(v, w)

# In a call, as an argument; not the same as a keyword.
def show(*args, **kwargs):
    return args, kwargs


print(show((q := 7), q + 1, k=(r := 3)), q, r)
print(show(s := 2, s))

# Any and all with a witness.
words = ["kiwi", "fig", "banana", "date"]
if any((long := word) and len(word) > 5 for word in words):
    print("found", long)
if not all(len(short := word) > 3 for word in words):
    print("failed on", short)

# The comprehension's target binds in the enclosing function.
def scan(values):
    total = 0
    sums = [total := total + value for value in values]
    return sums, total


print(scan([1, 2, 3, 4]))
print([last := i for i in range(4)], last)
print({(k := i % 3): k * 10 for i in range(7)}, k)

squares = [sq for i in range(10) if (sq := i * i) % 2]
print(squares, sq)

# In conditions, slices, subscripts, f-strings, conditional expressions.
text = "hello world"
print(text[(cut := 3):cut + 2], cut)
print(f"{(p := 3.14159):.2f} {p}")
print("big" if (m := max([4, 8])) > 5 else "small", m)
print({1: "one", (t := 2): "two"}[t])
print(not (u := 0), u)

if (first := None) is None and (second := "x"):
    print(first, second)


def outer():
    count = 0

    def inner():
        nonlocal count
        if (count := count + 1) < 3:
            inner()
        return count

    return inner()


print(outer())


def make_counter():
    global hits
    [hits := i for i in (1, 2, 3)]


make_counter()
print(hits)
print((lambda: (loc := 9) + loc)())
