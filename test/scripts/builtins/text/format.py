# format() with built-in and user-defined types, and format specs handed through f-strings.
print(format(5), format(5, ''), format('a', '>3'), format(3.14159, '.2f'), format(255, '#x'), format(True))
print(format(None), format([1, 2]), format({'a': 1}), format((1,), ''), format(1j, '.1f'), format(b'x'), format(int))
print(format(..., ''))


class Spec:
    def __init__(self, name='spec'):
        self.name = name

    def __format__(self, spec):
        return f'<{self.name}|{spec}>'


class Delegates:
    def __format__(self, spec):
        return format('inner', spec)


class Default:
    def __str__(self):
        return 'default str'


class Wrong:
    def __format__(self, spec):
        return 5


class Temperature(float):
    def __format__(self, spec):
        if spec.endswith('F'):
            return f'{float(self) * 9 / 5 + 32:{spec[:-1]}}°F'
        return super().__format__(spec)


s = Spec()
width, fill = 12, '*'
print(format(s), format(s, ''), format(s, 'any thing: at all'), f'{s}', f'{s:}', f'{s:a{width}b}')
print(f'{s:{fill}>{width}}', f'{s!r:.5}', '{:x}'.format(s), '{0:{1}{2}}'.format(s, 'p', 'q'))
print('{s:{w}}'.format(s=s, w=3), f'{s:{"nested"}}', f'{s:%Y-%m}', f'{s: }')
print(format(Delegates(), '*^9'), f'{Delegates():>8}', format(Default()), f'{Default()}', format(Temperature(20)))
print(f'{Temperature(20):.1f}', f'{Temperature(20):.1fF}', f'{Temperature(20):>6}')


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: format(Default(), '>20'))
attempt(lambda: format(Wrong()))
attempt(lambda: f'{Wrong()}')
attempt(lambda: '{}'.format(Wrong()))
attempt(lambda: format([1], '>5'))
attempt(lambda: format(None, 's'))
attempt(lambda: format(5, 's'))
attempt(lambda: format('5', 'd'))
attempt(lambda: format(5, 5))
attempt(lambda: format(5, None))
attempt(lambda: format())
attempt(lambda: format(1, '', 3))
attempt(lambda: format(1.5, 'd'))
attempt(lambda: format(1, format_spec='d'))
attempt(lambda: format(5, '>'))
attempt(lambda: format(5, '10.2'))
attempt(lambda: format(object(), 'x'))
attempt(lambda: format(Spec, 'x'))
attempt(lambda: object.__format__(5, ''))
attempt(lambda: object.__format__(5, 'd'))
