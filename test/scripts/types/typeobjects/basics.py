# Types as objects: names, bases, mro, repr, calling, comparing and type() with three arguments.
print(int, str, list, type, object, type(None), type(...), type(len), type(lambda: 0), type(i for i in ()))
print(type([].append), type(str.upper))
print([t.__name__ for t in (
    int, str, bytes, list, tuple, dict, set, frozenset, bool, float, complex, range, slice, type, object, bytearray,
    memoryview, property, classmethod, staticmethod, super, zip, map, filter, enumerate, reversed,
)])
print(int.__bases__, bool.__bases__, object.__bases__, bool.__mro__, type.__mro__, int.__base__, object.__base__)
print(int.mro(), ValueError.__mro__, KeyError.__bases__, int.__class__, type.__class__)
print(int.__module__, int.__qualname__, int.__doc__ is not None, type(int), type(type), isinstance(int, type))
print(isinstance(type, object), isinstance(object, type), issubclass(type, object), callable(int))
print(int == int, int is int, int != str, {int: 'i', str: 's'}[str], int in (int, str), type(1) is int)
print(type(True) is int, type(1) == type(2), hash(int) == hash(int), bool(int), [int, str].index(str))


class Base:
    """Documented."""
    kind = 'base'

    def hello(self):
        return f'{type(self).__name__} says {self.kind}'


class Derived(Base):
    kind = 'derived'

    class Inner:
        pass


print(Base, Derived, Derived.Inner, Derived.__name__, Derived.Inner.__qualname__, Derived.__bases__, Derived.__mro__)
print(Base.__doc__, Derived.__doc__, Derived.__module__, Base.__subclasses__(), Derived().__class__)
print(type(Derived()) is Derived)
print(repr(Derived()).split(' at ')[0], sorted(k for k in Base.__dict__ if not k.startswith('__')))
print('kind' in Derived.__dict__, 'hello' in Derived.__dict__, hasattr(Derived, 'hello'), Base.__dict__['kind'])
print(Derived.mro()[1].kind)
Made = type('Made', (Derived,), {'kind': 'made', 'extra': 5, 'twice': lambda self: self.extra * 2})
print(Made, Made.__name__, Made.__mro__[1:], Made().hello(), Made().twice(), Made.extra, type(Made))
print(type('Empty', (), {})().__class__.__name__, issubclass(Made, Base))
Made.__name__ = 'Renamed'
Made.extra = 6
Made.added = property(lambda self: 'p')
print(Made, Made.__name__, Made().twice(), Made().added, Made.__qualname__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: setattr(int, 'x', 1))
attempt(lambda: delattr(str, 'upper'))
attempt(lambda: int.missing)
attempt(lambda: Base.missing)
attempt(lambda: delattr(Base, 'missing'))
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type('X', (1,), {}))
attempt(lambda: type('X', Base, {}))
attempt(lambda: type(1, (), {}))
attempt(lambda: type('X', (), []))
attempt(lambda: type('X', (Base, Base), {}))
attempt(lambda: type('X', (object, Base), {}))
attempt(lambda: type('X', (int, str), {}))
attempt(lambda: object(1))
attempt(lambda: Base(1))
attempt(lambda: Base(x=1))
attempt(lambda: int < str)
attempt(lambda: int + str)
attempt(lambda: len(int))
attempt(lambda: int[0])
attempt(lambda: [x for x in int])
attempt(lambda: setattr(Base, '__name__', 5))
attempt(lambda: Base.hello())
attempt(lambda: object().x)
attempt(lambda: setattr(object(), 'x', 1))
