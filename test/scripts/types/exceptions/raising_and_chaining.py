# raise forms, __cause__ and __context__, re-raising, tracebacks and finally.
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__))
        print(e.__suppress_context__)


def from_class():
    raise ValueError


def from_instance():
    raise ValueError('inst')


def chained():
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError('wrapped') from z


def implicit():
    try:
        {}['k']
    except KeyError:
        raise TypeError('while handling')


def suppressed():
    try:
        int('x')
    except ValueError:
        raise RuntimeError('clean') from None


def cause_class():
    raise ValueError('v') from KeyError


def in_finally():
    try:
        raise KeyError('first')
    finally:
        raise IndexError('second')


def reraise():
    try:
        raise KeyError('again')
    except KeyError:
        raise


def nested():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise KeyError(3)


def bad_raise(value):
    return lambda: throw(value)


def throw(value, *cause):
    if cause:
        raise value from cause[0]
    raise value


class NotOne:
    pass


class NeedsArg(Exception):
    def __init__(self, needed):
        super().__init__(needed)


for f in (from_class, from_instance, chained, implicit, suppressed, cause_class, in_finally, reraise, nested):
    attempt(f)
for value in (5, 'text', None, NotOne, NotOne(), NeedsArg, [ValueError], ValueError()):
    attempt(bad_raise(value))
attempt(lambda: throw(ValueError(), 5))
attempt(lambda: throw(ValueError(), NotOne))
attempt(lambda: throw(ValueError(), KeyError('given')))


def bare():
    raise


attempt(bare)
try:
    nested()
except KeyError as e:
    chain = []
    while e:
        chain.append(repr(e))
        e = e.__context__
    print(chain)
try:
    from_instance()
except ValueError as e:
    saved = e
    print(saved.__traceback__ is not None, saved.__traceback__.tb_next.tb_lineno)
    print(saved.__traceback__.tb_lineno > 0)
print(saved.with_traceback(None).__traceback__)
