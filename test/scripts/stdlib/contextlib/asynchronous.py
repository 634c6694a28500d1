from contextlib import (
    asynccontextmanager,
    aclosing,
    AsyncExitStack,
    AbstractAsyncContextManager,
    AsyncContextDecorator,
    nullcontext,
    contextmanager,
)


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    raise RuntimeError("it waits")


@asynccontextmanager
async def part(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except Exception as e:
        print(name, "sees", repr(e))
        if not swallow:
            raise
    finally:
        print("leave", name)


@contextmanager
def plain(name):
    print("+", name)
    yield name
    print("-", name)


async def simple():
    async with part("a") as a:
        print(a)
    async with part("b", True):
        raise ValueError(1)
    try:
        async with part("c"):
            raise ValueError(2)
    except ValueError as e:
        print("out", e)
    async with nullcontext(7) as n:
        return n


print(run(simple()))


@asynccontextmanager
async def none():
    return
    yield


@asynccontextmanager
async def twice():
    yield 1
    yield 2


async def wrong():
    for manager in (none, twice):
        try:
            async with manager():
                pass
        except RuntimeError as e:
            print(e)
    for error in (StopAsyncIteration("a"), StopIteration("s"), RuntimeError("r")):
        try:
            async with part("e"):
                raise error
        except Exception as e:
            print(e is error)


run(wrong())


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def stacks():
    async with aclosing(numbers()) as n:
        async for x in n:
            print(x)
            break
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(part("s1", True)), stack.enter_context(plain("s2")))
        stack.callback(print, "called")

        async def later(x):
            print("awaited", x)

        stack.push_async_callback(later, 5)

        async def leave(*exc):
            print("exit", exc[0])

        stack.push_async_exit(leave)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(part("t", True))
        raise KeyError("x")
    for bad in (3, plain("x")):
        try:
            await AsyncExitStack().enter_async_context(bad)
        except TypeError as e:
            print(e)
    other = AsyncExitStack()
    other.callback(print, "bye")
    await other.aclose()


run(stacks())


@part("deco")
async def work(x):
    return x * 2


class D(AsyncContextDecorator):
    async def __aenter__(self):
        print("in")

    async def __aexit__(self, *exc):
        print("out")


@D()
async def other():
    return 8


print(run(work(4)), run(other()), work.__name__)
print(issubclass(D, AbstractAsyncContextManager))
