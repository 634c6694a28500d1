# The operations of str by their special names, and which of them answer NotImplemented.
s = 'abc'
print(s.__len__(), s.__contains__('b'), s.__getitem__(1), s.__add__('d'), s.__mul__(2), s.__rmul__(2), s.__mod__(()))
print(s.__eq__('abc'), s.__ne__('x'), s.__lt__('b'), s.__ge__('b'))
print(s.__eq__(1), s.__lt__(None), s.__str__(), s.__repr__(), s.__format__('>5'), s.__hash__() == hash('abc'))
print(list(s.__iter__()), s.__class__.__name__)
print('x'.__doc__ is not None, str.__len__('four'), str.__add__('a', 'b'))
print(s.__getattribute__('upper')(), '%d'.__mod__(5), s.__rmod__('%s'))
for name in (
    '__radd__', '__iadd__', '__bool__', '__int__', '__reversed__', '__setitem__', '__dict__', '__index__', '__call__',
    '__init_subclass__', '__dir__',
):
    print(name, hasattr('', name))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: s.__contains__(1))
attempt(lambda: s.__getitem__('x'))
attempt(lambda: s.__format__(1))
attempt(lambda: str.upper())
attempt(lambda: str.upper(1))
attempt(lambda: str.join(1, []))
attempt(lambda: s - 'a')
attempt(lambda: s / 2)
attempt(lambda: -s)
attempt(lambda: ~s)
attempt(lambda: +s)
attempt(lambda: s & s)
attempt(lambda: s ** 2)
attempt(lambda: s @ s)
attempt(lambda: s << 1)
attempt(lambda: s // 'a')
t = s
t += 'd'
print(t, s, t is not s)
t *= 2
print(t)
try:
    t -= 'x'
except TypeError as e:
    print(e)
print(bool(''), bool(' '), not '', 'a' and 'b', '' or 'default', 'x' if '' else 'y')
print(s.upper.__name__, s.upper.__self__, type(s.upper).__name__, str.upper.__name__, type(str.upper).__name__)
print(str.upper.__qualname__, callable(s.upper), repr(str.upper))
