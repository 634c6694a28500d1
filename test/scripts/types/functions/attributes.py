# Functions as objects: attributes, defaults, annotations, equality and repr.
def plain(a, b=2, *args, c, d=4, **kwargs):
    """A docstring."""
    local = a
    return local


def annotated(x: int, y: 'str' = 'q', *, z: list[int] = []) -> bool:
    return x > 0


square = lambda x: x * x
print(plain.__name__, plain.__qualname__, plain.__doc__, plain.__module__, plain.__defaults__, plain.__kwdefaults__)
print(plain.__annotations__, plain.__dict__)
print(annotated.__annotations__, annotated.__doc__, annotated.__defaults__, annotated.__kwdefaults__, square.__name__)
print(square.__qualname__, square.__defaults__, repr(square).split(' at ')[0], repr(plain).split(' at ')[0])
print(type(plain), type(square).__name__)
print(callable(plain), plain == plain, plain != square, bool(plain))
print({plain: 1}[plain], hash(plain) == hash(plain), isinstance(plain, object))
plain.counter = 0
plain.counter += 5
plain.__name__ = 'renamed'
plain.__doc__ = 'changed'
print(plain.counter, plain.__dict__, plain.__name__, plain.__qualname__, plain.__doc__, hasattr(plain, 'counter'))
print(getattr(plain, 'missing', 'default'), vars(plain))
del plain.counter
print(hasattr(plain, 'counter'))
annotated.__defaults__ = ('changed default',)
annotated.__kwdefaults__ = {'z': 'kw'}
annotated.__annotations__['x'] = float
print(annotated.__defaults__, annotated.__kwdefaults__, annotated.__annotations__, annotated(5))


def outer(n):
    def inner(m):
        return n + m
    return inner


add5 = outer(5)
print(add5.__name__, add5.__qualname__, add5(1), repr(add5).split(' at ')[0])
print(outer(1) == outer(1), add5 == add5)


def mutable(item, bag=[]):
    bag.append(item)
    return bag


print(mutable(1), mutable(2), mutable.__defaults__, mutable(3, ['x']), mutable.__defaults__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: plain.missing)
attempt(lambda: delattr(plain, 'missing'))
attempt(lambda: setattr(plain, '__name__', 5))
attempt(lambda: setattr(plain, '__defaults__', [1]))
attempt(lambda: setattr(plain, '__kwdefaults__', 5))
attempt(lambda: plain < square)
attempt(lambda: plain + 1)
attempt(lambda: plain[0])
attempt(lambda: len(plain))
attempt(lambda: iter(plain))
attempt(lambda: setattr(len, 'x', 1))
attempt(lambda: type('F', (type(plain),), {}))
print(len, print, repr(abs), len.__name__, len.__qualname__, len.__module__, type(len), len == len)
print(sorted.__doc__ is not None)
