# Changing the size of a dict while it is being iterated; changing values is fine.
d = {'a': 1, 'b': 2, 'c': 3}
for k in d:
    d[k] += 10
print(d)
try:
    for k in d:
        d[k * 2] = 0
except RuntimeError as e:
    print(e, d)
try:
    for k, v in d.items():
        del d[k]
except RuntimeError as e:
    print(e, d)
try:
    for v in d.values():
        d.clear()
except RuntimeError as e:
    print(e, d)
d = dict.fromkeys('abc')
for k in list(d):
    d.pop(k)
    d[k.upper()] = k
print(d)
it = iter(d)
print(next(it), it.__length_hint__())
d['more'] = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    print(next(it, 'default'))
except RuntimeError as e:
    print('again', e)
d = {'x': 1}
it = iter(d)
del d['x']
d['y'] = 2
try:
    print(next(it))
except RuntimeError as e:
    print(e)
try:
    for k in (e := {1: 1, 2: 2}):
        del e[k]
        e[k + 10] = k
except RuntimeError as error:
    print(error)
try:
    print({k: d.pop(k) for k in d})
except RuntimeError as e:
    print(e)
for k in d:
    d['z'] = 1
    break
print(d)
