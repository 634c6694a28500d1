import asyncio


async def square(number):
    for _ in range(number):
        await asyncio.sleep(0)
    return number * number


async def main():
    task = asyncio.create_task(square(3), name='three')
    print(task.get_name(), task.done(), await task)
    print(await asyncio.gather(*(square(number) for number in (3, 1, 2))))
    for done in asyncio.as_completed([square(30), square(1), square(15)]):
        print(await done)


asyncio.run(main())
