# add_note, and exception groups: making, matching, splitting and except*.
e = ValueError('noted')
print(hasattr(e, '__notes__'), e.add_note('first'), e.add_note('second'), e.__notes__, str(e), repr(e))
for bad in (5, None, b'x'):
    try:
        e.add_note(bad)
    except TypeError as error:
        print(error)
e.__notes__ = ['replaced']
e.add_note('more')
print(e.__notes__)
g = ExceptionGroup(
    'several', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])],
)
print(g, repr(g), g.message, g.exceptions, len(g.exceptions), g.args)
match, rest = g.split(ValueError)
print(match, match.exceptions, rest, rest.exceptions)
print(g.subgroup(KeyError), g.subgroup(OSError), g.split(OSError)[0], g.subgroup((KeyError, TypeError)).exceptions)
print(g.subgroup(lambda x: x.args == (2,)).exceptions, g.derive([KeyError(1)]))
print(type(BaseExceptionGroup('b', [ValueError()])).__name__)
print(type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__, isinstance(g, Exception))
print(ExceptionGroup.__bases__)
try:
    raise g
except* ValueError as eg:
    print('values', eg.exceptions, type(eg).__name__)
except* (KeyError, TypeError) as eg:
    print('others', eg.exceptions)
try:
    try:
        raise ExceptionGroup('left', [OSError('o'), ValueError('v')])
    except* ValueError:
        print('took the value error')
except ExceptionGroup as left:
    print(left, left.exceptions)
try:
    raise KeyError('naked')
except* KeyError as eg:
    print(type(eg).__name__, repr(eg), eg.message == '')
try:
    try:
        raise ExceptionGroup('x', [ValueError(1)])
    except* ValueError:
        raise RuntimeError('in handler')
except BaseException as err:
    print(repr(err))
for f in (
    lambda: ExceptionGroup(), lambda: ExceptionGroup('m'), lambda: ExceptionGroup('m', []),
    lambda: ExceptionGroup('m', 5), lambda: ExceptionGroup('m', [5]), lambda: ExceptionGroup(5, [ValueError()]),
    lambda: ExceptionGroup('m', [KeyboardInterrupt()]), lambda: ExceptionGroup('m', [ValueError]), lambda: g.split(5),
    lambda: g.subgroup(),
):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


class Batch(ExceptionGroup):
    def derive(self, excs):
        return Batch(self.message, excs)


b = Batch('batch', (ValueError('v'), KeyError('k')))
print(repr(b), repr(b.subgroup(KeyError)), b)
