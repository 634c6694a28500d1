from contextlib import ExitStack, contextmanager, redirect_stdout, redirect_stderr
import sys


@contextmanager
def part(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except Exception as e:
        print(name, "sees", repr(e))
        if not swallow:
            raise
    finally:
        print("leave", name)


with ExitStack() as stack:
    names = [stack.enter_context(part(n)) for n in "abc"]
    stack.callback(print, "called", 1, sep="-")
    print(names)

with ExitStack() as stack:
    stack.enter_context(part("outer", True))
    stack.enter_context(part("inner"))
    raise ValueError("x")
print("after")


def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return " <- ".join(out)


def fail(error):
    def run(*a):
        raise error

    return run


try:
    with ExitStack() as stack:
        stack.callback(fail(KeyError("first registered")))
        stack.callback(fail(IndexError("second")))
        raise ValueError("body")
except Exception as e:
    print(chain(e))

try:
    with ExitStack() as stack:
        stack.push(lambda *exc: print("pushed", exc[0]) or True)
        stack.callback(fail(IndexError("gone")))
except Exception as e:
    print("never", e)
else:
    print("swallowed")

try:
    try:
        raise TypeError("earlier")
    except TypeError:
        with ExitStack() as stack:
            stack.callback(fail(KeyError(1)))
            stack.callback(fail(KeyError(2)))
except KeyError as e:
    print(chain(e))


@stack.callback
def decorated():
    print("decorated")


@stack.push
def pushed(exc_type, exc, tb):
    print("push", exc_type)


stack.close()

with ExitStack() as first:
    first.callback(print, "kept")
    second = first.pop_all()
print("first is empty")
second.close()
second.close()

for wrong in (3, "text"):
    try:
        ExitStack().enter_context(wrong)
    except TypeError as e:
        print(e)


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


out, inner, err = Out(), Out(), Out()
real = sys.stdout
with redirect_stdout(out) as target:
    print("hidden", target is out)
    with redirect_stdout(inner):
        print("deeper")
    print("hidden again")
with redirect_stderr(err):
    print("to err", file=sys.stderr)
print(out.parts, inner.parts, err.parts, sys.stdout is real)
