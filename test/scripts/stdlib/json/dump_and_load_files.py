# json.dump and json.load with objects that only have write() and read().
import json


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def text(self):
        return ''.join(self.parts)


class Reader:
    def __init__(self, content):
        self.content = content

    def read(self):
        return self.content


for value, options in (
    ([1, {'a': None}], {}), ({'b': 1, 'a': [2.5]}, {'sort_keys': True}), ({'k': [1, 2]}, {'indent': 2}),
    ('é', {'ensure_ascii': False}), ({'x': {1, 2}}, {'default': sorted}), ([], {'indent': 1}),
    (5, {'separators': (',', ':')}),
):
    w = Writer()
    print(json.dump(value, w, **options), w.text() == json.dumps(value, **options), w.text())
print(json.load(Reader('{"a": [1, 2]}')), json.load(Reader(b'[true]')), json.load(Reader('[1.5]'), parse_float=str))
print(json.load(fp=Reader('"x"')), json.load(Reader('{"a": 1}'), object_pairs_hook=list))
w = Writer()
try:
    json.dump([1, 2, {'bad': object()}], w)
except TypeError as e:
    print(e, '| written before:', bool(w.parts))
for call in (
    lambda: json.dump([1]), lambda: json.dump([1], 5), lambda: json.load('[1]'), lambda: json.load(Reader('[1')),
    lambda: json.load(Reader(5)), lambda: json.dump(obj=1, fp=Writer()), lambda: json.load(),
    lambda: json.dump([1], Writer(), nope=1),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(n for n in json.__all__), json.__name__, callable(json.dumps), json.dumps.__name__)
store = Writer()
for record in ({'id': 1}, {'id': 2, 'tags': ['a']}):
    json.dump(record, store)
    store.write('\n')
print(store.text(), [json.loads(line) for line in store.text().splitlines()])
