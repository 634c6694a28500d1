import asyncio


async def producer(queue):
    for number in range(4):
        await queue.put(number)
    await queue.put(None)


async def consumer(queue):
    while (number := await queue.get()) is not None:
        print('got', number, 'of', queue.qsize() + 1)


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
