# A stack of managers, and managers made from generators.
class ExitStack:
    def __init__(self):
        self.callbacks = []

    def enter(self, cm):
        value = cm.__enter__()
        self.callbacks.append(cm.__exit__)
        return value

    def callback(self, fn, *args):
        self.callbacks.append(lambda *exc: fn(*args) and False)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        suppressed = False
        while self.callbacks:
            if self.callbacks.pop()(*exc):
                suppressed, exc = True, (None, None, None)
        return suppressed

def contextmanager(fn):
    class Helper:
        def __init__(self, *args, **kwargs):
            self.gen = fn(*args, **kwargs)

        def __enter__(self):
            return next(self.gen)

        def __exit__(self, kind, exc, tb):
            if kind is None:
                return next(self.gen, False)
            try:
                self.gen.throw(exc)
            except StopIteration:
                return True
            except BaseException as e:
                if e is exc:
                    return False
                raise

    return Helper

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print(f"<!-- {e} -->")
    print(f"</{name}>")

with ExitStack() as stack:
    print([stack.enter(tag(n)) for n in "ab"])
    stack.callback(print, "callback runs first")
with tag("p") as p:
    raise KeyError(p)
try:
    with tag("broken") as b:
        raise ValueError(f"leaves {b}")
except ValueError as e:
    print("out:", e)


@contextmanager
def swapped(target, **values):
    old = {k: getattr(target, k) for k in values}
    for k, v in values.items():
        setattr(target, k, v)
    try:
        yield target
    finally:
        for k, v in old.items():
            setattr(target, k, v)


class Config:
    debug, depth = False, 1


with swapped(Config, debug=True, depth=9) as c:
    print(c.debug, c.depth)
print(Config.debug, Config.depth)
with ExitStack() as stack:
    stack.enter(swapped(Config, depth=2))
    stack.enter(swapped(Config, depth=3))
    print(Config.depth)
    1 / 0 if Config.depth != 3 else None
print(Config.depth)


@contextmanager
def never_yields():
    return
    yield


try:
    with never_yields():
        print("never")
except StopIteration as e:
    print("no value:", repr(e))
