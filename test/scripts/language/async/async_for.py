class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        print("aiter")
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Pause(f"pause {self.n}")
        return self.n

class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        yield self.label

def run(coro):
    steps = []
    try:
        while True:
            steps.append(coro.send(None))
    except StopIteration as stop:
        print("  steps:", steps)
        return stop.value

async def collect():
    items = []
    async for item in Countdown(3):
        items.append(item)
    else:
        items.append("else")
    return items

async def with_break():
    async for item in Countdown(5):
        if item == 4:
            continue
        if item == 2:
            break
        print("item", item)
    else:
        print("never")
    return item

async def unpacking():
    async for a, (b, *c) in Pairs():
        print(a, b, c)

class Pairs:
    def __aiter__(self):
        self.items = iter([(1, "xyz"), (2, [3])])
        return self

    async def __anext__(self):
        try:
            return next(self.items)
        except StopIteration:
            raise StopAsyncIteration

async def nested():
    return [(x, y) async for x in Countdown(2) async for y in Countdown(x + 1)]

async def over_builtin_aiter():
    it = aiter(Countdown(2))
    first = await anext(it)
    second = await anext(it)
    third = await anext(it, "default")
    try:
        await anext(it)
    except StopAsyncIteration as e:
        return first, second, third, repr(e)

for fn in (collect, with_break, unpacking, nested, over_builtin_aiter):
    print(fn.__name__, run(fn()))

class NoAnext:
    def __aiter__(self):
        return 5

class AnextNotAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5

class Broken:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise ValueError("broken")

for source in ([1, 2], 5, NoAnext(), AnextNotAwaitable(), Broken(), (n for n in "a")):
    async def iterate():
        async for _ in source:
            pass

    try:
        iterate().send(None)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
