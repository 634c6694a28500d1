# dict(...) in every form, displays, comprehensions and unpacking.
print(dict(), dict(a=1, b=2), dict({'x': 1}), dict([('k', 'v'), (1, 2)]), dict({'x': 1}, y=2, x=3))
print(dict(zip('ab', range(2))), dict(['ab', 'cd']), dict([(1, 2)], a=3))
print({}, {1: 'a', 1: 'b'}, {'a': 1, **{'b': 2, 'a': 3}, 'c': 4}, {**{}, **{}}, {k: v for k, v in enumerate('xy')})
print({n: n * n for n in range(5) if n % 2}, {x: y for x in 'ab' for y in (1, 2)})
print(dict(self=1, dict=2, cls=3), dict(**{'not an identifier': 1}), dict(iter([('a', 1)])))
print(dict((c, ord(c)) for c in 'hi'), {'nested': {'deep': {'er': []}}}['nested']['deep'])
order = []


def log(x):
    order.append(x)
    return x


print({log('k1'): log('v1'), log('k2'): log('v2'), **log({'k3': 'v3'})}, order)
order.clear()
print({log(k): log(k * 2) for k in 'ab'}, order)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: dict(1))
attempt(lambda: dict(None))
attempt(lambda: dict([1]))
attempt(lambda: dict('ab'))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict([('a', 1), 'x']))
attempt(lambda: dict([(1, 2), 3]))
attempt(lambda: dict([([], 1)]))
attempt(lambda: dict({}, {}))
attempt(lambda: dict(**{1: 2}))
attempt(lambda: {**5})
attempt(lambda: {**[(1, 2)]})
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
attempt(lambda: {(1, [2]): 3})
attempt(lambda: {slice(1): 3})
attempt(lambda: {set(): 3})
attempt(lambda: {[k]: 1 for k in 'a'})
attempt(lambda: dict(a=1, **{'a': 2}))
attempt(lambda: dict.__call__())
f = dict
print(f(a=1), dict == type({}), isinstance({}, dict), type(dict(a=1)).__name__, dict.__name__, len(dict(a=1, b=2)))
big = {i: str(i) for i in range(1000)}
print(len(big), big[500], list(big)[:3], list(big.values())[-1], sum(big))
