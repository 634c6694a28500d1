# sys.version_info and its comparisons, as scripts use them to ask for a version.
import sys

v = sys.version_info
print(v >= (3, 12), v < (4, 0), v[0], v.major, v[:2] >= (3, 12), v.minor >= 12, len(v), isinstance(v, tuple))
print(type(v.micro).__name__, v.releaselevel, type(v.serial).__name__, v > (3, 5, 2), v >= (3,), v != (3,))
print(v == tuple(v))
print(type(sys.version).__name__, sys.version.startswith('3.'), sys.hexversion >= 0x030C0000)
major, minor, *rest = v
print(major, minor >= 12, len(rest), repr(v).startswith('sys.version_info(major=3, minor='), list(v)[:1])
print(max(v[:3]) >= 12)
if v < (3, 8):
    print('too old')
elif v >= (3, 12):
    print('modern enough')
print('%d.x' % v.major, f'{v.major}.{v.minor}'.startswith('3.'), '{0[0]}'.format(v), (v.major, v.minor) > (2, 7))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: v < '3.12')
attempt(lambda: v < 4)
attempt(lambda: v > [3, 8])
attempt(lambda: setattr(v, 'major', 4))
attempt(lambda: v.nope)
attempt(lambda: v[9])
attempt(lambda: v + (1,) == tuple(v) + (1,))
