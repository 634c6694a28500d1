import timeit

count = 0


def work():
    global count
    count += 1


ticks = iter(range(1000))
t = timeit.Timer(work, timer=lambda: next(ticks))
print(t.timeit(10), count, t.repeat(3, 5), count)
print(timeit.timeit("x = sum(y)", setup="y = [1, 2, 3]", number=10) >= 0, len(timeit.repeat("pass", repeat=2, number=3)))
names = {"seen": []}
timeit.timeit("seen.append(1)\nseen.append(2)", globals=names, number=3)
print(names["seen"])
timeit.timeit("work()", globals=globals(), number=4)
print(count)
print(timeit.timeit(lambda: None, number=100) < 5, timeit.timeit(stmt="pass", setup=lambda: work(), number=1) >= 0, count)
for wrong in (lambda: timeit.Timer(3), lambda: timeit.Timer(setup=3)):
    try:
        wrong()
    except ValueError as e:
        print(e)
try:
    timeit.timeit("1 +", number=1)
except SyntaxError:
    print("SyntaxError")
try:
    timeit.timeit("undefined_name", number=1)
except NameError as e:
    print(e)
number, taken = timeit.Timer("pass", timer=iter([i * 0.3 for i in range(100)]).__next__).autorange()
print(number, round(taken, 1))
