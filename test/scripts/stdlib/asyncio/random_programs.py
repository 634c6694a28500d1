# Programs put together at random: tasks that wait for each other, are cancelled, time out, fail. The order of all that happens counts.
import asyncio
import random

log = []


async def node(name, rng, depth, shared):
    try:
        for step in range(rng.randrange(1, 4)):
            action = rng.randrange(12)
            log.append(f'{name}.{step}:{action}')
            if action == 0:
                await asyncio.sleep(0)
            elif action == 1:
                async with shared['lock']:
                    log.append(f'{name} locked')
                    await asyncio.sleep(0)
            elif action == 2 and depth:
                children = [node(f'{name}{i}', random.Random(rng.random()), depth - 1, shared) for i in range(2)]
                log.append(repr(await asyncio.gather(*children, return_exceptions=rng.random() < 0.5)))
            elif action == 3 and depth:
                task = asyncio.create_task(node(name + 't', random.Random(rng.random()), depth - 1, shared))
                for _ in range(rng.randrange(3)):
                    await asyncio.sleep(0)
                task.cancel()
                try:
                    await task
                except asyncio.CancelledError:
                    log.append(f'{name} saw cancel {task.cancelled()}')
            elif action == 4:
                shared['queue'].put_nowait(name)
                await asyncio.sleep(0)
            elif action == 5:
                if not shared['queue'].empty():
                    log.append(f"{name} took {await shared['queue'].get()}")
            elif action == 6 and depth:
                try:
                    async with asyncio.TaskGroup() as group:
                        for i in range(2):
                            group.create_task(node(f'{name}g{i}', random.Random(rng.random()), depth - 1, shared))
                except* ValueError as e:
                    log.append(f'{name} group {len(e.exceptions)}')
            elif action == 7:
                if rng.random() < 0.4:
                    raise ValueError(name)
            elif action == 8:
                async with shared['semaphore']:
                    await asyncio.sleep(0)
            elif action == 9:
                try:
                    await asyncio.wait_for(shared['event'].wait(), 0)
                except TimeoutError:
                    log.append(f'{name} timeout')
            elif action == 10:
                shared['event'].set()
                await asyncio.sleep(0)
                shared['event'].clear()
            elif action == 11 and depth:
                inner = asyncio.ensure_future(node(name + 's', random.Random(rng.random()), depth - 1, shared))
                try:
                    await asyncio.shield(inner)
                except ValueError:
                    log.append(f'{name} shielded error')
        return name
    except asyncio.CancelledError:
        log.append(f'{name} cancelled')
        raise
    except ValueError as e:
        log.append(f'{name} failed {e}')
        raise
    finally:
        log.append(f'{name} end')


async def main(seed):
    rng = random.Random(seed)
    shared = {
        'lock': asyncio.Lock(),
        'queue': asyncio.Queue(),
        'semaphore': asyncio.Semaphore(2),
        'event': asyncio.Event(),
    }
    roots = [node(c, random.Random(rng.random()), 2, shared) for c in 'abc']
    log.append(repr(await asyncio.gather(*roots, return_exceptions=True)))
    await asyncio.sleep(0)


for seed in range(9):
    log.clear()
    asyncio.run(main(seed))
    text = ' '.join(log)
    print(seed, len(log), text if seed < 8 else sum(ord(c) * i for i, c in enumerate(text)) % 1000003)
