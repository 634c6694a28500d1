# cancel(), uncancel(), shield, and what finally blocks see.
import asyncio


async def sleeper(name, log):
    try:
        await asyncio.sleep(10)
        log.append(f'{name} slept')
    except asyncio.CancelledError as e:
        log.append(f'{name} cancelled {e.args}')
        raise
    finally:
        log.append(f'{name} finally')


async def main():
    log = []
    task = asyncio.create_task(sleeper('a', log))
    await asyncio.sleep(0)
    print(task.cancel('msg'), task.cancelling(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as e:
        print('got', e.args)
    print(task.cancelled(), task.done(), task.cancel(), log)

    # Before it has begun.
    log = []
    task = asyncio.create_task(sleeper('b', log))
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True), log)

    async def stubborn():
        for i in range(3):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print('ignored', i, asyncio.current_task().cancelling())
        return 'survived'

    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
    print(await task, task.cancelling(), task.uncancel(), task.cancelled())

    # A cancel reaches what is awaited.
    log = []
    async def outer():
        await asyncio.gather(sleeper('c', log), sleeper('d', log))
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(log)

    # but not what is shielded.
    log = []
    inner = asyncio.create_task(asyncio.sleep(0.01, 'inner'))
    shielded = asyncio.shield(inner)
    await asyncio.sleep(0)
    shielded.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print('shield cancelled', inner.cancelled())
    print(await inner)

    async def cancels_itself():
        asyncio.current_task().cancel()
        print('still here')
        await asyncio.sleep(0)
        print('not here')
    try:
        await asyncio.create_task(cancels_itself())
    except asyncio.CancelledError:
        print('cancelled itself')

    async def swallows():
        asyncio.current_task().cancel()
        return 1
    task = asyncio.create_task(swallows())
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())


async def leaves_tasks():
    for n in 'x':
        asyncio.create_task(left(n))
    await asyncio.sleep(0)
    return 'over'


async def left(n):
    try:
        await asyncio.sleep(10)
    finally:
        print('cleaned up', n)


print(asyncio.run(leaves_tasks()))
