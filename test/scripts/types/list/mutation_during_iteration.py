# A list may change under an iteration: the iterator goes by index.
a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2:
        a.remove(x)
print(a)
a = [1, 2, 3]
for x in a:
    print(x, end=' ')
    if len(a) < 8:
        a.append(x * 10)
print(a)
a = list(range(10))
for i, x in enumerate(a):
    del a[i]
print(a)
a = [1, 2, 3, 4]
for x in a:
    a.insert(0, 0)
    if len(a) > 8:
        break
print(x, a)
a = [1, 2, 3]
it = iter(a)
print(next(it), it.__length_hint__())
a.clear()
print(next(it, 'end'))
a.extend([7, 8, 9, 10])
print(next(it, 'ended for good'), list(it))
a = [1, 2, 3, 4]
for x in reversed(a):
    a.append(x)
    if x == 3:
        a[0] = 'head'
print(a)
a = list('abc')
r = reversed(a)
print(next(r))
a.pop()
a.pop()
print(list(r), next(r, 'none'))
a = [3, 2, 1]
for x in a[:]:
    a.remove(x)
print(a)
a = [0] * 4
it = iter(a)
for i in it:
    next(it, None)
    a.append(1)
    if len(a) > 8:
        break
print(a, len(list(it)))
a = [5, 1, 4]
print([a.pop() for _ in range(len(a))], a)
a = [1, 2, 3]
print([(x, a.append(x))[0] for x in a if len(a) < 6], a)
a = list(range(5))
a.extend(x for x in a if len(a) < 9)
print(a)
print(type(iter([])).__name__, type(reversed([])).__name__, iter(it) is it)
try:
    it.index
except AttributeError as e:
    print(e)
try:
    next([])
except TypeError as e:
    print(e)
