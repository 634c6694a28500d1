# vars() and dir() on small classes, instances, modules' worth of names, and user-defined __dir__.
class Base:
    base_attr = 1

    def base_method(self):
        pass


class Child(Base):
    child_attr = 2

    def __init__(self):
        self.own = 3
        self._private = 4
        self.__mangled = 5

    @property
    def prop(self):
        return 6

    @staticmethod
    def static():
        pass


class Slotted:
    __slots__ = ('a', 'b')


class CustomDir:
    def __dir__(self):
        return ['zeta', 'alpha', 'mid']


class BadDir:
    def __dir__(self):
        return 5


def public(names):
    return [n for n in names if not n.startswith('__')]


c = Child()
print(vars(c), public(vars(Child)), public(vars(Base)), vars(c) is c.__dict__, type(vars(Child)).__name__)
print(public(dir(c)), public(dir(Child)), public(dir(Base)), public(dir(Slotted())), dir(CustomDir()))
print(public(dir(object())), '__init__' in dir(c), '__class__' in dir(5))
vars(c)['added'] = 'through vars'
c.own = 33
print(c.added, vars(c), 'added' in dir(c), public(dir(c)) == sorted(public(dir(c))))
print([n for n in dir('') if n.startswith('is')], [n for n in dir([]) if not n.startswith('_')])
print([n for n in dir({}) if not n.startswith('_')], [n for n in dir(()) if not n.startswith('_')])
print([n for n in dir(set()) if not n.startswith('_')], [n for n in dir(5) if not n.startswith('_')])
print([n for n in dir(1.5) if not n.startswith('_')])


def function(a, b=2):
    inner = a
    return sorted(vars()), sorted(dir())


print(function(1))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: vars(5))
attempt(lambda: vars('text'))
attempt(lambda: vars(None))
attempt(lambda: vars([]))
attempt(lambda: vars(Slotted()))
attempt(lambda: vars(c, c))
attempt(lambda: dir(BadDir()))
attempt(lambda: dir(1, 2))
attempt(lambda: vars(Child).__setitem__('x', 1))
attempt(lambda: vars(object()))
function.tag = 'attributes of functions'
print(vars(function), 'tag' in dir(function), '__name__' in dir(function), '__code__' in dir(function))
