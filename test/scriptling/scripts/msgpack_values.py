# Packed and unpacked with functions of the script, and what is no msgpack.
import msgpack
class P:
    def __init__(s, x): s.x = x
    def __str__(s): return 'P' + str(s.x)
asked = []
def default(o):
    asked.append(o.x)
    return {'x': [o.x, {'y': (1, 2)}]}
v = [1, {'a': [2, P(3), {P(4): P(5)}], 'b' * 50: 'c' * 50, 7: None}, (P(6),), [[[[]]], {}], -5, 2.5, b'x' * 40]
a = msgpack.packb(v, default=default)
print(a, asked)
print(msgpack.packb(v), [msgpack.unpackb(msgpack.packb(x)) for x in (None, 0, '', [], False)])
seen = []
def hook(d):
    seen.append(sorted(d, key=str))
    return [d] if 'x' in d else d
print(msgpack.unpackb(a, object_hook=hook), seen)
print(msgpack.unpackb(msgpack.packb(v), use_list=False))
for bad in (a + b'1', a[:-3], b'\xc1', b'\xdd\xff\xff\xff\xff'):
    try: msgpack.unpackb(bad)
    except ValueError as e: print(e)
deep = []
for i in range(495): deep = [deep]
print(msgpack.unpackb(msgpack.packb(deep)) == deep)
for i in range(10): deep = [deep]
try: msgpack.packb(deep)
except ValueError as e: print(e)
