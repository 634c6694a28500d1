# The methods of list and what they return or raise.
a = [3, 1, 2]
print(a.append(4), a.extend([5, 6]), a.extend('xy'), a.extend(range(2)), a.extend({'k': 1}), a.insert(0, 'first'))
print(a.insert(-1, 'near end'), a.insert(99, 'last'), a.insert(-99, 'front'))
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-3), a.index(1), a.index('y', 2), a.index('y', -8, 99), a.count(1), a.count(True))
print(a.count('zz'), a.remove('x'), a)
print(a.reverse(), a, a.copy() == a, a.copy() is a, a.clear(), a)
b = [1, 2.0, True, 1.0, '1', None, [1], (1,)]
print(b.index(True), b.index(2), b.count(1), b.index('1'), b.index([1]), b.index(None), b.index((1,)), b.index(1, 1))
print(b.index(1, 1, 4), b.index('1', -10, 10))
nan = float('nan')
print([nan].count(nan), [nan].index(nan), nan in [nan], float('nan') in [nan], [nan] == [nan])
print([nan] == [float('nan')])


def attempt(f):
    c = ['a', 'b', 'c']
    try:
        print(f(c), c)
    except Exception as e:
        print(type(e).__name__, e, c)


attempt(lambda c: c.pop(3))
attempt(lambda c: c.pop(-4))
attempt(lambda c: [].pop())
attempt(lambda c: [].pop(0))
attempt(lambda c: c.pop('x'))
attempt(lambda c: c.pop(1.0))
attempt(lambda c: c.pop(None))
attempt(lambda c: c.pop(True))
attempt(lambda c: c.remove('z'))
attempt(lambda c: c.index('z'))
attempt(lambda c: c.index('a', 1))
attempt(lambda c: c.index('a', None))
attempt(lambda c: c.index(1.5))
attempt(lambda c: c.insert('x', 1))
attempt(lambda c: c.insert(1))
attempt(lambda c: c.append())
attempt(lambda c: c.append(1, 2))
attempt(lambda c: c.extend(5))
attempt(lambda c: c.extend(None))
attempt(lambda c: c.extend([1], [2]))
attempt(lambda c: c.reverse(1))
attempt(lambda c: c.copy(1))
attempt(lambda c: c.clear(1))
attempt(lambda c: c.count())
attempt(lambda c: c.push(1))
attempt(lambda c: c.sort(lambda x: x))
attempt(lambda c: list.append(c))
attempt(lambda c: list.append((1,), 2))
attempt(lambda c: list.append(c, 'd'))


def broken():
    yield 1
    yield 2
    raise ValueError('stop')


attempt(lambda c: c.extend(broken()))
c = ['seen']
try:
    c.extend(broken())
except ValueError:
    print(c)
