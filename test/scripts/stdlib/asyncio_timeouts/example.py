import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(60)
    except TimeoutError:
        print('too slow', limit.expired())
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 60)
        print('in time', limit.expired())


asyncio.run(main())
