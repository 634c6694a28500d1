# wait_for, timeout, timeout_at, wait, as_completed.
import asyncio


async def after(seconds, value):
    await asyncio.sleep(seconds)
    return value


async def main():
    print(await asyncio.wait_for(after(0, 1), 5), await asyncio.wait_for(after(0, 2), None))
    for seconds in (0.001, 0, -1):
        try:
            await asyncio.wait_for(after(10, 1), seconds)
        except TimeoutError as e:
            print('TimeoutError', e.args, type(e.__cause__).__name__)
    try:
        async with asyncio.timeout(0.001) as limit:
            print(limit.expired(), limit.when() is not None)
            await asyncio.sleep(10)
    except TimeoutError:
        print('timed out', limit.expired(), limit)
    async with asyncio.timeout(None) as limit:
        print(limit.when(), limit)
        limit.reschedule(asyncio.get_running_loop().time() + 10)
        await asyncio.sleep(0)
    print(limit.expired(), limit)
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
    except TimeoutError:
        print('already over')
    try:
        limit.reschedule(5)
    except RuntimeError as e:
        print(e)
    try:
        asyncio.timeout(1).reschedule(2)
    except RuntimeError as e:
        print(e)
    # An inner limit and an outer one.
    try:
        async with asyncio.timeout(0.001):
            try:
                async with asyncio.timeout(10):
                    await asyncio.sleep(10)
            except TimeoutError:
                print('inner')
    except TimeoutError:
        print('outer')

    tasks = [asyncio.create_task(after(s, s)) for s in (0.1, 0, 10)]
    done, pending = await asyncio.wait(tasks, timeout=0.001)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(tasks[:1], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    tasks[2].cancel()
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))
    bad = asyncio.create_task(fails())
    slow = asyncio.create_task(asyncio.sleep(10))
    done, pending = await asyncio.wait([bad, slow], return_when=asyncio.FIRST_EXCEPTION)
    print(done == {bad}, pending == {slow}, repr(bad.exception()))
    slow.cancel()
    for wrong in ([], 5, [after(0, 1)]):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        if wrong and wrong != 5:
            wrong[0].close()
    try:
        await asyncio.wait([asyncio.create_task(after(0, 1))], return_when='x')
    except ValueError as e:
        print(e)

    for next_one in asyncio.as_completed([after(0.1, 'c'), after(0, 'a'), after(0.03, 'b')]):
        print(await next_one)
    try:
        for next_one in asyncio.as_completed([after(0, 'a'), after(10, 'b')], timeout=0.1):
            print(await next_one)
    except TimeoutError as e:
        print('as_completed', e.args)


async def fails():
    raise KeyError('k')


asyncio.run(main())
