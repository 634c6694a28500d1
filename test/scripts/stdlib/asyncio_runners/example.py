import asyncio


async def add(a, b):
    return a + b


with asyncio.Runner() as runner:
    print(runner.run(add(1, 2)))
    print(runner.run(add('one ', 'loop')))
    print(runner.get_loop().is_running())
