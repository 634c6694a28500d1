from contextlib import contextmanager, ContextDecorator, AbstractContextManager, closing, nullcontext, suppress


@contextmanager
def tag(name, log=None):
    """Writes a tag."""
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    print(a)
with tag("c"):
    raise KeyError("k")
try:
    with tag("d"):
        raise ValueError("v")
except ValueError as e:
    print("out", e, e.__context__, e.__cause__)

print(tag.__name__, tag.__doc__, tag.__wrapped__.__name__, type(tag("x")).__name__, tag("x").__doc__)


@tag("deco")
def work(n):
    """Works."""
    print("work", n)
    return n + 1


print(work(1), work(n=2), work.__name__, work.__doc__)


def attempt(action):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, "|", e, "|", repr(e.__cause__), "|", repr(e.__context__))


@contextmanager
def no_yield():
    return
    yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass


@contextmanager
def yields_again():
    try:
        yield 1
    except Exception:
        yield 2


@contextmanager
def replaces():
    try:
        yield
    except Exception as e:
        raise RuntimeError("other") from e


@contextmanager
def plain():
    yield


def use(manager, error=None):
    def run():
        with manager() as value:
            if error is not None:
                raise error
            return value

    return run


attempt(use(no_yield))
attempt(use(two_yields))
attempt(use(swallow, ValueError(1)))
attempt(use(yields_again, ValueError(1)))
attempt(use(replaces, ValueError(1)))
for error in (StopIteration("s"), RuntimeError("r"), KeyboardInterrupt(), GeneratorExit(), StopAsyncIteration()):
    attempt(use(plain, error))
attempt(use(swallow, StopIteration("s")))


m = plain()
with m:
    pass


def again():
    with m:
        pass


attempt(again)


class Track(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *exc):
        print("exit", exc[0])
        return False


@Track()
def traced(a, *, b=2):
    return a + b


print(traced(1), traced.__name__)
attempt(lambda: traced("x"))


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with nullcontext() as n, nullcontext(5) as five:
    print(n, five)


class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, *a):
        return None


class Half:
    def __enter__(self):
        return 1


print(issubclass(Manager, AbstractContextManager), isinstance(Half(), AbstractContextManager))
attempt(lambda: AbstractContextManager())
print(AbstractContextManager[int])


class Mine(AbstractContextManager):
    def __exit__(self, *a):
        print("left")


with Mine() as mine:
    print(type(mine).__name__)

with suppress(ZeroDivisionError, KeyError):
    print("before")
    1 / 0
    print("never")
with suppress():
    pass
attempt(lambda: suppress(ValueError).__exit__(TypeError, TypeError(1), None))
try:
    with suppress(ValueError):
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3)])])
except ExceptionGroup as e:
    print(repr(e))
with suppress(ValueError):
    raise ExceptionGroup("eg", [ValueError(1)])


class A:
    @contextmanager
    def method(self, x):
        yield self, x


with A().method(4) as (self, x):
    print(type(self).__name__, x)
