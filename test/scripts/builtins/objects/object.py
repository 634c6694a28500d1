# object: what every instance can do, and object() itself.
o = object()
print(type(o), o == o, o == object(), o != object(), o is o, bool(o), hash(o) == hash(o), isinstance(o, object))
print(repr(o).split(' at ')[0], str(o).split(' at ')[0], o.__class__, o.__doc__ is not None, object.__name__)
print(object.__bases__, object.__mro__)
print([n for n in dir(o) if n not in ('__getstate__', '__reduce__', '__reduce_ex__', '__sizeof__')])


class Empty:
    pass


class Initialised:
    def __init__(self, x):
        self.x = x


class New:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.args = args
        return self


class NewOther:
    def __new__(cls):
        return 'not an instance'

    def __init__(self):
        print('never called')


class Counting:
    made = 0

    def __new__(cls, n):
        if n < 0:
            return None
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, n):
        self.n = n


e = Empty()
e.x = 1
print(vars(e), Initialised(5).x, New(1, 2).args, NewOther(), Counting(1).n, Counting(-1), Counting.made)
print(object.__new__(Empty).__class__.__name__)
print(e.__eq__(e), e.__eq__(5), e.__ne__(e), e.__ne__(5), e.__lt__(5), e.__str__() == e.__repr__())
print(e.__hash__() == hash(e), e.__format__('') == str(e), e.__dir__() is not None, e.__init__())
print(e.__init_subclass__(), e.__subclasshook__(int), object.__eq__(1, 1), object.__ne__(1, 2))
print(e.__setattr__('y', 2), e.y, e.__getattribute__('y'), e.__delattr__('y'), hasattr(e, 'y'), e.__class__ is Empty)
print(Empty.__dict__['__module__'], e.__module__, Empty.__weakref__ is not None)


class Other:
    pass


e.__class__ = Other
print(type(e).__name__, isinstance(e, Other), isinstance(e, Empty), e.x)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: object(1))
attempt(lambda: object(x=1))
attempt(lambda: Empty(1))
attempt(lambda: Empty(x=1))
attempt(lambda: Initialised())
attempt(lambda: New(1, x=2))
attempt(lambda: Counting())
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(5))
attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(Empty, 1))
attempt(lambda: object.__init__())
attempt(lambda: setattr(o, 'x', 1))
attempt(lambda: o.x)
attempt(lambda: delattr(o, 'x'))
attempt(lambda: o < o)
attempt(lambda: o + 1)
attempt(lambda: o[0])
attempt(lambda: len(o))
attempt(lambda: iter(o))
attempt(lambda: o())
attempt(lambda: -o)
attempt(lambda: int(o))
attempt(lambda: setattr(e, '__class__', 5))
attempt(lambda: setattr(e, '__class__', int))
attempt(lambda: setattr(e, '__dict__', 5))
attempt(lambda: e.__format__('x'))
attempt(lambda: object.__getattribute__(5, 'nope'))
