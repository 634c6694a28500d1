# isinstance and issubclass over built-in types, tuples and class hierarchies.
samples = [
    1, 1.5, True, 'a', b'a', None, [], (), {}, set(), frozenset(), 1j, range(1), len, int, object(), ..., slice(1),
    (i for i in ()), lambda: 0, ValueError('x'), bytearray(), memoryview(b'')
]
kinds = [
    int, float, bool, str, bytes, type(None), list, tuple, dict, set, frozenset, complex, range, type, BaseException,
    type(lambda: 0), type(len),
]
for s in samples:
    print(type(s).__name__, [k.__name__ for k in kinds if isinstance(s, k)], isinstance(s, object))
    print(isinstance(s, (int, str, (list, dict))))
print(issubclass(bool, int), issubclass(int, bool), issubclass(int, int), issubclass(int, object))
print(issubclass(bool, (str, int)), issubclass(KeyError, LookupError), issubclass(list, (tuple, (set, (list,)))))
print(issubclass(int, ()), isinstance(1, ()))


class A:
    pass


class B(A):
    pass


class C(B, dict):
    pass


class Meta(type):
    def __instancecheck__(cls, instance):
        return hasattr(instance, 'quack')

    def __subclasscheck__(cls, subclass):
        return subclass.__name__.startswith('D')


class Duck(metaclass=Meta):
    pass


class Robot:
    quack = True


class Dodo:
    pass


print(isinstance(C(), A), isinstance(C(), dict), isinstance(B(), C), issubclass(C, (int, A)), issubclass(B, dict))
print(type(C()) is A, isinstance(A, type), isinstance(A(), type))
print(isinstance(Robot(), Duck), isinstance(Dodo(), Duck), issubclass(Dodo, Duck), issubclass(Robot, Duck))
print(isinstance(5, (str, Duck)), type(Duck).__name__, isinstance(Duck, Meta), isinstance(Duck(), Duck))


class Proxy:
    @property
    def __class__(self):
        return int


p = Proxy()
print(isinstance(p, int), isinstance(p, Proxy), isinstance(p, str), type(p).__name__, p.__class__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: isinstance(1))
attempt(lambda: isinstance())
attempt(lambda: isinstance(1, int, str))
attempt(lambda: isinstance(1, 5))
attempt(lambda: isinstance(1, None))
attempt(lambda: isinstance(1, [int]))
attempt(lambda: isinstance(1, {int}))
attempt(lambda: isinstance(1, (str, 5)))
attempt(lambda: isinstance(1, (int, 5)))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass('a', str))
attempt(lambda: issubclass(int, 5))
attempt(lambda: issubclass(int, [int]))
attempt(lambda: issubclass(int, (str, None)))
attempt(lambda: issubclass(int))
attempt(lambda: issubclass(A(), A))
