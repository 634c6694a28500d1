# The texts of the errors that people meet every day.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


class Empty:
    pass


class Slotted:
    __slots__ = ('a',)


class Guarded:
    def __setattr__(self, name, value):
        raise AttributeError(f'{name} is not allowed')


def function(a, b):
    return a + b


obj = Empty()
items, text = [1], 'a'
attempt(lambda: undefined)
attempt(lambda: obj.missing)
attempt(lambda: Empty.missing)
attempt(lambda: Slotted().a)
attempt(lambda: setattr(Slotted(), 'b', 1))
attempt(lambda: setattr(Guarded(), 'x', 1))
attempt(lambda: delattr(obj, 'x'))
attempt(lambda: obj())
attempt(lambda: obj + 1)
attempt(lambda: 1 + obj)
attempt(lambda: -obj)
attempt(lambda: obj < obj)
attempt(lambda: len(obj))
attempt(lambda: iter(obj))
attempt(lambda: next(obj))
attempt(lambda: 1 in obj)
attempt(lambda: hash([]))
attempt(lambda: int(obj))
attempt(lambda: float(obj))
attempt(lambda: [].x)
attempt(lambda: (1).x)
attempt(lambda: None.x)
attempt(lambda: function.x)
attempt(lambda: print.x)
attempt(lambda: 'a' + 1)
attempt(lambda: 1 + 'a')
attempt(lambda: 'a' - 'b')
attempt(lambda: 'a' * 'b')
attempt(lambda: [1] + 'a')
attempt(lambda: {} + {})
attempt(lambda: {1} + {2})
attempt(lambda: None + 1)
attempt(lambda: [1, 2][5])
attempt(lambda: (1, 2)[5])
attempt(lambda: 'ab'[5])
attempt(lambda: {}['k'])
attempt(lambda: items['a'])
attempt(lambda: text['b'])
attempt(lambda: function[0])
attempt(lambda: 5 .bit_length[0])
attempt(lambda: function())
attempt(lambda: function(1, 2, 3))
attempt(lambda: function(c=1))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: len(5))
attempt(lambda: abs('x'))
attempt(lambda: sum(['a', 'b']))
attempt(lambda: max([]))
attempt(lambda: sorted([1, 'a']))
attempt(lambda: int('abc'))
attempt(lambda: float('abc'))
attempt(lambda: chr(-1))
attempt(lambda: ord('ab'))
attempt(lambda: '%d' % 'a')
attempt(lambda: '{}{}'.format(1))
attempt(lambda: '{:d}'.format('a'))
attempt(lambda: f'{"a":d}')
attempt(lambda: f'{obj:>10}'[:5])
attempt(lambda: dict([1]))
attempt(lambda: range('a'))
attempt(lambda: 1 / 0)
attempt(lambda: [].pop())
attempt(lambda: [].remove(1))
attempt(lambda: {}.popitem())
attempt(lambda: 'abc'.index('z'))
attempt(lambda: b'a' + 'a')
attempt(lambda: b'\xff'.decode())
attempt(lambda: 'é'.encode('ascii'))
attempt(lambda: isinstance(1, 1))
attempt(lambda: super().x)
attempt(lambda: type('X', (int, str), {}))
attempt(lambda: round('a'))
attempt(lambda: zip(1))
attempt(lambda: (lambda x: x)())
