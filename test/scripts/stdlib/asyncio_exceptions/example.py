import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(60), timeout=0.01)
    except asyncio.TimeoutError as error:
        print(type(error).__name__, error is not None)
    task = asyncio.create_task(asyncio.sleep(60))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', issubclass(asyncio.CancelledError, Exception))


asyncio.run(main())
