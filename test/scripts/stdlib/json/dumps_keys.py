# Keys of dicts: which become text, which are skipped or refused, duplicates and sorting.
import json

print(json.dumps({
    1: 'int', 2.5: 'float', True: 'true', None: 'none', 's': 'str', False: 'false',
    10 ** 25: 'big', -0.0: 'zero',
}))
print(json.dumps({1: 'a', '1': 'b'}), json.dumps({None: 1, 'null': 2}), json.loads('{"a": 1, "a": 2, "b": 3}'))
print(json.dumps({True: 1, 'true': 2}), json.dumps({'': 0, ' ': 1}))
for key in ((1, 2), b'x', frozenset(), object, 1j, ..., print):
    try:
        print(json.dumps({key: 1}))
    except TypeError as e:
        print(e)
    print(json.dumps({key: 1, 'kept': 2}, skipkeys=True), json.dumps([{key: 1}], skipkeys=True))
    print(json.dumps({'kept': 2, key: 1, 'too': 3}, skipkeys=True, indent=1))
print(json.dumps({'a': {(1,): 2, 'b': 3}}, skipkeys=True), json.dumps({(1,): 2}, skipkeys=True, indent=2))
print(json.dumps({3: 1, 1: 2, 2: 3}, sort_keys=True), json.dumps({'b': 1, 'a': 2, 'C': 3}, sort_keys=True))
print(json.dumps({2.5: 1, 1: 2}, sort_keys=True), json.dumps({True: 1, False: 2}, sort_keys=True))
print(json.dumps({'10': 1, '9': 2}, sort_keys=True), json.dumps({10: 1, 9: 2}, sort_keys=True))
for mixed in ({'a': 1, 1: 2}, {None: 1, 'a': 2}, {(1,): 1, 'a': 2}):
    for skip in (False, True):
        try:
            print(json.dumps(mixed, sort_keys=True, skipkeys=skip))
        except TypeError as e:
            print(e)


class Key(str):
    pass


class Level(int):
    pass


print(json.dumps({Key('k'): 1, Level(7): 2}), json.dumps({float('inf'): 1, float('nan'): 2, 1e16: 3, 0.1: 4}))
print(json.dumps({-1: 0}), json.loads(json.dumps({1: 'a', 2.5: 'b', None: 'c', True: 'd'})))
round_trip = {'x': 1, 'y': [1, 2]}
print(json.loads(json.dumps(round_trip)) == round_trip, json.loads(json.dumps({1: 2})) == {1: 2})
print(list(json.loads('{"z": 1, "a": 2, "m": 3}')))
