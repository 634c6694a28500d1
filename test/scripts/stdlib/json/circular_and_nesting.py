# Circular references, shared objects, and deep nesting.
import json

shared = [1]
print(json.dumps([shared, shared, {'s': shared}]), json.dumps({'a': shared, 'b': shared}))
a = []
a.append(a)
d = {}
d['self'] = d
b = [1, {'k': []}]
b[1]['k'].append(b)
for x in (a, d, b, {'x': [a]}):
    for indent in (None, 1):
        try:
            print(json.dumps(x, indent=indent))
        except ValueError as e:
            print(type(e).__name__, e)


class Loop:
    pass


def back(o):
    return [o]


try:
    json.dumps(Loop(), default=back)
except ValueError as e:
    print(type(e).__name__, e)
deep = []
for _ in range(100):
    deep = [deep]
text = json.dumps(deep)
print(text == '[' * 101 + ']' * 101, json.loads(text) == deep)
nested = {}
for i in range(50):
    nested = {str(i): nested}
print(json.loads(json.dumps(nested)) == nested, len(json.dumps(nested)), json.dumps(nested, indent=1).count('\n'))
level, value = 0, json.loads('[' * 200 + '7' + ']' * 200)
while isinstance(value, list):
    value = value[0]
    level += 1
print(level, value)
for text in ('[' * 100000, '[' * 100000 + ']' * 100000, '{"a":' * 100000 + '1' + '}' * 100000):
    try:
        json.loads(text)
    except RecursionError as e:
        print(type(e).__name__, str(e)[:32])
    except json.JSONDecodeError as e:
        print('JSONDecodeError', e.msg)
wide = json.loads('[' + ','.join(str(i) for i in range(1000)) + ']')
print(len(wide), sum(wide), json.dumps(wide)[:20], json.dumps(wide)[-12:])
big = {f'key{i}': {'id': i, 'tags': ['a', 'b'] * (i % 3), 'ok': i % 2 == 0, 'score': i / 4} for i in range(100)}
text = json.dumps(big)
print(len(text), json.loads(text) == big, len(json.dumps(big, indent=2)), len(json.dumps(big, separators=(',', ':'))))
print(json.loads(text)['key41'])
