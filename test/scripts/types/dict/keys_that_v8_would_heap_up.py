# Big ints and the floats that equal them are one key, and do not slow each other down however alike their low bits are.
d = {}
for k in range(1, 5000):
    d[k * 2**64] = k
print(len(d), d[5 * 2**64], d.get(5.0 * 2.0**64), 2.0**70 in {2**70}, {2**70: 1, 2.0**70: 2}, len({2.0**70, 2**70}))
print(complex(2**70) in {2**70}, {complex(2.0**70): 1}[2**70])
d = {10**20: "a", "x": 1, 5: 2}
d[10**20] = "b"
print(d, list(d), d.pop(10**20), d, 10**20 in d)
s = {10**20, 3, 1e20}
print(len(s), s - {10**20}, s & {1e20})
s.discard(1e20)
print(s)


class Number(int):
    pass


print({Number(10**20): 1}[10**20], {10**20: 1}[Number(10**20)])
