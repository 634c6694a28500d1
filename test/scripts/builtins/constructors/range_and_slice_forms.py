# range and slice at work: loops, strides, windows, and the same slice used on several sequences.
for args in ((4,), (1, 4), (0, 10, 4), (3, 0, -1), (0,), (-2, 2)):
    print(args, [*range(*args)], len(range(*args)))
data = list(range(20, 30))
evens, tail, back = slice(None, None, 2), slice(-3, None), slice(None, None, -1)
for s in (evens, tail, back, slice(2, 5), slice(100), slice(-100, 3), slice(8, 2, -3)):
    print(s, data[s], tuple(data)[s], 'abcdefghij'[s], bytes(data)[s], range(10)[s])
    print(len(range(*s.indices(len(data)))))
print([data[i:i + 3] for i in range(0, len(data), 3)], [sum(data[i:i + 2]) for i in range(len(data) - 1)])
print([data[-i] for i in range(1, 4)], ['abcdef'[i::2] for i in range(2)])
for i in range(len(data) - 1, -1, -4):
    print(i, data[i], end='; ')
print()
grid = [[r * 4 + c for c in range(4)] for r in range(3)]
print([row[1:3] for row in grid[::2]], [grid[r][c] for r in range(3) for c in range(r, 4, 2)])
print([row[::-1] for row in reversed(grid)])
sieve = [True] * 30
sieve[0:2] = [False, False]
for n in range(2, 6):
    if sieve[n]:
        sieve[n * n::n] = [False] * len(sieve[n * n::n])
print([n for n, prime in enumerate(sieve) if prime])
total = 0
for i in range(3):
    for j in range(i, 10, i + 1):
        total += i * j
print(total, sum(range(1, 101)), sum(range(100, 0, -1)), max(range(3, 30, 7)), min(range(9, 0, -2)))
print(7 in range(1, 10, 3), 8 in range(1, 10, 3), range(1, 10, 3).index(7), list(range(5))[-2:])
countdown = []
n = 5
while n in range(1, 6):
    countdown.append(n)
    n -= 1
print(countdown, range(5)[1:4][::-1][0], list(range(10)[slice(2, 8, 3)]), [*range(3)][slice(1, None)])
print(''.join('hello'[i] for i in range(-1, -6, -1)))
text = 'key: value'
cut = slice(0, text.index(':'))
print(text[cut], text[slice(cut.stop + 2, None)], cut.start, cut.stop, cut.step)
