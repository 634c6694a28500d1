import json


class Encoder(json.JSONEncoder):
    def default(self, value):
        return sorted(value) if isinstance(value, set) else super().default(value)


print(Encoder(indent=1).encode({'letters': {'b', 'a'}}))
print(list(json.JSONEncoder().iterencode([1, 'two'])))
