# The parts of the package, with and without an import of their own.
import json

try:
    json.loads('{bad}')
except json.decoder.JSONDecodeError as e:
    print(e.msg, e.pos, type(e).__module__)
print(json.decoder.JSONDecoder is json.JSONDecoder, json.encoder.JSONEncoder is json.JSONEncoder, json.encoder.__name__)

import json.encoder
from json.decoder import JSONDecodeError

print(JSONDecodeError is json.JSONDecodeError, json.encoder.JSONEncoder().encode([1]))
try:
    json.nowhere
except AttributeError as e:
    print(e)
