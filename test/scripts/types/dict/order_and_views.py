# Insertion order, and the views keys(), values() and items().
d = {'b': 1, 'a': 2}
d['c'] = 3
d['a'] = 20
del d['b']
d['b'] = 4
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())))
print(list(reversed(d.values())), list(reversed(d.keys())))
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), len(values), len(items))
d['new'] = 5
del d['c']
print(keys, values, items, 'new' in keys, 5 in values, ('a', 20) in items, ('a', 2) in items, 'a' in items)
print(['a', 20] in items, ('a', 20, 1) in items)
print({}.keys(), {}.values(), {}.items(), type(keys).__name__, type(values).__name__, type(items).__name__)
print(type(iter(keys)).__name__, type(iter(values)).__name__, type(iter(items)).__name__)
print(type(reversed(keys)).__name__)
print(keys.isdisjoint(['q']), keys.isdisjoint({'a'}), keys == d.keys(), keys == {'a', 'b', 'new'})
print(keys == ['a', 'b', 'new'], values == d.values(), items == d.items(), {1: 2}.items() == {(1, 2)})
print(values == values)
print(keys.mapping['a'], type(keys.mapping).__name__, items.mapping == d)
a, b = {'x': 1, 'y': 2, 'z': 3}, {'y': 2, 'z': 9, 'w': 0}
for name, op in (
    ('&', lambda p, q: p & q), ('|', lambda p, q: p | q), ('-', lambda p, q: p - q), ('^', lambda p, q: p ^ q),
):
    print(name, sorted(op(a.keys(), b.keys())), sorted(op(a.items(), b.items())), sorted(op(a.keys(), 'xyq')))
    print(sorted(op({'x', 'q'}, a.keys())), sorted(op(a.keys(), ['x', 'q'])), type(op(a.keys(), b.keys())).__name__)
print(a.keys() < {'x', 'y', 'z', 'w'}, a.keys() <= a.keys(), a.keys() > {'x'}, a.keys() >= b.keys())
print(a.items() > {('x', 1)}, {'x'} <= a.keys(), a.keys() != b.keys())


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: keys[0])
attempt(lambda: items['a'])
attempt(lambda: hash(keys))
attempt(lambda: keys & 5)
attempt(lambda: keys | None)
attempt(lambda: values & values)
attempt(lambda: values | {1})
attempt(lambda: keys < ['a'])
attempt(lambda: values < values)
attempt(lambda: sorted({'k': []}.items() & {('k', 1)}))
attempt(lambda: {'k': []}.items() | {1})
attempt(lambda: [] in keys)
attempt(lambda: ('a', []) in items)
attempt(lambda: keys.append('x'))
attempt(lambda: keys.mapping.__setitem__('a', 1))
attempt(lambda: keys + keys)
for k, v in {'p': 1, 'q': (2, 3)}.items():
    print(k, v)
for i, (k, v) in enumerate({'p': 1}.items()):
    print(i, k, v)
print(max({'a': 3, 'b': 1}), min({'a': 3, 'b': 1}.values()), sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]))
print(sum({1: 5, 2: 6}.values()), {v: k for k, v in {'a': 1}.items()}, [*{'z': 1, 'y': 2}])
print(dict(sorted({'b': 1, 'a': 2}.items())))
