# Slices of lists: reading, assigning and deleting, with and without steps.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[::3], a[::-1], a[8:2:-2], a[-3:], a[:-8], a[5:2], a[20:], a[-100:2], a[2:100])
print(a[::-4], a[3::-1], a[:3:-1], a[-1:-4:-1], a[0:0])
print(a[:] is a, a[:] == a, a[None:None], a[True:4], a[-1], a[-10])
b = a[:]
b[2:4] = ['x']
print(b)
b[1:1] = 'abc'
print(b)
b[len(b):] = (7, 8)
b[:0] = [0]
print(b)
b[3:6] = []
print(b)
b[:] = range(6)
print(b)
b[::2] = 'xyz'
print(b)
b[::-1] = [1, 2, 3, 4, 5, 6]
print(b)
b[4:2] = ['inserted']
print(b)
b[1:3] = b
print(b)
b[-3:-1] = iter('pq')
print(b)
b[100:] = [100]
b[-100:1] = [-100]
print(b)
del b[1:4]
print(b)
del b[::2]
print(b)
del b[::-1]
print(b)
b = list('abcdefgh')
del b[-1], b[0]
del b[1:1]
print(b)
del b[4:0:-2]
print(b)
del b[:]
print(b)
same = [1, 2, 3]
other = same
same[:] = [9]
print(other, other is same)
same += [8]
same *= 2
print(other, other is same)
same = same + [7]
print(other, same)


def attempt(key, value):
    c = list('abcdef')
    try:
        c[key] = value
        print(c)
    except Exception as e:
        print(type(e).__name__, e)


attempt(slice(0, 2), 5)
attempt(slice(0, 2), None)
attempt(slice(None, None, 2), [1, 2])
attempt(slice(None, None, -1), 'ab')
attempt(slice(None, None, 0), [])
attempt(slice(None, None, 2), 5)
attempt(slice(4, 1, 2), [])
attempt(slice(4, 1, 2), [1])
attempt(6, 1)
attempt(-7, 1)
attempt('a', 1)
attempt(1.0, 1)
attempt(None, 1)
attempt((1, 2), 1)
attempt(slice('a', None), [])
attempt(slice(1.5, None), [])
attempt(10 ** 20, 1)
for key in (6, -7, 'x', 2.0, (0, 1), None, 10 ** 30):
    for action in (lambda k: list('abcdef')[k], lambda k: list('abcdef').__delitem__(k)):
        try:
            print(action(key))
        except Exception as e:
            print(type(e).__name__, e)
