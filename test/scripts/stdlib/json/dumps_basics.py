# json.dumps of every kind of value, separators and indentation.
import json

print(json.dumps(None), json.dumps(True), json.dumps(False), json.dumps(5), json.dumps(-0), json.dumps(10 ** 30))
print(json.dumps(1.5), json.dumps(1e16), json.dumps(1e-7), json.dumps(-0.0), json.dumps(100.0), json.dumps('text'))
print(json.dumps(''), json.dumps([]), json.dumps({}), json.dumps(()), json.dumps([[]]), json.dumps({'a': {}}))
print(json.dumps([1, 'a', None, True, 2.5]), json.dumps((1, (2, [3]))), json.dumps({'k': [1, {'n': None}], 'z': ()}))
print(json.dumps({'b': 1, 'a': 2}), json.dumps([0.1, 1 / 3, 1e100, 5e-324, 123456789.123]), json.dumps(2 ** 53 + 1))
print(json.dumps([float(2 ** 53)]))
data = {'name': 'Ünïcode', 'list': [1, 2, [3, []]], 'empty': {}, 'nested': {'x': {'y': [None]}}, 'tuple': ()}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent=0))
print(json.dumps([1, [2, {'a': 3}]], indent='--'))
print(json.dumps({'a': [1]}, indent='\t'))
print(json.dumps([1, 2], indent=''), json.dumps([1, [2]], indent=-3), json.dumps([], indent=4))
print(json.dumps({}, indent=4), json.dumps('s', indent=4), json.dumps([[], {}], indent=1))
print(json.dumps(data, separators=(',', ':')))
print(json.dumps([1, {'a': 2, 'b': 3}], separators=(' ; ', ' = ')), json.dumps({'a': [1, 2]}, separators=('', '')))
print(json.dumps([1, {'a': 2}], indent=1, separators=(' ,', ' : ')))
print(json.dumps(data, sort_keys=True), json.dumps({'b': {'d': 1, 'c': 2}, 'a': 3}, sort_keys=True, indent=1))
print(json.dumps({'B': 1, 'a': 2, 'é': 3, 'Z': 4, '_': 5, '😀': 6, '\uffff': 7}, sort_keys=True, ensure_ascii=False))


class Int(int):
    def __repr__(self):
        return 'never shown'


class Float(float):
    def __repr__(self):
        return 'never shown'


class Text(str):
    def __str__(self):
        return 'never shown'


class Items(list):
    pass


class Table(dict):
    pass


print(json.dumps([Int(5), Float(2.5), Text('t'), Items([1]), Table(a=1), True, {Int(1): Text('v')}]))
print(type(json.dumps(1)).__name__, json.dumps(json.dumps({'a': '"'})), json.dumps({'a': 1}) == '{"a": 1}')
print(json.dumps(obj=[1]))
