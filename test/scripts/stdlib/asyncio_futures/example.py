import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda done: print('told of', done.result()))
    asyncio.get_running_loop().call_soon(future.set_result, 42)
    print(future.done(), await future, future.done())


asyncio.run(main())
