import asyncio
import time


def slow(seconds):
    time.sleep(seconds)
    return f'slept {seconds}'


async def main():
    print(await asyncio.gather(asyncio.to_thread(slow, 0.01), asyncio.to_thread(slow, 0.02)))


asyncio.run(main())
