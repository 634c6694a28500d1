class Step:
    def __await__(self):
        yield "step"
        return 5


async def inner(n):
    value = await Step()
    return value / n


async def middle(ns):
    return [await inner(n) for n in ns]


async def outer(*ns):
    async for total in totals(ns):
        print("total", total)


async def totals(ns):
    results = await middle(ns)
    yield sum(results)


def run(coro):
    while True:
        try:
            coro.send(None)
        except StopIteration as stop:
            return stop.value


run(outer(1, 5))
run(outer(1, 0))
