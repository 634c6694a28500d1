# JSONDecodeError itself: bases, attributes, construction, and how programs use it.
import json

print(json.JSONDecodeError.__mro__, json.JSONDecodeError.__name__, json.JSONDecodeError.__module__)
print(issubclass(json.JSONDecodeError, ValueError))
try:
    json.loads('{"a": 1,\n "b" 2}')
except ValueError as e:
    print(type(e).__name__, e.msg, repr(e.doc), e.pos, e.lineno, e.colno, e.args, str(e), repr(e))
    error = e
print(sorted(vars(error)), error.args == (str(error),))
made = json.JSONDecodeError('Something odd', 'line one\nline two\nline three', 13)
print(made, made.msg, made.pos, made.lineno, made.colno, made.doc.split('\n')[made.lineno - 1][made.colno - 1:])
for doc, pos in (('', 0), ('abc', 0), ('abc', 2), ('a\nb', 1), ('a\nb', 2), ('\n\n\n', 3), ('é😀x', 2), ('a\r\nb', 3)):
    e = json.JSONDecodeError('m', doc, pos)
    print(repr(doc), pos, e.lineno, e.colno, e)
try:
    raise json.JSONDecodeError('raised by hand', '[]', 1)
except json.JSONDecodeError as e:
    print('caught', e)


def parse(text, default=None):
    try:
        return json.loads(text)
    except json.JSONDecodeError as e:
        lines = e.doc.splitlines() or ['']
        line = lines[min(e.lineno, len(lines)) - 1]
        return f'{default}: {e.msg} at {e.lineno}:{e.colno} near {line[max(0, e.colno - 4):e.colno + 3]!r}'


for text in ('[1, 2]', '[1, 2', '{"x": ?}', '\n\n  oops', '{"long key": "value", "next": }'):
    print(parse(text, 'failed'))
for args in ((), ('m',), ('m', 'd')):
    try:
        print(json.JSONDecodeError(*args))
    except Exception as e:
        print(type(e).__name__, e)
