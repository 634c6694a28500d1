class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        log.append(self.value)
        yield
        return self.value


log = []


async def numbers(n):
    for i in range(n):
        yield await Ready(i)


async def double(x):
    return await Ready(x) * 2


async def is_even(x):
    return x % 2 == 0


def run(coro):
    log.clear()
    while True:
        try:
            coro.send(None)
        except StopIteration as stop:
            return stop.value


async def lists():
    return (
        [x async for x in numbers(4)],
        [x * 10 async for x in numbers(4) if x % 2],
        [await double(x) for x in range(3)],
        [await double(x) async for x in numbers(3)],
        [x for x in range(6) if await is_even(x)],
        [(x, y) async for x in numbers(2) for y in "ab"],
        [(x, y) for x in "ab" async for y in numbers(2)],
        [[y async for y in numbers(x)] async for x in numbers(3)],
        [x for x in [y async for y in numbers(2)]],
        [x async for x in (await double(n) for n in range(3))],
    )


async def others():
    return (
        {x async for x in numbers(3)} == {0, 1, 2},
        {x: await double(x) async for x in numbers(3)},
        {await double(x): None for x in "ab"},
        sorted({len(str(x)) async for x in numbers(11)}),
        [total := x async for x in numbers(3)],
        total,
    )


async def generator_expressions():
    gen = (x * x async for x in numbers(4))
    print(type(gen).__name__)
    first = await anext(gen)
    rest = [v async for v in gen]
    awaiting = (await double(x) for x in range(2))
    print(type(awaiting).__name__)
    plain = (n for n in [await double(1)])
    return first, rest, [v async for v in awaiting], list(plain)


async def conditions():
    if any([await is_even(x) for x in (1, 3, 4)]):
        print("one is even")
    return sum([x async for x in numbers(4)]), await double(sum([await double(x) for x in range(3)])), f"{[x async for x in numbers(2)]}"


async def wrong_kind(expression):
    try:
        return await expression()
    except TypeError as e:
        return str(e)


async def over_list():
    items = [1, 2]
    return [x async for x in items]


async def sync_over_async():
    return [x for x in numbers(2)]


async def sum_of_async():
    return sum(x async for x in numbers(2))


for item in run(lists()):
    print(item)
for item in run(others()):
    print(item)
print(run(generator_expressions()))
print(run(conditions()))
for fn in (over_list, sync_over_async, sum_of_async):
    print(run(wrong_kind(fn)))
