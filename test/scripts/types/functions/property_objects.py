# property objects: getters, setters, deleters, docs, decorators, inheritance and errors.
class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f'{value} is too cold')
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print('deleting')
        del self._celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    def _get(self):
        return 'got'

    def _set(self, v):
        print('set to', v)

    old_style = property(_get, _set, doc='old docs')
    write_only = property(fset=_set)
    empty = property()


t = Temperature(20)
print(t.celsius, t.fahrenheit, t.old_style)
t.celsius = 30
t.celsius += 5
t.old_style = 1
t.write_only = 2
print(t.celsius, vars(t), Temperature.celsius.__doc__, Temperature.old_style.__doc__, Temperature.fahrenheit.__doc__)
print(type(Temperature.celsius).__name__, Temperature.celsius.fget.__name__, Temperature.celsius.fset is not None)
print(Temperature.fahrenheit.fset, Temperature.fahrenheit.fdel)
del t.celsius


def attempt(f):
    try:
        print(f())
    except Exception as e:
        text = str(e)
        for word in ('setter', 'deleter', 'getter'):
            # The messages about missing accessors may go on where CPython's end.
            if f' has no {word}' in text:
                text = text[:text.index(word) + len(word)]
        print(type(e).__name__, text)


attempt(lambda: t.celsius)
attempt(lambda: setattr(Temperature(1), 'celsius', -300))
attempt(lambda: setattr(t, 'fahrenheit', 1))
attempt(lambda: delattr(t, 'fahrenheit'))
attempt(lambda: t.write_only)
attempt(lambda: t.empty)
attempt(lambda: setattr(t, 'empty', 1))
attempt(lambda: delattr(t, 'old_style'))
attempt(lambda: setattr(Temperature.celsius, 'fget', None))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(x=1))
attempt(lambda: Temperature.celsius())


class Warm(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return super().celsius + 100

    @property
    def fahrenheit(self):
        return f'{super().fahrenheit:.1f} F'


w = Warm(1)
w.celsius = 2
print(w.celsius, w.fahrenheit, Warm.celsius is Temperature.celsius, Warm.celsius.fset is Temperature.celsius.fset)
p = property(lambda self: self.x * 2)
q = p.setter(lambda self, v: setattr(self, 'x', v))
P = type('P', (), {'x': 5, 'double': p, 'settable': q})
o = P()
o.settable = 8
print(o.double, p is q, p.fset, isinstance(p, property), p.__get__(o), p.__get__(None, P) is p, P.double is p)
print('double' in vars(P), hasattr(o, 'double'), getattr(o, 'missing', 'none'))
o.__dict__['double'] = 'hidden'
print(o.double, o.__dict__['double'], sorted(o.__dict__))
print(property().fget, property(doc='d').__doc__, repr(p).split(' at ')[0])
