# Bound and unbound methods: __self__, __func__, equality, and methods of built-in objects.
class Counter:
    instances = []

    def __init__(self, start=0):
        self.n = start
        Counter.instances.append(self)

    def step(self, by=1):
        """Count on."""
        self.n += by
        return self.n

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def add(a, b):
        return a + b

    def __repr__(self):
        return f'Counter({self.n})'


class Sub(Counter):
    def step(self, by=1):
        return super().step(by * 10)


c = Counter(5)
m = c.step
print(m, m.__self__ is c, m.__func__ is Counter.step, m.__name__, m.__qualname__, m.__doc__, type(m).__name__, m())
print(m(3), c.n)
print(c.step == c.step, c.step is c.step, m == c.step, c.step == Counter(5).step, hash(c.step) == hash(m))
print({c.step: 'k'}[m], m != Counter.step, m.__defaults__, m.__func__(c), Counter.step(c, 100), callable(m), bool(m))
print(repr(Counter.step).split(' at ')[0], Counter.make, Counter.make.__self__, type(Counter.make).__name__)
print(type(Counter.add).__name__, c.add is Counter.add, Counter.__dict__['make'].__class__)
print(type(Counter.__dict__['add']).__name__, type(Counter.__dict__['step']).__name__)
print(Sub.make(3).step(), Sub(1).step(2), Sub.make.__self__, Sub.add(1, 2), c.make.__self__, c.make(7))
print(Sub.step is Counter.step, Sub.__dict__['step'].__qualname__)
steps = [c.step, Sub(0).step]
print([f() for f in steps], list(map(c.step, [1, 1])), sorted([3, 1], key=Counter(0).step))
c.step = lambda by=1: 'instance attribute'
print(c.step(), Counter.step(c), 'step' in c.__dict__)
del c.step
print(c.step())
Counter.twice = lambda self: self.n * 2
c.free = Counter.twice
print(c.twice(), Counter(4).twice(), c.twice.__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: c.free())
attempt(lambda: setattr(m, 'x', 1))
attempt(lambda: m.missing)
attempt(lambda: m.n)
attempt(lambda: m < m)
attempt(lambda: Counter.step())
attempt(lambda: Counter.step('x'))
attempt(lambda: m(1, 2))
attempt(lambda: c.make.__func__())
attempt(lambda: type(m)())
attempt(lambda: type(m)(len, 'abc')())
attempt(lambda: type(m)(5, c))
attempt(lambda: type(m)(len, None))
a = [1]
push = a.append
push(2)
print(a, push.__name__, push.__self__ is a, push.__qualname__, type(push).__name__, a.append == push)
print(repr(push).split(' at ')[0], [].append == [].append, 'abc'.upper(), 'abc'.upper.__self__, str.upper('x'))
print(repr(str.join), type(str.__dict__['maketrans']).__name__)
print(dict.fromkeys.__self__, {}.get.__name__, int.from_bytes.__self__, list.append.__objclass__, (5).__add__(2))
print(type((5).__add__).__name__, type(int.__add__).__name__, repr(int.__add__), object.__init__.__name__)
print(bytes.fromhex.__qualname__)
