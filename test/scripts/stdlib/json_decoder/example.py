import json

decoder = json.JSONDecoder()
text = '{"a": 1} [2, 3] "rest"'
at = 0
while at < len(text):
    value, at = decoder.raw_decode(text, at)
    print(value)
    at += 1
try:
    decoder.decode('[1, 2,]')
except json.JSONDecodeError as error:
    print(error, error.pos)
