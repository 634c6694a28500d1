# Exceptions with attributes of their own, from StopIteration.value to those of UnicodeError.
print([StopIteration(*a).value for a in ((), (1,), (1, 2), (None,))], StopIteration(5).args, repr(StopIteration('v')))
print(str(StopIteration('v')), StopAsyncIteration('x').args)
s = StopIteration(1)
s.value = 2
print(s.value, s.args)
print([SystemExit(*a).code for a in ((), (0,), (1,), ('bye',), (1, 2), (None,), ([],))], repr(SystemExit(3)))
print(str(SystemExit(3)), SystemExit('m').args)
i = ImportError('cannot', name='mod', path='/p')
print(i, i.name, i.path, i.msg, i.args, repr(i), ImportError().msg, ImportError('a', 'b').msg)
print(ModuleNotFoundError('gone', name='x').name, ImportError('x').name)
n = NameError('no such name', name='zzz')
a = AttributeError('no such attribute', name='attr', obj=5)
print(n, n.name, n.args, repr(n), NameError().name, a, a.name, a.obj, a.args, AttributeError('x').obj)
print(UnboundLocalError('u', name='v').name)
try:
    undefined_variable
except NameError as e:
    print(e, e.name)
try:
    'text'.nope
except AttributeError as e:
    print(e, e.name, e.obj)


class Thing:
    def __getattr__(self, name):
        raise AttributeError(f'made up {name}')

    def __repr__(self):
        return 'Thing()'


try:
    Thing().whatever
except AttributeError as e:
    print(e, e.name, e.obj)


def local():
    print(later)
    later = 1


try:
    local()
except UnboundLocalError as e:
    print(e, e.name)
try:
    import no_such_module_anywhere
except ModuleNotFoundError as e:
    print(e, e.name, e.path, e.msg)
try:
    from sys import no_such_thing
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0], e.name)
try:
    import sys.nope
except ModuleNotFoundError as e:
    print(e, e.name)
x = SyntaxError('bad', ('f.py', 3, 7, 'x = = 1', 3, 8))
print(x, x.msg, x.filename, x.lineno, x.offset, x.text, x.end_lineno, x.end_offset, x.args, SyntaxError('m').lineno)
print(str(SyntaxError('m')), repr(IndentationError('i')), str(SyntaxError('m', ('f', 1, 2, 't'))), SyntaxError().msg)
print(x.print_file_and_line)
d = UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'why')
c = UnicodeEncodeError('ascii', 'a\xe9\u20ac', 1, 3, 'because')
t = UnicodeTranslateError('tr\xe9', 2, 3, 'no mapping')
for u in (
    d, c, t, UnicodeEncodeError('x', 'é', 0, 1, 'r'), UnicodeEncodeError('x', '\U0001F600', 0, 1, 'r'),
    UnicodeDecodeError('x', b'abc', 0, 2, 'r'), UnicodeDecodeError('x', bytearray(b'a'), 0, 1, 'r'),
    UnicodeError('plain'),
):
    print(type(u).__name__, u, repr(u), u.args)
print(d.encoding, d.object, d.start, d.end, d.reason, c.object, c.start, c.end, t.object, t.reason)
print(isinstance(d, ValueError))
d.start, d.reason = 0, 'changed'
print(d, d.args)
for f in (
    lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError('a', 'text', 0, 1, 'r'),
    lambda: UnicodeEncodeError('a', b'x', 0, 1, 'r'), lambda: UnicodeEncodeError('a', 'x', '0', 1, 'r'),
    lambda: ImportError(bad=1), lambda: NameError(name=1, x=2), lambda: SyntaxError('m', ('f', 1)),
    lambda: SyntaxError('m', 5), lambda: StopIteration(value=1),
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
