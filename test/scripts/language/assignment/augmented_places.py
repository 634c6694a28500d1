class Counter:
    shared = 10

    def __init__(self):
        self.n = 1


c = Counter()
c.n += 4
c.n *= 3
c.n **= 2
c.n -= 1
c.n //= 5
c.n %= 6
c.n <<= 3
c.n |= 1
c.n ^= 3
c.n &= 0xFE
c.n >>= 1
c.n /= 4
print(c.n)

# Reading finds the class attribute, writing makes an instance attribute.
c.shared += 1
print(c.shared, Counter.shared, vars(c))
Counter.shared += 5
print(c.shared, Counter.shared, Counter().shared)

table = {"a": 1, "list": [1, 2]}
table["a"] += 1
table["a"] *= 10
table["list"] += [3]
table["list"] *= 2
table["list"][0] -= 5
table["list"][1:3] += ["s"]
table["list"][::2] = "wxyz"
print(table)

grid = [[0] * 3 for _ in range(2)]
grid[1][2] += 7
grid[-1][0] -= 1
grid[0] += grid[1]
print(grid)


def where():
    print("index computed once")
    return 1


nums = [1, 2, 3]
nums[where()] += 10
nums[where()] **= 2
print(nums)


class Log(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


log = Log(x=1)
log["x"] += 1
log["x"] <<= 2


class Guarded:
    def __getattr__(self, name):
        print("missing", name)
        return 100

    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)


g = Guarded()
g.v += 1
g.v += 1
print(g.v)

# The list inside the tuple does change, though the assignment fails.
t = ([1], 2)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)

d = {}
try:
    d["k"] += 1
except KeyError as e:
    print("KeyError", e, d)
try:
    c.unknown += 1
except AttributeError as e:
    print(e)
try:
    nums[7] += 1
except IndexError as e:
    print(e)
try:
    s = "abc"
    s[0] += "x"
except TypeError as e:
    print(e)
try:
    not_yet += 1
except NameError as e:
    print(e)
