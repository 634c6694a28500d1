def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            print(f"found {wanted!r} at {i}")
            break
        print("looked at", item)
    else:
        print(f"no {wanted!r}")
        return -1
    return i


print(search("abc", "b"))
print(search("abc", "z"))
print(search([], 1))

for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()

# Leaving two loops with else/continue/break.
for i in range(5):
    for j in range(5):
        if i * j == 6:
            print("product at", i, j)
            break
    else:
        continue
    break
print("ended with", i, j)

for x in [1, 2, 3]:
    if x == 2:
        continue
    print("x", x)
else:
    print("continue does not skip the else")


def in_try():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("else")
    return i


print(in_try())


def return_in_else(values):
    for v in values:
        if v < 0:
            return f"negative {v}"
    else:
        return "all fine"


print(return_in_else([1, -2]), return_in_else([]))

for i in range(2):
    for j in range(2):
        for k in range(2):
            if k: break
            print(i, j, k)
        else:
            print("never")
    else:
        print("j done")
else:
    print("i done")

for ch in "ab": print(ch, end=","); print(ch * 2, end=";")
print()
for _ in range(3): pass
else: print("inline else", _)

try:
    for i in 5:
        pass
    else:
        print("not here")
except TypeError as e:
    print(e)
try:
    for i in range(3):
        if i: raise ValueError(i)
    else:
        print("not here either")
except ValueError as e:
    print("raised at", e)

# break in the else clause of an inner loop belongs to the outer one.
for outer in range(4):
    for inner in range(outer):
        pass
    else:
        if outer == 2:
            break
    print("outer", outer)
else:
    print("unreached")
print(outer)
