# repr(), ascii() and str() with user-defined methods, and what containers use.
class Both:
    def __repr__(self):
        return 'Répr'

    def __str__(self):
        return 'Ströng'

    def __format__(self, spec):
        return f'Format[{spec}]'


class OnlyStr:
    def __str__(self):
        return 'only str'


class OnlyRepr:
    def __repr__(self):
        return 'only repr'


class Neither:
    pass


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None


class Raises:
    def __repr__(self):
        raise ValueError('no repr')


class Meta(type):
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'


class Made(metaclass=Meta):
    pass


b = Both()
print(repr(b), ascii(b), str(b), b, [b], (b,), {b: b}, f'{b} {b!r} {b!s} {b!a} {b:x} {b!r:>7}|')
print('%s %r %a' % (b, b, b), '{} {!r} {!s} {!a} {:y}'.format(b, b, b, b, b))
print(repr(OnlyRepr()), str(OnlyRepr()), f'{OnlyRepr()}', [OnlyRepr()], str(OnlyStr()))
print(repr(OnlyStr()).split(' at ')[0], str([OnlyStr()]).split(' at ')[0], repr(Neither()).split(' at ')[0])
print(str(Neither()).split(' at ')[0], format(OnlyStr()), format(OnlyRepr(), ''))
print(Made, repr(Made), [Made], repr(Made()).split(' at ')[0], repr(Neither), Neither, str(int), repr(len))
print(ascii('é'), ascii(['é', 'ü']), ascii({'ñ': 1}), repr('é'), ascii(b'\xe9'), ascii('😀'), ascii(b))
print(repr(1), repr(1.0), repr('a'), repr(None), repr(...), repr([1, 'a', None]), repr((1,)), repr({'a': 1}))
print(repr({1}), repr(frozenset()), repr(b'x'), repr(range(3)), repr(slice(1, 2)), repr(1j), repr(True), repr(''))
print(repr(NotImplemented), repr(type), repr(bytearray(b'a')), repr(dict.fromkeys('a')))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: repr(Bad()))
attempt(lambda: str(Bad()))
attempt(lambda: ascii(Bad()))
attempt(lambda: print(Bad()))
attempt(lambda: [Bad()].__repr__())
attempt(lambda: f'{Bad()}')
attempt(lambda: f'{Bad()!r}')
attempt(lambda: '%r' % Bad())
attempt(lambda: repr(Raises()))
attempt(lambda: str(Raises()))
attempt(lambda: repr([1, Raises()]))
attempt(lambda: str({'k': Raises()}))
attempt(lambda: repr())
attempt(lambda: repr(1, 2))
attempt(lambda: ascii())
attempt(lambda: ascii('a', 'b'))
attempt(lambda: repr(obj=1))
