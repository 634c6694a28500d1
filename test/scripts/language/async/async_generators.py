class Step:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        got = yield self.label
        return got

def run(coro):
    try:
        while True:
            print("   loop:", coro.send(None))
    except StopIteration as stop:
        return stop.value

async def ticker(n):
    for i in range(n):
        await Step(f"wait {i}")
        yield i
    print("ticker ends")

async def consume():
    out = []
    async for i in ticker(2):
        out.append(i * 10)
    return out

print(run(consume()))
gen = ticker(1)
print(type(gen).__name__, gen.__name__, hasattr(gen, "__anext__"), hasattr(gen, "__next__"), gen.__aiter__() is gen)

async def echo():
    received = "nothing"
    try:
        while True:
            try:
                received = yield f"echo {received}"
            except ValueError as e:
                received = f"error {e}"
    finally:
        print("echo closes")

async def drive_echo():
    e = echo()
    print(await e.__anext__())
    print(await e.asend("hello"))
    print(await e.athrow(ValueError("v")))
    print(await anext(e))
    await e.aclose()
    try:
        await e.asend("x")
    except StopAsyncIteration as stop:
        print("ended", repr(stop))
    fresh = echo()
    try:
        await fresh.asend("early")
    except TypeError as err:
        print(err)
    await fresh.aclose()
    return await anext(e, "default")

print(run(drive_echo()))

async def cleanup():
    try:
        yield 1
        yield 2
    finally:
        await Step("async cleanup")
        print("cleaned")

async def early_exit():
    c = cleanup()
    async for v in c:
        print("got", v)
        break
    await c.aclose()
    c = cleanup()
    await anext(c)
    try:
        await c.athrow(KeyError("k"))
    except KeyError as e:
        return repr(e)

print(run(early_exit()))

async def bad_stop():
    yield 1
    raise StopAsyncIteration

async def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2

async def rules():
    try:
        async for _ in bad_stop():
            pass
    except RuntimeError as e:
        print(e, "/", repr(e.__cause__))
    r = refuses()
    await anext(r)
    try:
        await r.aclose()
    except RuntimeError as e:
        print(e)

run(rules())
for bad in (lambda: [x for x in ticker(1)], lambda: next(ticker(1)), lambda: list(ticker(1)), lambda: len(ticker(1)), lambda: anext(5), lambda: aiter([])):
    try:
        bad()
    except TypeError as e:
        print(e)
