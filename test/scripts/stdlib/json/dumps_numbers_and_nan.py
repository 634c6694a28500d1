# Floats and ints in JSON: shortest repr, huge values, NaN and infinities.
import json

inf, nan = float('inf'), float('nan')
print(json.dumps([
    0.0, -0.0, 1.0, 1e15, 1e16, 1e17, 1e21, 1e22, 1e-4, 1e-5, 123456789012345680.0, 0.1 + 0.2, 5e-324,
    1.7976931348623157e308, 2.0 ** 70,
]))
print(json.dumps([2 ** 31, 2 ** 53, 2 ** 63, 2 ** 64 + 1, -2 ** 64, 10 ** 40]))
print(json.dumps({1.5: 'float key', 10 ** 20: 'big key'}))
print(json.dumps([nan, inf, -inf]), json.dumps({'a': nan, 'b': {inf: 1, nan: 2}}), json.dumps(nan), json.dumps(-inf))
for value in (nan, inf, -inf, [1, nan], {'k': inf}, {inf: 1}, {nan: 1}, (1.5,)):
    try:
        print(json.dumps(value, allow_nan=False))
    except ValueError as e:
        print(type(e).__name__, e)
print(json.loads('[NaN, Infinity, -Infinity]'), json.loads('{"a": NaN}'), json.loads('-Infinity') == -inf)
for text in (
    '0', '-0', '1', '-1', '0.0', '-0.0', '1.0', '1e5', '1E5', '1e+5', '1e-5', '1.5e3', '1e400', '-1e400', '1e-400',
    '123456789012345678901234567890', '-9007199254740993', '0.1', '1.0000000000000001', '3.141592653589793238462643',
    '1E0', '0e0', '10', '100000000000000000000.0',
):
    value = json.loads(text)
    print(text, repr(value), type(value).__name__)
for text in (
    '01', '-', '+1', '.5', '5.', '1e', '1e+', '0x10', '1_000', '--1', '1.2.3', '1e5.5', 'nan', 'inf', '-inf',
    'infinity', '-NaN', '+Infinity', '1 2', '00', '-01', '1.e5', '٣', '½',
):
    try:
        print(text, repr(json.loads(text)))
    except json.JSONDecodeError as e:
        print(text, '|', e)
print(json.loads('[1, 1.0, 1e0]'), [type(x).__name__ for x in json.loads('[1, 1.0, 1e0, -0, -0.0]')])
print(json.loads('[10000000000000000000000000001]')[0] % 10, json.loads(json.dumps(2 ** 100)) == 2 ** 100)
print(json.loads(json.dumps(0.1)) == 0.1)
