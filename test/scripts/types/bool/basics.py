# bool is an int: arithmetic, printing, truth of every type, and what cannot be derived from it.
print(True, False, repr(True), str(False), bool(), bool(0), bool(1), bool(-1), bool(0.0), bool(1e-300), bool(''))
print(bool(' '), bool([]), bool([0]), bool({}), bool(()), bool(None), bool(0j), bool(1j), bool(range(0)), bool(set()))
print(bool(b''), bool(b'\0'), bool(...), bool(int), bool(print), bool(float('nan')))
print(True + 1, True * 5, False - 1, -True, +True, ~False, True / 2, True // 1, True % 2, True ** 2, 5 ** False)
print(True << 2, True == 1, True is True, True == 1.0, True > False, True >= 1, sum([True, False, True]), 'ab'[True])
print([10, 20][False], 'x' * True, max(True, 0), min(False, 1), sorted([True, False, 2, -1]))
print(True & True, True & False, True | False, True ^ True, True & 1, True | 2, 1 ^ True, type(True & True).__name__)
print(type(True & 1).__name__, type(True + True).__name__, type(+True).__name__, type(abs(True)).__name__, not True)
print(not 0, not '', not None, not [1])
print(isinstance(True, int), isinstance(True, bool), isinstance(1, bool), issubclass(bool, int), bool.__mro__)
print(type(True), type(True) is bool, int(True), float(True), complex(True), str(True), int('1') == True, True.real)
print(True.bit_length(), True.denominator, (True).__class__.__name__)
print({True: 'a', 1: 'b', 0: 'c', False: 'd'}, {True, 1, 1.0}, hash(True), hash(False), True in [1], 1 in {True})
print([True, 1, 1.0].count(True), (True, 'a') == (1, 'a'), f'{True:d} {True:>6} {True!r:<7}| {False:05}')
print('%d %s %r %05d' % (True, True, True, False), format(True, 'b'), 'yes' if True else 'no')


class Truthy:
    def __bool__(self):
        print('asked', end=' ')
        return True


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Both:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


class Wrong:
    def __bool__(self):
        return 1


print(bool(Truthy()), bool(Sized(0)), bool(Sized(3)), bool(Both()), bool(object()), bool(type('T', (), {})()))
print(not Sized(0), Truthy() and 'x', Sized(0) or 'empty', [x for x in (Sized(0), Sized(2), 0, 'a', '') if x][1:])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: bool(Wrong()))
attempt(lambda: bool(Sized(-1)))
attempt(lambda: bool(Sized('a')))
attempt(lambda: bool(1, 2))
attempt(lambda: bool(x=1))
attempt(lambda: True.missing)
attempt(lambda: True < 'a')
attempt(lambda: True + 'a')
attempt(lambda: len(True))
attempt(lambda: type('B', (bool,), {}))
attempt(lambda: not Wrong())
try:
    class MyBool(bool):
        pass
except TypeError as e:
    print(e)
print(0 or False or '' or None, 1 and 'a' and [], 0 or 'x' and 'y', not 1 == 2, not (1 == 1), True if [] else False)
print((lambda: True)() and 5, all([]), any([]), all([1, [], 2]), any([0, '', 'z']), True != False != True)
print(1 < 2 == True, (1 < 2) == True)
