def noisy(value, log=[]):
    log.append(value)
    print("eval", value)
    return value


print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 < 2 > 1)
print(1 == 1 == 1, 1 == 1 != 2, 1 == 2 == 3)
print(1 < 2 == True, (1 < 2) == True)
print(False == False != True, 0 == False == 0.0)
print("a" < "b" < "c" <= "c", [1] < [2] < [2, 0])

print("-- middle evaluated once")
print(noisy(1) < noisy(5) < noisy(9))
print("-- stops at the first false link")
print(noisy(7) < noisy(3) < noisy(100))
print("-- four links")
print(noisy(1) <= noisy(1) == noisy(1) < noisy(2) in [noisy(2), noisy(3)])

x = 5
print(0 <= x < 10, not 0 <= x < 3, 0 <= x < 3 or x == 5)
print(x in [5] in [[5]], 1 in [1] == True)
print(None is None is not True, x is x is x)
print(1 not in [2] not in [[3]])


class Odd:
    """Comparisons that return something other than a bool."""

    def __init__(self, name, truth=True):
        self.name = name
        self.truth = truth

    def __lt__(self, other):
        print(f"{self.name} < {other.name}")
        return Odd(f"({self.name}<{other.name})", self.truth)

    def __bool__(self):
        print("bool", self.name)
        return self.truth

    def __repr__(self):
        return f"Odd({self.name!r})"


a, b, c = Odd("a"), Odd("b"), Odd("c")
print(a < b)
print(a < b < c)
print(Odd("f", False) < b < c)

for bad in (lambda: 1 < "2", lambda: 1 < 2 < "3", lambda: [] < (), lambda: None >= 0, lambda: 1 in 5):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)

print(3 < 2 < "never compared")
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, nan <= 1 <= 2, nan in [nan], [nan] == [nan])
print(1 < 1.5 < 2, 2**70 < 2.0**71 < 2**72, True < 2 < 2.5)
