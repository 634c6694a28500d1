import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if name == 'bad':
        raise ValueError(name)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(name, 0.001)) for name in ('one', 'two')]
    print([task.result() for task in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch('bad', 0.001))
            slow = group.create_task(fetch('slow', 60))
    except* ValueError as errors:
        print(errors.exceptions, slow.cancelled())


asyncio.run(main())
