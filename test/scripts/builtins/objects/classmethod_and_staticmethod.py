# classmethod and staticmethod: as decorators, as functions, inherited, on instances, and their attributes.
class Base:
    registry = []

    def __init__(self, value):
        self.value = value

    @classmethod
    def parse(cls, text):
        """Make one from text."""
        return cls(int(text))

    @classmethod
    def register(cls):
        cls.registry.append(cls.__name__)
        return cls.registry

    @staticmethod
    def check(x, y=2, *rest, k=None):
        """Check things."""
        return x, y, rest, k

    def plain(*args):
        return len(args)

    undecorated = lambda x: x
    wrapped = staticmethod(lambda x: x * 2)
    class_len = classmethod(lambda cls: len(cls.__name__))
    builtin = staticmethod(len)
    not_static = len


class Child(Base):
    @classmethod
    def parse(cls, text):
        made = super().parse(text)
        made.value += 1
        return made

    @staticmethod
    def check(*args):
        return 'child', Base.check(*args)


b, c = Base(1), Child(2)
print(Base.parse('5').value, b.parse('6').value, Child.parse('7').value, type(c.parse('8')).__name__, Base.register())
print(Child.register(), c.register() is Base.registry)
print(Base.check(1), b.check(1, 3, 4, k=5), Child.check(9), c.check(0), Base.wrapped(4), b.wrapped(4))
print(Base.class_len(), c.class_len(), Base.builtin('abc'), b.builtin([1]), Base.plain(), b.plain(), b.plain(1))
print(Base.undecorated(3), b.not_static('xy'))
print(Base.parse.__name__, Base.parse.__doc__, Base.parse.__self__, Child.parse.__self__, Base.check.__name__)
print(Base.check.__doc__, Base.check.__qualname__, Base.__dict__['parse'].__func__.__name__)
print(Base.__dict__['check'].__func__ is Base.check, Base.__dict__['parse'].__name__)
print(Base.__dict__['check'].__wrapped__ is Base.check)
s, k = staticmethod(len), classmethod(lambda cls: cls)
print(type(s).__name__, type(k).__name__, s('four'), callable(s), callable(k), s.__func__ is len)
print(isinstance(s, staticmethod), repr(s), repr(k).split(' at ')[0], s.__get__(None, int)('ab'))
print(k.__get__(None, int)(), k.__get__(5)())


class Meta(type):
    @classmethod
    def meta_make(mcs):
        return mcs.__name__

    def class_side(cls):
        return f'side of {cls.__name__}'


class Uses(metaclass=Meta):
    pass


print(Uses.meta_make(), Uses.class_side(), Meta.meta_make(), hasattr(Uses(), 'class_side'))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b.undecorated(3))
attempt(lambda: Base.parse())
attempt(lambda: Base.check())
attempt(lambda: k())
attempt(lambda: staticmethod())
attempt(lambda: classmethod())
attempt(lambda: staticmethod(1, 2))
attempt(lambda: staticmethod(5)())
attempt(lambda: classmethod(5).__get__(None, int)())
attempt(lambda: Base.parse('x'))
attempt(lambda: setattr(Base.parse, 'x', 1))
c.check = 'instance value'
print(c.check, Child.check(1))
c.late = staticmethod(lambda: 'on an instance it stays an object')
print(type(c.late).__name__, c.late())
