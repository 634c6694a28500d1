# str.format: automatic and manual numbering, names, attributes, items, conversions and nesting.
print('{} {}'.format('a', 1), '{1} {0} {1}'.format('a', 'b'), '{x}-{y}'.format(x=1, y=2), '{0}{k}'.format('p', k='q'))
print('{{}} {{{}}}'.format(5), ''.format(), '{}'.format(''))
print('{0[1]} {0[-1]!s}'.format({'1': 's', 1: 'int', '-1': 'neg'}))
print('{d[key]} {d[two words]}'.format(d={'key': 'v', 'two words': 'w'}), '{0[0][1]}'.format([[1, 2]]))
print('{0.real} {0.imag}'.format(3 + 4j))
print('{!r} {!s} {!a}'.format('é', 'é', 'é'), '{0!r:>6}|{0!s:^7}|'.format('ab'))
print('{:{}}|{:{w}.{p}}|'.format('a', 4, 3.14159, w=8, p=3))
print('{:{fill}{align}{width}}'.format('x', fill='*', align='^', width=5))
print('{:>{}}|{:<{}}|'.format('r', 5, 'l', 4), '{0:{1}} {1:{0}}'.format(3, 5), '{a.__class__.__name__}'.format(a=1.5))
print('{:}'.format('x'), '{!s:}'.format(2))
print('{:d} {:5d} {:<5d}| {:05d} {:+d} {:,} {:x} {:#x} {:b} {:o} {:c} {:e} {:.2f} {:%} {:g}'.format(
    1, 2, 3, 4, 5, 6000000, 255, 255, 5, 8, 65, 12345.678, 3.14159, 0.25, 1e10,
))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.tags = {'name': 'P', 0: 'zero'}

    def __format__(self, spec):
        return f'<{spec or "plain"}>'


p = Point(1, [10, 20])
print('{} {:abc}'.format(p, p), '{0.x} {0.y[1]} {0.tags[name]} {0.tags[0]}'.format(p), '{p.x:03}'.format(p=p))
print('{!r:.5}'.format('quoted text'), '{:%Y}'.format(p))

bad = [
    '{', '}', '{}}', '{{}', '{0', '{!}', '{!x}', '{!rr}', '{0!r', '{:d}', '{} {1}', '{0} {}', '{2}', '{name}',
    '{0.missing}', '{0[9]}', '{0[k]}', '{0.}', '{0[}', '{0[]}', '{0]}', '{0[0]x}', '{:{:{}}}', '{ }', '{a-b}', '{-1}',
    '{0!r x}', '{:>{}', '{0 }', '{0[0}', '{!r}{', '{:{}}',
]
for f in bad:
    try:
        print(repr(f), '->', f.format('abc', 'z'))
    except Exception as e:
        print(repr(f), type(e).__name__, e)
print('{0}, {0}'.format(*'ab'), '{a}{b}'.format(**{'a': 1, 'b': 2}), '{self}'.format(self=3))
print('{} {}'.format(*[1, 2, 3]), str.format('{}-{}', 1, 2))
