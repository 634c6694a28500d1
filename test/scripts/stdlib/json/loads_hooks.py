# object_hook, object_pairs_hook, parse_float, parse_int, parse_constant and cls.
import json


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


calls = []


def hook(d):
    calls.append(sorted(d))
    return Point(**d) if set(d) == {'x', 'y'} else d


print(json.loads('[{"x": 1, "y": 2}, {"p": {"x": 3, "y": {"q": 0}}, "z": []}, {}]', object_hook=hook), calls)
print(json.loads('{"a": 1, "b": {"c": 2}, "a": 3}', object_pairs_hook=list))
print(json.loads(
    '{"a": 1, "a": 2}', object_pairs_hook=lambda pairs: {k: [v for k2, v in pairs if k2 == k] for k, _ in pairs}
))
print(json.loads('[{}, {"k": 1}]', object_pairs_hook=tuple), json.loads('{}', object_pairs_hook=list))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: 'never', object_pairs_hook=dict))
print(json.loads('{"a": 1}', object_hook=None), json.loads('{"a": 1}', object_hook=lambda d: None))
print(json.loads('[1, {"a": 2}]', object_hook=len), json.loads('{"k": {"k": {}}}', object_hook=lambda d: [d]))
print(json.loads('[1.5, 2, -0.0, 1e3, "1.5"]', parse_float=str))
print(json.loads('[1.5, 2, -7, 10000000000000000000]', parse_int=str))
print(json.loads('[1, 2.5]', parse_int=float, parse_float=lambda s: s + '!'))
print(json.loads('{"1": 2}', parse_int=lambda s: int(s) * 10))
print(json.loads('[NaN, Infinity, -Infinity, 1.5]', parse_constant=lambda name: f'<{name}>'))
print(json.loads('[NaN]', parse_constant=lambda n: None))
print(json.loads('[1.10, 3]', parse_float=lambda s: ('dec', s), parse_int=lambda s: ('int', s)))
print(json.loads('[null, true, false]', parse_constant=str))


def refuse(name):
    raise ValueError(f'{name} is not welcome')


class Decoder(json.JSONDecoder):
    def __init__(self, **kwargs):
        super().__init__(object_hook=lambda d: sorted(d.items()), **kwargs)

    def decode(self, s):
        return 'decoded', super().decode(s.strip('#'))


print(json.loads('#{"b": 1, "a": 2}#', cls=Decoder), json.loads('[1.5]', cls=Decoder, parse_float=str))


class Shape(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


config = json.loads('{"server": {"host": "h", "ports": [{"n": 80}, {"n": 443}]}}', object_hook=Shape)
print(config.server.host, [p.n for p in config.server.ports], type(config).__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: json.loads('[NaN]', parse_constant=refuse))
attempt(lambda: json.loads('[{"a": 1}]', object_hook=lambda: 0))
attempt(lambda: json.loads('{"a": 1}', object_hook=lambda d: d['missing']))
attempt(lambda: json.loads('[1.5]', parse_float=5))
attempt(lambda: json.loads('[1]', parse_int=lambda s: 1 / 0))
attempt(lambda: json.loads('{"x": 1}', object_pairs_hook=lambda p: p.nope))
attempt(lambda: json.loads('[1]', hook=1))
attempt(lambda: config.nothing)
attempt(lambda: json.loads('[1.5]', parse_float=None))
