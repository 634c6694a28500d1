# TaskGroup: success, failure, several failures, cancellation from outside.
import asyncio


async def fine(x, seconds=0):
    await asyncio.sleep(seconds)
    return x


async def fails(error, seconds=0):
    await asyncio.sleep(seconds)
    raise error


async def waits(log, name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append(name)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fine(i), name=f'n{i}') for i in range(3)]
        print(group)
    print([t.result() for t in tasks], tasks[0].get_name(), group)

    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError('one')))
            group.create_task(waits(log, 'first'))
            group.create_task(waits(log, 'second'))
            await asyncio.sleep(10)
    except* ValueError as e:
        print(repr(e), e.exceptions, sorted(log))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError(1)))
            group.create_task(fails(TypeError(2)))
            raise KeyError(3)
    except BaseExceptionGroup as e:
        print(e, sorted(map(repr, e.exceptions)))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fine(1))
            1 / 0
    except* ZeroDivisionError as e:
        print(e.exceptions)

    async def outer(log):
        async with asyncio.TaskGroup() as group:
            group.create_task(waits(log, 'inner'))
    log = []
    task = asyncio.create_task(outer(log))
    await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', log)

    async def grows(group, depth):
        if depth:
            group.create_task(grows(group, depth - 1))
        print('depth', depth)
    async with asyncio.TaskGroup() as group:
        group.create_task(grows(group, 3))

    late = fine(1)
    for wrong in (group, asyncio.TaskGroup()):
        try:
            wrong.create_task(late)
        except RuntimeError as e:
            print(e)
    late.close()
    try:
        async with group:
            pass
    except RuntimeError as e:
        print(e)
    # Nested groups.
    try:
        async with asyncio.TaskGroup() as a:
            async with asyncio.TaskGroup() as b:
                b.create_task(fails(OSError('x')))
    except* OSError as e:
        print(repr(e))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
