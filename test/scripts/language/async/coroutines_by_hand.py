# Coroutines are driven with send(None); awaiting something with __await__ passes values out.
class Signal:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        answer = yield self.name
        return f"{self.name} answered {answer}"


async def simple():
    return 42


async def one(name):
    print("in one", name)
    result = await Signal(name)
    print("back in one:", result)
    return result.upper()


async def two():
    first = await one("a")
    second = await one("b")
    return [first, second]


def run(coro, answers=()):
    answers = iter(answers)
    sent = None
    while True:
        try:
            request = coro.send(sent)
        except StopIteration as stop:
            return stop.value
        print("request:", request)
        sent = next(answers, None)


c = simple()
print(type(c).__name__, type(simple).__name__, c.__name__, c.__qualname__, hasattr(c, "send"), hasattr(c, "__iter__"))
print(run(c))
try:
    c.send(None)
except RuntimeError as e:
    print(e)
print(run(one("x"), ["yes"]))
print(run(two(), [1, 2]))

fresh = one("y")
try:
    fresh.send("too early")
except TypeError as e:
    print(e)
fresh.close()
try:
    fresh.send(None)
except RuntimeError as e:
    print(e)


async def loops(n):
    total = 0
    for i in range(n):
        total += len(await Signal(f"s{i}"))
    while total < 40:
        total += 1 if await Signal("more") else 0
    return total


print(run(loops(2), "ab"))


async def expressions():
    pair = (await simple(), await simple())
    data = {"k": await simple(), await simple(): "v"}
    text = f"{await simple()} {await simple():>5}"
    both = await simple() + await simple() * 2
    neg = -await simple()
    power = 2 ** await simple() % 1000
    chosen = "yes" if await simple() == 42 else "no"
    args = max(await simple(), 7, *[await simple()])
    lazy = False and await Signal("never")
    return pair, data, text, both, neg, power, chosen, args, lazy, [await simple()][0], (await simple()).bit_length()


print(run(expressions()))


async def fails():
    await Signal("before")
    raise ValueError("inside")


try:
    run(fails())
except ValueError as e:
    print("caught", e)


async def catches():
    try:
        await fails()
    except ValueError as e:
        return f"handled {e}"
    finally:
        print("finally")


print(run(catches()))
