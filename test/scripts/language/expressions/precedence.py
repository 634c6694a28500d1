# Every level of the operator table, each line with the grouping it must have.

print(2 + 3 * 4, (2 + 3) * 4)
print(2 * 3 ** 2, (2 * 3) ** 2)
print(2 ** 3 ** 2, (2 ** 3) ** 2)
print(-2 ** 2, (-2) ** 2)
print(2 ** -1, 2 ** -2 ** 0)
print(-3 // 2, -(3 // 2))
print(~5 + 1, ~(5 + 1))
print(- - 5, + - + 5, not not 5)
print(--5, ~~5, -~5, ~-5)

print(10 - 4 - 3, 10 - (4 - 3))
print(100 / 10 / 2, 100 / (10 / 2))
print(7 // 2 * 2 + 7 % 2)
print(1 + 2 << 3, 1 + (2 << 3))
print(16 >> 1 + 1, (16 >> 1) + 1)
print(1 | 2 ^ 3 & 4, ((1 | 2) ^ 3) & 4)
print(6 & 3 | 8, 6 & (3 | 8))
print(5 ^ 3 | 1, 5 ^ (3 | 1))
print(1 << 2 & 4, 1 << (2 & 4))

# Comparisons are looser than the bit operators, unlike in C.
print(5 & 4 == 4, 5 & (4 == 4))
print(1 | 0 == 1, (1 | 0) == 1)

print(not 1 == 2, (not 1) == 2)
print(not 1 in [1, 2], not (1 in [1, 2]))
print(not True or True, not (True or True))
print(True or False and False, (True or False) and False)
print(1 and 2 or 3, 0 and 2 or 3, 1 and 0 or 3)
print(1 < 2 and 2 < 3 or 1 / 0)

print("a" if True else "b" if True else "c")
print("a" if False else "b" if False else "c")
print(("a" if False else "b") if False else "c")
print(1 + 2 if 0 else 3 + 4)
print(1 if [] else 2 or 3)

double = lambda x: x * 2 if x > 0 else -x
print(double(4), double(-4))
pair = lambda: (1, 2)
print(pair(), (lambda: 1 or 2)(), (lambda a, b=2 + 3: a + b)(1))

xs = [10, 20, 30]
print(-xs[0] + xs[-1], -xs[0] ** 2, 2 ** xs[0] // 2)
print(not xs[1:] == [20, 30])
print(1, 2 + 3, *[4] * 2, -1)
print("%d items" % 3 + "!", "%s-%s" % (1, 2) * 2)
print("abc"[1] + "def"[::-1] * 2)
print(3 - -3, 3 - - 3, 3 + + + 3)
print(1 if not 0 else 2, not 0 == False)
print(0x10 + 0b11 * 0o7)
