# getattr, setattr, hasattr and delattr, also with __getattr__ and friends.
class Plain:
    shared = 'class value'

    def method(self):
        return 'called'

    @property
    def broken(self):
        raise AttributeError('broken inside')

    @property
    def worse(self):
        raise ValueError('worse inside')


p = Plain()
setattr(p, 'x', 1)
setattr(p, 'odd name!', 2)
setattr(p, '', 3)
print(p.x, getattr(p, 'x'), getattr(p, 'odd name!'), getattr(p, ''), vars(p), getattr(p, 'shared'))
print(getattr(p, 'method')(), getattr(p, 'none', 'default'), getattr(p, 'none', None), hasattr(p, 'x'))
print(hasattr(p, 'none'), hasattr(p, 'broken'), getattr(p, 'broken', 'default'))
setattr(p, 'shared', 'own value')
print(p.shared, Plain.shared, delattr(p, 'shared'), p.shared, delattr(p, 'x'), hasattr(p, 'x'))
print(setattr(Plain, 'added', 5), p.added, delattr(Plain, 'added'), hasattr(p, 'added'))
print(getattr('abc', 'upper')(), getattr([], 'append').__name__, getattr(5, 'real'), hasattr(5, 'imag'))
print(hasattr('', 'nope'), getattr(int, '__name__'), hasattr(None, '__class__'), getattr(len, '__name__'))


class Dynamic:
    def __init__(self):
        object.__setattr__(self, 'log', [])

    def __getattr__(self, name):
        self.log.append(f'get {name}')
        if name.startswith('no'):
            raise AttributeError(f'refused {name}')
        return name.upper()

    def __setattr__(self, name, value):
        self.log.append(f'set {name}={value!r}')
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.log.append(f'del {name}')
        object.__delattr__(self, name)


d = Dynamic()
d.a = 1
print(d.a, d.b, getattr(d, 'c'), hasattr(d, 'anything'), hasattr(d, 'nothing'), getattr(d, 'nope', 'dflt'))
del d.a
print(d.a, d.log)


class Intercept:
    value = 'real'

    def __getattribute__(self, name):
        if name == 'value':
            return 'intercepted ' + object.__getattribute__(self, name)
        return object.__getattribute__(self, name)


print(Intercept().value, getattr(Intercept(), 'value'), Intercept.value)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: getattr(p, 'none'))
attempt(lambda: getattr(p, 'broken'))
attempt(lambda: getattr(p, 'worse', 'default'))
attempt(lambda: hasattr(p, 'worse'))
attempt(lambda: delattr(p, 'none'))
attempt(lambda: delattr(p, 'method'))
attempt(lambda: delattr(d, 'zzz'))
attempt(lambda: d.nothing)
attempt(lambda: getattr(p))
attempt(lambda: getattr(p, 'x', 1, 2))
attempt(lambda: getattr(p, 5))
attempt(lambda: getattr(p, None, 'default'))
attempt(lambda: hasattr(p, 5))
attempt(lambda: hasattr(p))
attempt(lambda: setattr(p, 5, 1))
attempt(lambda: setattr(p, 'x'))
attempt(lambda: delattr(p, 5))
attempt(lambda: delattr(p))
attempt(lambda: setattr(5, 'x', 1))
attempt(lambda: setattr('abc', 'upper', 1))
attempt(lambda: setattr([], 'append', 1))
attempt(lambda: setattr(len, 'x', 1))
attempt(lambda: setattr(object(), 'x', 1))
attempt(lambda: setattr(int, 'x', 1))
attempt(lambda: getattr(obj=p, name='x'))
