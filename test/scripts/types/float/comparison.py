# Floats against floats, ints, bools, nan and infinity; sorting, membership and hashing.
inf, nan = float('inf'), float('nan')
print(1.0 == 1, 1.5 == 1, 0.1 + 0.2 == 0.3, 0.0 == -0.0, 1.0 == True, 0.0 == False, 0.0 == None, 1.5 == '1.5')
print(1.0 != 1, 2.0 ** 53 == 2 ** 53)
print(1.5 > 1, 1.5 < 2, 2 >= 2.0, 2.0 <= 2, -0.5 < 0, 1e300 < 10 ** 301, 1e300 > 10 ** 299, 1e308 < 10 ** 400)
print(-1e308 > -10 ** 400, 0.5 < True)
print(9007199254740992.0 == 9007199254740993, 9007199254740992.0 < 9007199254740993)
print(9007199254740993 > 9007199254740992.0, 9007199254740994.0 > 9007199254740993, 1e23 == 10 ** 23, 1e23 < 10 ** 23)
print(1e22 == 10 ** 22, -1e23 > -10 ** 23, 2.0 ** 1000 == 2 ** 1000, 2.0 ** 1000 < 2 ** 1000 + 1)
print(inf > 10 ** 400, -inf < -10 ** 400, inf == inf, inf == -inf, inf > 1e308, inf >= inf, inf > inf)
print(inf == 10 ** 400)
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, nan == 10 ** 400, 1 < nan, nan is nan, not nan, bool(nan))
print(nan in [nan], nan in (1, nan), [nan] == [nan], (nan,) == (nan,), [nan] == [float('nan')], {nan: 1} == {nan: 1})
print(nan < inf, max(nan, 1) is nan, max(1, nan), min(nan, 1) is nan, min(1, nan))
print(sorted([3, 1.5, -inf, 2, inf, 0.0, -0.0, 10 ** 20, 1e19]), sorted([1, 1.0, True], key=lambda x: -x))
print(max(1, 1.0), max(1.0, 1), min(2.0, 2), max([0.0, -0.0]), max([-0.0, 0.0]), min(0.0, -0.0))
print(1 < 1.5 < 2, 1 == 1.0 == True, 0 <= 0.5 <= 1, 0.1 < 0.2 < 0.15, 3 > 2.5 >= 2.5)
print(hash(1.0) == hash(1), hash(0.5), hash(-0.0), hash(2.0 ** 100) == hash(2 ** 100), hash(1e22) == hash(10 ** 22))
print(hash(inf), hash(-inf), hash(-1.0), hash(1.5), hash(1e300), hash(0.1), hash(-0.1), hash(5e-324))
print({1.0: 'a', 1: 'b'}, {0.0, -0.0, 0}, {0.1 + 0.2: 'x'}.get(0.3))
print(len({float(i) for i in range(5)} | set(range(5))), 1.0 in {1}, 3 in [3.0], [1.0, 2.0].index(2))
print([1, 1.0, True].count(1))


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


attempt(lambda: 1.5 < 'a')
attempt(lambda: 1.5 > None)
attempt(lambda: 'a' <= 1.5)
attempt(lambda: 1.5 >= [1])
attempt(lambda: 1.5 < 1j)
attempt(lambda: sorted([1.5, 'a']))
print((1.5).__eq__(1), (1.5).__eq__('a'), (1.5).__lt__(2), (1.5).__lt__('a'), (1.5).__gt__(10 ** 400))
