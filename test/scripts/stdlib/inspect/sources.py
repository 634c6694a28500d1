# Sources of what the script defines.
import functools
import inspect


# A comment
# on two lines.
def plain(a, b=(1,
                2)):
    """Doc
not indented."""
    if a:
        # inside
        return b

    return [
1,
]
    # the last comment

# not part of it
square = lambda x: x * x


def decorate(f):
    @functools.wraps(f)
    def inner(*args):
        return f(*args)
    return inner


@decorate
@decorate
def decorated():
    return 1


class Base:
    x = 1

    # about the method
    @staticmethod
    def method():
        pass

    class Inner:
        def f(self):
            return 'inner'


@functools.total_ordering
class Second(Base):
    def __lt__(self, other): return True
    def __eq__(self, other): return True


def outer():
    class Local:
        def g(self): pass
    return Local


async def coroutine(): return 5

for each in (plain, square, decorated, decorate, Base, Base.method, Base.Inner, Base.Inner.f, Base().Inner().f, Second, outer(), outer, coroutine):
    lines, first = inspect.getsourcelines(each)
    print(first, len(lines))
    print(inspect.getsource(each))
print(repr(inspect.getcomments(plain)), repr(inspect.getcomments(Base.method)), inspect.getcomments(outer))
print(inspect.getfile(plain) == inspect.getsourcefile(Base) == plain.__code__.co_filename)
for wrong in (len, 3, int, 'text'):
    for look in (inspect.getsource, inspect.getfile, inspect.getcomments):
        try:
            print(look(wrong))
        except (TypeError, OSError) as e:
            print(type(e).__name__, str(e)[:60])
print(inspect.getblock(['  def f():\n', '    a = """\n', 'x\n', '"""\n', '\n', '  # no\n', '  b\n']))
print(inspect.getblock(['x = 1\n', 'y = 2\n']))

print(inspect.formatargvalues(['a', 'b'], 'args', 'kw', {'a': 1, 'b': 'x', 'args': (2,), 'kw': {'c': 3}}))
print(inspect.formatannotationrelativeto(plain)(Base), inspect.formatannotationrelativeto(plain)(list[int]))
print(inspect.ArgInfo([], None, None, {}), inspect.BufferFlags.FULL, int(inspect.BufferFlags.STRIDED), inspect.BufferFlags.WRITABLE | inspect.BufferFlags.FORMAT)
print(inspect.Traceback('f', 1, 'g', ['x'], 0), inspect.Traceback('f', 1, 'g', None, None, positions=5).positions, issubclass(inspect.ClassFoundException, Exception))
