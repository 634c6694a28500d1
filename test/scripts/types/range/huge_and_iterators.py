# Ranges beyond 64 bits, and range iterators as objects.
big = range(10 ** 20, 10 ** 20 + 10, 3)
print(big, len(big), list(big), big[-1], big[1:3], 10 ** 20 + 3 in big, 10 ** 20 + 4 in big, big.index(10 ** 20 + 6))
print(big.count(10 ** 20 + 9), list(reversed(big))[0], bool(big))
wide = range(10 ** 30)
print(wide, wide[5], wide[-1], wide[10 ** 29], wide[::10 ** 29], len(wide[:100]), 10 ** 29 in wide, -1 in wide)
print(wide[10 ** 29:10 ** 29 + 2], wide.index(10 ** 25), wide == range(10 ** 30), wide[::-1][0], bool(wide))
print(wide.stop, list(wide[:3]), next(iter(wide)), next(reversed(wide)))
try:
    len(wide)
except OverflowError as e:
    print(e)
print(range(-2 ** 63, 2 ** 63, 2 ** 62), list(range(-2 ** 63, 2 ** 63, 2 ** 62)))
print(list(range(2 ** 53 - 1, 2 ** 53 + 3)), list(range(-2 ** 53 + 1, -2 ** 53 - 2, -1)), len(range(2 ** 62)))
print(sum(range(2 ** 53 - 1, 2 ** 53 + 2)))
it = iter(range(3))
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), next(it, 'end'))
print(iter(it) is it)
a = iter(range(5))
b = iter(range(5))
next(a)
print(list(zip(a, b)), next(b), list(b))
r = range(3)
print([(x, y) for x in r for y in r if x < y], list(r), list(r), [*r, *r])
try:
    next(iter(range(0)))
except StopIteration as e:
    print(repr(e))
total = 0
for i in range(10, 0, -3):
    total += i
    i = 100
print(total, i)
for i in range(0):
    pass
print(i)
for i in range(3):
    for j in range(i):
        if j:
            break
    else:
        print('no break for', i)
print(range(0, 100, 7)[-1], range(100)[10:90:20][2], range(9, -1, -1)[3:6], list(range(0, 1)), len(range(0, 7, 2)))
print(len(range(7, 0, -2)), len(range(-10, 10, 3)))
squares = [x * x for x in range(1, 6)]
print(squares, dict(zip(range(3), 'abc')), list(range(ord('a'), ord('d'))), ''.join(map(chr, range(97, 102))))
print([i for i in range(30) if i in range(0, 30, 7)])
