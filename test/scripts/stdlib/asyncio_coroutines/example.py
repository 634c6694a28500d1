import asyncio


async def boil():
    return 'hot'


coroutine = boil()
print(asyncio.iscoroutine(coroutine), asyncio.iscoroutine(boil), asyncio.iscoroutinefunction(boil))
print(asyncio.run(coroutine))
