# Every kind of malformed document: message, line, column and position.
import json

bad = [
    '', ' ', '\n\n', 'x', 'nul', 'True', 'None', 'undefined', '[', ']', '{', '}', '[1', '[1,', '[1,]', '[,1]',
    '[1 2]', '[1,,2]', '[1;2]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', '{"a":}', '{a:1}',
    "{'a':1}", '{1:2}', '{null:1}', '{"a":1 "b":2}', '{,}', '{"a":1,,"b":2}', '{"a"::1}', '[]]', '{}{}', '1 1',
    '"a" "b"', 'nullx', 'truefalse', '[1]x', '"abc', '"a\nb"', '"\\q"', '"\\u00"', '[1, 2, 3', '[\n1,\n2,\n]',
    '{\n  "a": 1,\n  "b": oops\n}', '[1,\n 2\n 3]', '// comment\n1', '[1] // c', '/* */ 1', '{"a": .5}', '[-]',
    '[+1]', '["é", x]', '["😀", x]', '[1,2', '{"k": [1, {"z": }]}', '\x00', '[1\x00]', '\u00a01', '[1,\u2028 2]',
    '"\\', '[NaN, nan]', '{"a": tru}', 'Infinit', '-Inf', '- 1', '{"a": "b}', '[[[[', '[{"a": [}]',
]
for text in bad:
    try:
        print(ascii(text), 'parsed as', json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.doc == text)

# The position counts code points, and lines end at a line feed only.
for text in ('["\U0001F600\U0001F601", ?]', '[1,\r\n?]', '[1,\r?]', '{"a": 1}\n\n?', '[\t?]'):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(ascii(text), e.pos, e.lineno, e.colno, text[e.pos])
