class Resource:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        print("enter", self.name)
        await Tick("entering " + self.name)
        return self.name.upper()

    async def __aexit__(self, exc_type, exc, tb):
        await Tick("exiting " + self.name)
        print("exit", self.name, exc_type.__name__ if exc_type else None, exc)
        return self.suppress

class Tick:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        print("  tick", self.label)
        yield

def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value

async def plain():
    async with Resource("a") as a:
        print("body", a)
    async with Resource("b"):
        pass
    return "plain done"

async def several():
    async with Resource("x") as x, Resource("y") as y:
        print(x, y)
    async with (
        Resource("p") as p,
        Resource("q", suppress=True) as (first, *rest),
    ):
        print(p, first, rest)

async def suppressed():
    async with Resource("quiet", suppress=True):
        raise ValueError("hidden")
    return "went on"

async def not_suppressed():
    async with Resource("outer", suppress=True):
        async with Resource("inner"):
            1 / 0
    return "outer suppressed it"

async def returns_inside():
    for i in range(3):
        async with Resource(f"r{i}"):
            if i == 0:
                continue
            return i

async def raises():
    async with Resource("e"):
        raise KeyError("visible")

for fn in (plain, several, suppressed, not_suppressed, returns_inside):
    print("--", fn.__name__)
    print(run(fn()))
try:
    run(raises())
except KeyError as e:
    print("out came", repr(e))

class SyncOnly:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False

class HalfAsync:
    async def __aenter__(self):
        return self

class EnterNotAwaitable:
    def __aenter__(self):
        return 1

    async def __aexit__(self, *exc):
        return None

class AsyncOnly(EnterNotAwaitable):
    pass

for manager in (SyncOnly(), HalfAsync(), EnterNotAwaitable(), 5):
    async def use():
        async with manager:
            pass

    try:
        use().send(None)
    except TypeError as e:
        print(e)
try:
    with AsyncOnly():
        pass
except TypeError as e:
    print(e)
