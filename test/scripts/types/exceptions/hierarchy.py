# The tree of built-in exceptions, as __mro__, __bases__ and except clauses see it.
kinds = [
    BaseException, Exception, SystemExit, KeyboardInterrupt, GeneratorExit, StopIteration, StopAsyncIteration,
    ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError,
    BufferError, EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError,
    NameError, UnboundLocalError, OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError,
    ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError,
    InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError,
    ReferenceError, RuntimeError, NotImplementedError, RecursionError, SyntaxError, IndentationError, TabError,
    SystemError, TypeError, ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError,
    Warning, DeprecationWarning, UserWarning, RuntimeWarning, SyntaxWarning, FutureWarning, ImportWarning,
    UnicodeWarning, BytesWarning, ResourceWarning, PendingDeprecationWarning, EncodingWarning, BaseExceptionGroup,
]
for kind in kinds:
    print(' < '.join(c.__name__ for c in kind.__mro__[:-1]), kind.__bases__[0].__name__, kind.__module__)
print(len(kinds), IOError is OSError, EnvironmentError is OSError, ExceptionGroup.__mro__)
for raised, caught in (
    (KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError),
    (FileNotFoundError, OSError), (ModuleNotFoundError, ImportError), (RecursionError, RuntimeError),
    (UnboundLocalError, NameError), (KeyboardInterrupt, Exception), (GeneratorExit, BaseException),
    (UnicodeError, ValueError), (TimeoutError, OSError), (KeyError, ValueError),
):
    try:
        try:
            raise raised
        except caught as e:
            print('caught', type(e).__name__, 'as', caught.__name__)
    except BaseException as e:
        print(type(e).__name__, 'went past', caught.__name__)
print(issubclass(bool, Exception), issubclass(KeyError, (ValueError, LookupError)))
print(isinstance(ValueError(), ValueError), isinstance(ValueError, type))
print(Exception.__doc__ is not None)
