# default= functions and JSONEncoder subclasses.
import json


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Money:
    def __init__(self, amount):
        self.amount = amount

    def to_json(self):
        return {'money': self.amount}


def convert(o):
    if isinstance(o, (set, frozenset)):
        return sorted(o)
    if isinstance(o, Point):
        return {'x': o.x, 'y': o.y}
    if isinstance(o, complex):
        return [o.real, o.imag]
    if isinstance(o, Money):
        return o.to_json()
    if isinstance(o, bytes):
        return o.decode()
    raise TypeError(f'no way to convert {type(o).__name__}')


print(json.dumps({3, 1, 2}, default=convert), json.dumps([Point(1, {5}), {'p': Point(0, 0)}], default=convert))
print(json.dumps(1 + 2j, default=convert), json.dumps({'m': Money(5)}, default=convert, indent=1))
print(json.dumps(b'raw', default=convert))
print(json.dumps(Point(1, 2), default=lambda o: o.__dict__), json.dumps([object, len], default=lambda o: o.__name__))
print(json.dumps([...], default=str), json.dumps({1, 2}, default=list), json.dumps(range(3), default=list))
print(json.dumps((c for c in 'ab'), default=list))
print(json.dumps([Point], default=repr))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return {'set': sorted(o)}
        if isinstance(o, Point):
            return f'{o.x},{o.y}'
        return super().default(o)


class Wrapper(json.JSONEncoder):
    def encode(self, o):
        return f'<{super().encode(o)}>'


class Compact(json.JSONEncoder):
    def __init__(self, **kwargs):
        kwargs['separators'] = (',', ':')
        super().__init__(**kwargs)


print(json.dumps([{1}, Point(3, 4), {'k': frozenset('b')}], cls=Encoder), json.dumps([1], cls=Wrapper))
print(json.dumps([1, {'a': 2}], cls=Compact, sort_keys=True), Encoder(indent=1).encode([{2}]), Encoder().encode('x'))
print(json.JSONEncoder().encode({'a': [1, None]}))
e = json.JSONEncoder(
    skipkeys=True, ensure_ascii=False, sort_keys=True, indent=None, separators=(', ', ': '), allow_nan=True,
    check_circular=False, default=str,
)
print(e.encode({'é': {1}}), e.item_separator, e.key_separator, e.skipkeys)
print(e.ensure_ascii, e.sort_keys, e.indent, e.allow_nan, e.check_circular, json.JSONEncoder.item_separator)
print(json.JSONEncoder(indent=2).item_separator, json.JSONEncoder(indent=2).key_separator)
print(list(json.JSONEncoder().iterencode([1, {'a': 'b', 'c': [True, None]}, 2.5])) != [])
print(''.join(json.JSONEncoder(indent=1).iterencode([1, {'a': []}])), ''.join(Encoder().iterencode([{3}])))


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: json.dumps({1}))
attempt(lambda: json.dumps([1, object()]))
attempt(lambda: json.dumps({'a': Point(1, 2)}))
attempt(lambda: json.dumps(b'x'))
attempt(lambda: json.dumps(1j))
attempt(lambda: json.dumps(len))
attempt(lambda: json.dumps(...))
attempt(lambda: json.dumps(range(2)))
attempt(lambda: json.dumps({}.keys()))
attempt(lambda: json.dumps(int))
attempt(lambda: json.dumps(object(), default=convert))
attempt(lambda: json.dumps([range(1)], cls=Encoder))
attempt(lambda: json.dumps({1}, default=lambda o: o))
attempt(lambda: json.dumps({1}, default=5))
attempt(lambda: json.dumps(1, cls=5))
attempt(lambda: json.dumps(1, spacing=2))
attempt(lambda: json.dumps())
attempt(lambda: json.dumps(1, 2))
attempt(lambda: json.dumps([1], separators=(',',)))
attempt(lambda: json.dumps([1], separators=5))
attempt(lambda: json.dumps({'a': 1}, default=lambda: 0))
attempt(lambda: json.dumps({1}, default=lambda o: 1 / 0))
attempt(lambda: json.JSONEncoder().default(5))
