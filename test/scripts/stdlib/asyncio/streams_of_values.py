# Async generators and context managers, comprehensions and exceptions across tasks.
import asyncio
from contextlib import asynccontextmanager


async def count(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        await asyncio.sleep(0)
        print('count closed')


@asynccontextmanager
async def resource(name):
    print('open', name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print('close', name)


async def pipeline():
    first, second = asyncio.Queue(1), asyncio.Queue(1)

    async def source():
        async for i in count(4):
            await first.put(i)
        await first.put(None)

    async def square():
        while (x := await first.get()) is not None:
            await second.put(x * x)
        await second.put(None)

    async def sink():
        return [x async for x in drain()]

    async def drain():
        while (x := await second.get()) is not None:
            yield x

    return (await asyncio.gather(source(), square(), sink()))[2]


async def main():
    print([x async for x in count(3) if x != 1])
    print(await asyncio.gather(*[collect(n) for n in (1, 2)]))
    async with resource('r') as r:
        print(r)
    generator = count(10)
    print(await anext(generator), await anext(generator))
    await generator.aclose()
    print(await pipeline())
    try:
        async with resource('failing'):
            raise LookupError('inside')
    except LookupError as e:
        print(e)

    async def chained():
        try:
            await asyncio.create_task(fails())
        except ValueError as e:
            raise RuntimeError('outer') from e
    try:
        await asyncio.create_task(chained())
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))


async def collect(n):
    return [x async for x in count(n)]


async def fails():
    await asyncio.sleep(0)
    raise ValueError('inner')


asyncio.run(main())
