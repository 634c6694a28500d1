# JSONDecoder.decode and raw_decode, reading several documents from one text.
import json

d = json.JSONDecoder()
print(d.decode('[1, 2]'), d.decode(' {"a": 1} \n'), d.raw_decode('[1] rest'), d.raw_decode('12abc'))
print(d.raw_decode('"s"x'), d.raw_decode('nullnull'), d.raw_decode('true'), d.raw_decode('{"a": 1}{"b": 2}'))
print(d.raw_decode('xx[1]', 2), d.raw_decode('xx[1]yy', idx=2), d.raw_decode('-1.5e3,'), d.raw_decode('NaN '))


def documents(text):
    index = 0
    while index < len(text):
        if text[index].isspace():
            index += 1
            continue
        value, index = d.raw_decode(text, index)
        yield value, index


print(list(documents('{"a": 1} [2, 3]\n"four" 5 null  true{"six": []}')))
print(d.strict, d.object_hook, d.object_pairs_hook, d.parse_float is not None)
print(json.JSONDecoder(strict=False).decode('"a\tb"') == 'a\tb')
print(json.JSONDecoder(parse_int=str).decode('[1, {"a": 2}]'))
print(json.JSONDecoder(object_hook=len).decode('[{"a": 1, "b": 2}]'))
print(json.JSONDecoder(object_pairs_hook=list).raw_decode('{"k": 1} tail'))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: d.raw_decode(' [1]'))
attempt(lambda: d.raw_decode(''))
attempt(lambda: d.raw_decode('abc'))
attempt(lambda: d.raw_decode('[1', 0))
attempt(lambda: d.raw_decode('[1]', 3))
attempt(lambda: d.raw_decode('[1]', 99))
attempt(lambda: d.decode('[1] x'))
attempt(lambda: d.decode(''))
attempt(lambda: d.decode('[1,]'))
attempt(lambda: json.JSONDecoder('x'))
attempt(lambda: json.JSONDecoder(unknown=1))
attempt(lambda: d.raw_decode('1.'))
attempt(lambda: d.raw_decode('1e5x'))
attempt(lambda: d.raw_decode('-'))
attempt(lambda: d.raw_decode('01'))
log = '2024 info {"user": "ann", "n": [1, 2]} took 5 ms {"ok": true}'
found, start = [], log.find('{')
while start != -1:
    value, end = d.raw_decode(log, start)
    found.append(value)
    start = log.find('{', end)
print(found)
