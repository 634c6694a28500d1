# Comparing ints with floats is exact, even where the conversion would round.
n = 2**53
print(n == float(n), n + 1 == float(n), n + 1 == float(n + 1), n + 1 > float(n), float(n) < n + 1, n + 1 != float(n), n - 1 < float(n))
print(float(n + 1) == n, float(n + 2) == n + 2, float(n + 3) == n + 4, -n - 1 < float(-n), -n - 1 == float(-n - 1))
print(2**63 == 2.0**63, 2**63 - 1 == 2.0**63, 2**63 - 1 < 2.0**63, 2**63 + 1 > 2.0**63, 2**1023 == 2.0**1023, 2**2000 > 1e308, -(2**2000) < -1e308)
print(10**22 == 1e22, 10**23 == 1e23, int(1e23), 10**23 < 1e23, 10**23 > 1e23, 10**16 == 1e16, 10**16 + 1 == 1e16)
inf, nan = float("inf"), float("nan")
print(2**2000 < inf, 2**2000 > -inf, 2**2000 == inf, 2**2000 < nan, 2**2000 != nan, 0 < nan, nan in [nan], 5 == 5.0, 5 < 5.5, 5 > 4.999999999)
print(0.1 + 0.2 > 0.3, 1 == True, 1.0 == True, 0.0 == False, -0.0 == 0, 2 == True, 0.5 < True, False < 0.1, True > 0.999)
print(1 == 1 + 0j, 1.5 == 1.5 + 0j, 1 == 1j, True == 1 + 0j, 2**53 + 1 == complex(2**53), 0 == 0j, 1 != 1 + 0j)
print("1" == 1, None == 0, [] == False, 1 == "1", (1,) == 1, 1 != "1", 0 != None)

# Equal numbers are one key, whatever their types.
d = {1: "int", 2.0: "float", 3 + 0j: "complex", 2**60: "big"}
print(d[1.0], d[True], d[2], d[3], d[3.0], d[2.0**60], 1.5 in d, False in d)
d[1.0] = "replaced"
d[True] = "again"
print(d, len({0, 0.0, False, -0.0, 0j}), len({1, 1.0, True, "1"}), len({2**53, float(2**53), 2**53 + 1}))
print([1, True, 1.0].count(1), [0.0, 1, False].index(False), 1 in (True,), (1, 2) == (1.0, 2.0), [True] == [1], {1: 2} == {1.0: True + 1}, {1, 2} == {1.0, 2.0})
print(hash(1) == hash(1.0), hash(0.5) == hash(0.5), hash(2**53) == hash(float(2**53)), hash(-2) == hash(-2.0), hash(inf), hash(-inf), hash(3 + 0j) == hash(3))

mixed = [3, 1.5, True, -2, 2**70, 1e10, 0.0, -0.5, False, 2]
print(sorted(mixed))
print(sorted(mixed, reverse=True))
print(max(mixed), min(mixed), max(1, 1.0), max(1.0, 1), min(True, 1, 1.0), min(0, -0.0), max(0.0, -0.0), max(-0.0, 0))
print(sum([1, 2.5, True]), sum([0.1] * 3), sum([10**20, 0.5]), sum([2**53, 1.0, 1.0]), sum([]), sum([], 0.0), sum([1], 1j))
print(1 + 1.0, 1 * 1.0, 3 - 3.0, 2**2.0, 7 // 2.0, True + 1, True * 1.0, 1 + 0j, 2 * 1j, 1.5 * 2j, 10**20 + 1.0, 10**17 + 1.0)
print(type(1 + 1.0).__name__, type(True + True).__name__, type(True + 1.0).__name__, type(1 + 1j).__name__, type(2**-1).__name__, type(2**2).__name__, type(4 / 2).__name__, type(5 // 2.0).__name__)
print(isinstance(True, int), isinstance(1, float), isinstance(1.0, int), issubclass(bool, int), type(True) is int, type(True) == bool)
print(divmod(7, 2.5), divmod(True, 2), divmod(-7, 2.0), pow(True, 5), round(True), abs(False), int(True) + 0.5, 5 / True)
