# Tasks take turns in the order in which they became ready.
import asyncio


async def worker(name, turns):
    for i in range(turns):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def main():
    print(await asyncio.gather(worker('a', 3), worker('b', 2), worker('c', 1)))
    tasks = [asyncio.create_task(worker(n, 2), name=f'task {n}') for n in 'xyz']
    print([t.get_name() for t in tasks], [t.done() for t in tasks])
    await tasks[1]
    print([t.done() for t in tasks])
    print([await t for t in tasks])
    print(asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks()))
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 'soon 1')
    loop.call_soon(print, 'soon 2')
    loop.call_later(0.06, print, 'later 2')
    loop.call_later(0.002, print, 'later 1')
    handle = loop.call_later(0.015, print, 'never')
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0.09)
    return 'result'


print(asyncio.run(main()))


async def nested():
    async def inner():
        return 5
    first = asyncio.create_task(inner())
    second = asyncio.ensure_future(inner())
    print(asyncio.ensure_future(first) is first)
    return await first + await second + await inner()


print(asyncio.run(nested()))
print(asyncio.run(asyncio.sleep(0, 'slept')))


class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        yield from asyncio.sleep(0).__await__()
        return self.value


async def awaitables():
    print(await Awaitable(1), await asyncio.gather(Awaitable(2), Awaitable(3)))
    print(await asyncio.wait_for(Awaitable(4), 1))


asyncio.run(awaitables())
