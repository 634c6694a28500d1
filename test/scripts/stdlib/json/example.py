# Text from values, and values from text.
import json

text = json.dumps({"name": "Ada", "tags": ["a", "b"], "age": None}, indent=2)
print(text)
print(json.loads(text)["tags"])
try:
    json.loads("{'a': 1}")
except json.JSONDecodeError as error:
    print(error)
