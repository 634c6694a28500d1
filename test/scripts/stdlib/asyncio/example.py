import asyncio


async def brew(drink, seconds):
    await asyncio.sleep(seconds)
    return f'{drink} is ready'


async def main():
    print(await asyncio.gather(brew('tea', 0.02), brew('coffee', 0.01)))
    try:
        async with asyncio.timeout(0.01):
            await brew('cocoa', 10)
    except TimeoutError:
        print('no cocoa today')


asyncio.run(main())
