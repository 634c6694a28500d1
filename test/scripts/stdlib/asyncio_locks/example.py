import asyncio


async def worker(name, semaphore, ready):
    await ready.wait()
    async with semaphore:
        print(name, 'works')
        await asyncio.sleep(0)


async def main():
    semaphore = asyncio.Semaphore(2)
    ready = asyncio.Event()
    tasks = [asyncio.create_task(worker(name, semaphore, ready)) for name in 'abc']
    await asyncio.sleep(0)
    print('go')
    ready.set()
    await asyncio.gather(*tasks)


asyncio.run(main())
