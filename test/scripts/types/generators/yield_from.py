# yield from: delegation of values, sends, throws and return values.
def inner():
    try:
        got = yield 'i1'
        print('inner got', got)
        yield 'i2'
    except ValueError as e:
        print('inner caught', e)
        yield 'recovered'
    finally:
        print('inner done')
    return 'inner result'


def outer():
    result = yield from inner()
    print('outer got', result)
    yield from 'xy'
    yield from [1, 2]
    yield from {'k': 1}
    nothing = yield from range(1)
    return nothing


print(list(outer()))
g = outer()
print(next(g), g.send('hello'), next(g))
g.close()
g = outer()
next(g)
print(g.throw(ValueError('boom')), list(g))
g = outer()
next(g)
try:
    g.throw(KeyError('not handled'))
except KeyError as e:
    print('came out', e)
g = outer()
next(g)
g.close()


def chain(*iterables):
    for it in iterables:
        yield from it


print(list(chain('ab', range(2), chain([None]))), [*chain()])


def flatten(x):
    if isinstance(x, (list, tuple)):
        for part in x:
            yield from flatten(part)
    else:
        yield x


print(list(flatten([1, [2, (3, [4, []]), 5], [[[6]]]])))


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(list(tree(4)))


def averager():
    total = n = 0
    while True:
        x = yield total / n if n else None
        if x is None:
            return total, n
        total += x
        n += 1


def collect(results):
    while True:
        results.append((yield from averager()))


results = []
c = collect(results)
next(c)
for x in (1, 2, 6, None, 10, None):
    print(c.send(x), end=' ')
print(results)


def bad(x):
    yield from x


for source in (5, None, print):
    try:
        list(bad(source))
    except TypeError as e:
        print(e)
it = iter([1, 2, 3])
g = bad(it)
print(next(g), next(it), next(g), next(g, 'end'))
g = bad([1, 2])
next(g)
try:
    g.send('x')
except AttributeError as e:
    print(e)
