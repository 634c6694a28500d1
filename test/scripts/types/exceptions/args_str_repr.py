# What exceptions keep of their arguments, and their str and repr.
for kind in (
    Exception, BaseException, ValueError, TypeError, RuntimeError, IndexError, KeyError, LookupError, ArithmeticError,
    ZeroDivisionError, OverflowError, AssertionError, EOFError, MemoryError, NotImplementedError, RecursionError,
    BufferError, KeyboardInterrupt, GeneratorExit, StopAsyncIteration, ReferenceError, SystemError,
):
    print(kind.__name__, repr(kind()), repr(str(kind())), repr(kind('msg')), str(kind('msg')), kind('a', 1).args)
    print(repr(kind('a', 1)), str(kind('a', 1)))
e = ValueError('one', 2, [3])
print(e.args, e, [e], f'{e} {e!r} {e!s:>25}', '%s|%r' % (e, e), str(e) == str(e.args), len(e.args))
e.args = ('changed',)
print(e, repr(e))
e.args = [1, 2]
print(e.args, e)
e.extra = 'attribute'
print(e.extra, e.__dict__, vars(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
print(repr(ValueError("it's")), repr(ValueError('"q"')), repr(ValueError('\n')), repr(ValueError(None)))
print(repr(ValueError(())), repr(ValueError(('a',))), str(ValueError(())), repr(str(ValueError(''))))
print(repr(str(ValueError(None))), repr(ValueError(b'x')))
print(str(KeyError('k')), str(KeyError(1)), str(KeyError(('a', 'b'))), str(KeyError()), str(KeyError('a', 'b')))
print(repr(KeyError('k')), str(KeyError(None)), f'{KeyError("it" + chr(39) + "s")}', str(LookupError('k')))
print(str(IndexError('k')), '%s' % KeyError('x'))
print(ValueError('a') == ValueError('a'), e == e, ValueError is ValueError, hash(e) == hash(e))
print(isinstance(e, Exception), {ValueError: 1}[ValueError], bool(ValueError()))
print(ValueError('x').args == ValueError('x').args)


class Plain(Exception):
    pass


class WithInit(Exception):
    def __init__(self, code, detail=''):
        self.code = code
        self.detail = detail


class WithSuper(Exception):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code


class WithStr(Exception):
    def __str__(self):
        return f'<{len(self.args)} args>'


class WithRepr(KeyError):
    def __repr__(self):
        return 'custom repr'


for x in (
    Plain(), Plain('p', 1), WithInit(5), WithInit(5, 'd'), WithInit(5, detail='kw'), WithSuper(7), WithStr('a', 'b'),
    WithRepr('r'),
):
    print(type(x).__name__, repr(x), '|', x, '|', x.args, x.__dict__)


def attempt(f):
    try:
        print(repr(f()))
    except BaseException as error:
        print(type(error).__name__, error)


attempt(lambda: ValueError(x=1))
attempt(lambda: Plain(x=1))
attempt(lambda: WithInit())
attempt(lambda: setattr(e, 'args', 5))
attempt(lambda: setattr(e, '__cause__', 5))
attempt(lambda: setattr(e, '__context__', 'x'))
attempt(lambda: setattr(e, '__traceback__', 5))
attempt(lambda: delattr(e, 'args'))
attempt(lambda: e.missing)
attempt(lambda: e.with_traceback())
attempt(lambda: e.with_traceback(5))
attempt(lambda: e())
attempt(lambda: e[0])
attempt(lambda: ValueError < TypeError)
attempt(lambda: e + e)
print(e.with_traceback(None) is e, BaseException.__new__(ValueError, 'made').args)
print(ValueError.__new__(ValueError, 'n').args)
