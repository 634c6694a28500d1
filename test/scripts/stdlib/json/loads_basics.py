# json.loads of text and bytes: whitespace, values, object order and duplicates.
import json

for text in (
    'null', 'true', 'false', '5', '-5', '2.5', '"s"', '[]', '{}', '[1,2]', '{"a":1}', ' [ 1 , 2 ] ',
    '\n\t{ "a" : [ ] }\r\n', '[[],{},"",0]', '{"a":{"b":{"c":[1,[2,[3]]]}}}', '""', '"a b"', '[null,true,false]',
    '{"": ""}', '{"a":1,"b":2,"a":3}', '[1.0,1]', '"\\u0041"',
):
    value = json.loads(text)
    print(repr(text), '->', repr(value), type(value).__name__)
print(json.loads(b'{"a": [1, 2.5, "x"]}'), json.loads(bytearray(b'[1]')), json.loads('["é"]'.encode()))
print(json.loads('["é😀"]'.encode('utf-16')), json.loads('["é"]'.encode('utf-16-le')))
print(json.loads('["é"]'.encode('utf-32')), json.loads('["é"]'.encode('utf-8-sig')))
print(json.loads('"x"'.encode('utf-16-be')), json.loads(b'1'), json.loads('12'.encode('utf-32-be')))
print(json.loads(s='[1]'), json.loads('[]') is json.loads('[]'), json.loads('{"z":1,"y":2,"x":3}'))
print(list(json.loads('{"b": 1, "a": 2}').items()))
record = json.loads('''
{
    "id": 17,
    "name": "Ann \\"Quick\\" Example",
    "active": true,
    "balance": -12.50,
    "tags": ["x", "y", null],
    "address": {"street": "Main St 5", "geo": {"lat": 48.2, "lon": 16.37}},
    "history": []
}
''')
print(record['name'], record['balance'], record['tags'][-1], record['address']['geo']['lat'], list(record))
print(record['history'] or 'none')
record['tags'].append({'new': (1, 2)})
print(json.dumps(record, sort_keys=True))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: json.loads(5))
attempt(lambda: json.loads(None))
attempt(lambda: json.loads(['[]']))
attempt(lambda: json.loads({}))
attempt(lambda: json.loads())
attempt(lambda: json.loads('1', '2'))
attempt(lambda: json.loads('1', encoding='utf-8'))
attempt(lambda: json.loads(b'\xff\xff\xff\xff'))
attempt(lambda: json.loads(b'"\xe9"'))
attempt(lambda: json.loads(memoryview(b'1')))
attempt(lambda: json.loads('\ufeff[]'))
attempt(lambda: json.loads(b''))
attempt(lambda: json.loads('[1]', object_hook=5))
attempt(lambda: json.loads('{}', object_hook=5))
