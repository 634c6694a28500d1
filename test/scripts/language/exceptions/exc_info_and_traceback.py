import sys

print(sys.exc_info())


def lines(tb):
    out = []
    while tb:
        out.append(tb.tb_lineno)
        tb = tb.tb_next
    return out


def first():
    second()


def second():
    raise ValueError("deep")


try:
    first()
except ValueError as e:
    kind, value, tb = sys.exc_info()
    print(kind is ValueError, value is e, tb is e.__traceback__, type(tb).__name__, lines(tb))
print(sys.exc_info())

# Nested handlers: each level sees its own.
try:
    raise KeyError("outer")
except KeyError:
    print(sys.exc_info()[0].__name__)
    try:
        raise OSError("inner")
    except OSError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)


def from_function():
    return sys.exc_info()[0]


try:
    raise IndexError
except IndexError:
    print(from_function().__name__)
    try:
        pass
    finally:
        print(from_function().__name__)
print(from_function())


def in_finally():
    try:
        raise TypeError
    finally:
        print("finally sees", sys.exc_info()[0].__name__)


try:
    in_finally()
except TypeError:
    pass


# Tracebacks grow as the exception travels, and again when it is raised once more.
def level(n):
    if n == 0:
        raise RuntimeError("bottom")
    level(n - 1)


try:
    level(3)
except RuntimeError as e:
    saved = e
    print(len(lines(e.__traceback__)))
try:
    raise saved
except RuntimeError as e:
    print(len(lines(e.__traceback__)), e is saved)
try:
    raise saved.with_traceback(None)
except RuntimeError as e:
    print(len(lines(e.__traceback__)))
fresh = ValueError("never raised")
print(fresh.__traceback__, fresh.with_traceback(saved.__traceback__) is fresh)
saved.__traceback__ = None
print(saved.__traceback__)
for bad in (5, "tb"):
    try:
        saved.with_traceback(bad)
    except TypeError as e:
        print(e)


def lines(e):
    out, tb = [], e.__traceback__
    while tb:
        out.append(tb.tb_lineno)
        tb = tb.tb_next
    return out


class K:
    def method(self):
        return [x for x in self.gen()]

    def gen(self):
        yield 1
        (lambda: 1 / 0)()


try:
    K().method()
except ZeroDivisionError as e:
    print(lines(e))
