e = ValueError("message", 42)
print(e, repr(e), str(e), e.args, type(e), isinstance(e, Exception), e == ValueError("message", 42), e == e)
print(repr(ValueError()), repr(ValueError("one")), repr(ValueError("a", "b")), str(ValueError()) == "", str(ValueError("one")), str(ValueError(1, 2)), str(ValueError(None)), repr(ValueError("it's")))
print(str(KeyError("key")), str(KeyError("a", "b")), str(KeyError()), repr(KeyError(1)), f"{KeyError('x')}", "%s" % KeyError(("t", 1)), str(IndexError("plain")))
e.args = ("replaced",)
print(e, e.args)
e.args = [1, 2]
print(e.args, e)
e.custom = {"any": "attribute"}
print(e.custom, vars(e))
try:
    e.args = 5
except TypeError as err:
    print(err)

try:
    {}["missing key"]
except KeyError as err:
    print(err.args, err.args[0], repr(err))
try:
    [].nope
except AttributeError as err:
    print(err.name, err.obj, err.args)
try:
    undefined_name
except NameError as err:
    print(err.name, err.args)
try:
    int("abc")
except ValueError as err:
    print(err.args)
try:
    next(iter([]))
except StopIteration as err:
    print(err.value, err.args)
try:
    "abc".encode("ascii").decode("utf-8") + "é".encode("ascii").decode()
except UnicodeEncodeError as err:
    print(err.encoding, err.start, err.end, repr(err.object), err.reason, err)
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as err:
    print(err.encoding, err.start, err.end, err.object, err.reason, err)
try:
    raise SystemExit("code text")
except SystemExit as err:
    print(err.code, err.args, repr(err))
print(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
o = OSError(2, "No such file", "name.txt")
print(o, repr(o), o.errno, o.strerror, o.filename, type(o).__name__, o.args)
print(OSError("just text"), OSError("a", "b"), OSError(13, "denied").errno, type(OSError(13, "denied")).__name__, OSError(99999, "odd"))
print(NameError("n", name="nm").name, AttributeError("a", name="x", obj=5).obj, ImportError("i", name="mod", path="p").name, AttributeError("plain").name)
s = StopIteration(10)
print(s.value, StopIteration().value, StopIteration(1, 2).value)

print(issubclass(KeyError, LookupError), issubclass(FileNotFoundError, OSError), IOError is OSError, issubclass(UnicodeDecodeError, ValueError), issubclass(RecursionError, RuntimeError), issubclass(KeyboardInterrupt, Exception), issubclass(NotImplementedError, RuntimeError), issubclass(ModuleNotFoundError, ImportError), issubclass(BlockingIOError, OSError), issubclass(GeneratorExit, Exception))
for cls in (ZeroDivisionError, UnboundLocalError, IndentationError, StopAsyncIteration, FloatingPointError, TimeoutError, ExceptionGroup, UnicodeError, EOFError, BufferError, MemoryError, Warning, DeprecationWarning):
    print(" < ".join(c.__name__ for c in cls.__mro__[:-1]))
for bad in (lambda: ValueError(x=1), lambda: Exception("a", b=2), lambda: KeyError(key=1), lambda: BaseException.__new__(), lambda: ValueError + 1, lambda: ValueError("a")["b"], lambda: len(ValueError("abc")), lambda: UnicodeDecodeError("x"), lambda: e < e, lambda: StopIteration(value=1)):
    try:
        print(bad())
    except TypeError as err:
        print(err)
print({ValueError: 1}[ValueError], hash(e) == hash(e), bool(ValueError()), ValueError("x").with_traceback(None), ValueError.__doc__ is not None, ValueError.__module__)
