# str(...) in all its forms, and classes derived from str.
print(repr(str()), str(1), str(1.0), str(True), str(None), str('x'), str([1, 'a']), str((1,)), str({}), str(object=5))
print(str(...), str(int), str(b'x'))
print(str(b'caf\xc3\xa9', 'utf-8'), str(b'caf\xe9', 'latin-1'), str(b'caf\xe9', 'ascii', 'replace'))
print(str(b'abc', errors='ignore'), str(bytearray(b'ab'), encoding='ascii'), str(memoryview(b'mv'), 'ascii'))
for args, kwargs in (
    (('x', 'utf-8'), {}), ((1, 'utf-8'), {}), ((b'\xff', 'utf-8'), {}), ((b'x', 'nope'), {}), ((b'x', 1), {}),
    ((b'x', 'ascii', 'strict', 1), {}), ((), {'obj': 1}), ((None,), {'encoding': 'ascii'}),
):
    try:
        print(str(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Loud(str):
    suffix = '!'

    def __new__(cls, text, times=1):
        self = super().__new__(cls, text.upper())
        self.times = times
        return self

    def shout(self):
        return self + self.suffix * self.times


a = Loud('hey', times=3)
print(a, a.shout(), type(a).__name__, type(a + 'x').__name__, type(a.lower()).__name__, type(a[:]).__name__)
print(type(a * 1).__name__, type(str(a)).__name__, a.times, isinstance(a, str), len(a))
print(type(a.strip()).__name__, type(a.replace('z', 'y')).__name__, type(a.center(1)).__name__, type(f'{a}').__name__)
print(type(''.join([a])).__name__, type('%s' % a).__name__)


class Box:
    def __init__(self, s):
        self.s = s

    def __str__(self):
        return self.s

    def __repr__(self):
        return 'Box()'


print(str(Box('inside')), str([Box('inside')]), f'{Box("f")}', '{}'.format(Box('g')), '%s' % Box('h'))
for s in (1, None, b'x'):
    try:
        print(str(Box(s)))
    except TypeError as e:
        print(e)
try:
    '{}'.format(Box(5))
except TypeError as e:
    print(e)


class OnlyRepr:
    def __repr__(self):
        return '<only>'


print(str(OnlyRepr()), OnlyRepr(), [OnlyRepr()], isinstance('', str), issubclass(str, object), str.__name__)
print(str.__mro__, type('').__bases__)
try:
    'abc'.newattr = 1
except AttributeError as e:
    print(e)
try:
    'abc'.missing
except AttributeError as e:
    print(e, e.name, e.obj)
try:
    a()
except TypeError as e:
    print(e)
