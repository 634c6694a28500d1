class Session:
    """Async methods of all kinds, decorators, closures and recursion."""

    def __init__(self, name):
        self.name = name
        self.log = []

    async def get(self, path, *, times=1):
        for _ in range(times):
            self.log.append(await Echo(path))
        return self

    @classmethod
    async def open(cls, name):
        await Echo("opening")
        return cls(name)

    @staticmethod
    async def ping():
        return await Echo("ping")

    @property
    async def status(self):
        return f"{self.name}: {len(self.log)}"

    async def __call__(self, x):
        return await Echo(x) * 2

    def __await__(self):
        yield from Echo("direct").__await__()
        return "session awaited"


class Sub(Session):
    async def get(self, path, **kw):
        result = await super().get("sub/" + path, **kw)
        return result.log


class Echo:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coro):
    value = None
    try:
        while True:
            value = coro.send(value)
    except StopIteration as stop:
        return stop.value


def traced(fn):
    async def wrapper(*args, **kwargs):
        print("->", fn.__name__, args, kwargs)
        result = await fn(*args, **kwargs)
        print("<-", result)
        return result

    return wrapper


def retry(times):
    def decorate(fn):
        async def wrapper(*args):
            for attempt in range(times):
                try:
                    return await fn(attempt, *args)
                except ValueError as e:
                    print("retry:", e)
            return "gave up"

        return wrapper

    return decorate


@traced
async def add(a, b=1):
    return await Echo(a) + await Echo(b)


@retry(3)
async def flaky(attempt, limit):
    if await Echo(attempt) < limit:
        raise ValueError(f"attempt {attempt}")
    return f"ok at {attempt}"


async def factorial(n):
    return 1 if n < 2 else n * await factorial(n - 1)


async def main():
    s = await Session.open("s1")
    await s.get("a", times=2)
    print(s.log, await s.status, await s.ping(), await s("ab"), await s)
    print(await (await Session("s2").get("x")).status)
    print(await Sub("sub").get("y", times=2))
    print(await add(2), await add(3, b=4))
    print(await flaky(1), await flaky(9), await factorial(20))
    counter = 0

    async def bump(by):
        nonlocal counter
        counter += await Echo(by)
        return counter

    print([await bump(i) for i in range(4)], counter)
    handlers = {"up": lambda v: Echo(v.upper()), "len": lambda v: Echo(len(v))}
    print({k: await h("word") for k, h in handlers.items()})
    choose = lambda flag: add(1) if flag else factorial(5)
    return await choose(False)


print(run(main()))
