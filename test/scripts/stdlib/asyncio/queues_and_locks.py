# Queues, locks, events, conditions, semaphores and barriers of asyncio.
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)
    log = []

    async def produce():
        for i in range(5):
            await queue.put(i)
            log.append(f'put {i}')

    async def consume():
        for _ in range(5):
            log.append(f'got {await queue.get()}')
            queue.task_done()

    await asyncio.gather(produce(), consume(), queue.join())
    print(log, queue.empty(), queue.full(), queue.maxsize, queue.qsize())
    for call in (queue.get_nowait, queue.task_done):
        try:
            call()
        except (asyncio.QueueEmpty, ValueError) as e:
            print(type(e).__name__, e)
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as e:
        print(type(e).__name__, e.args)
    print(str(queue), queue.full())
    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue):
        q = kind()
        for x in (3, 1, 2):
            await q.put(x)
        print(kind.__name__, [await q.get() for _ in range(3)])

    # A getter that is cancelled loses nothing.
    q = asyncio.Queue()
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    getter.cancel()
    q.put_nowait('kept')
    await asyncio.gather(getter, return_exceptions=True)
    print(await q.get())

    lock = asyncio.Lock()
    log = []

    async def locked(name):
        async with lock:
            log.append(name)
            await asyncio.sleep(0)
            log.append(name)

    await asyncio.gather(*[locked(n) for n in 'abc'])
    print(log, lock.locked(), repr(lock)[-10:])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)

    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        log.append(n)

    log = []
    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(event.is_set(), repr(event)[-19:])
    event.set()
    await asyncio.gather(*tasks)
    print(log, event.is_set(), await event.wait())
    event.clear()

    condition = asyncio.Condition()
    log = []

    async def conditional(n):
        async with condition:
            await condition.wait()
            log.append(n)

    tasks = [asyncio.create_task(conditional(i)) for i in range(4)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(0.001)
    print(log)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    print(log)
    values = []
    async def until():
        async with condition:
            print(await condition.wait_for(lambda: len(values) > 1 and values))
    task = asyncio.create_task(until())
    for i in range(3):
        await asyncio.sleep(0)
        async with condition:
            values.append(i)
            condition.notify()
    await task
    for call in (condition.notify, lambda: condition.wait().send(None)):
        try:
            call()
        except RuntimeError as e:
            print(e)

    semaphore = asyncio.Semaphore(2)
    running, most = 0, 0

    async def limited():
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*[limited() for _ in range(7)])
    print(most, semaphore.locked(), repr(semaphore)[-20:])
    bounded = asyncio.BoundedSemaphore(1)
    for call in (bounded.release, lambda: asyncio.Semaphore(-1)):
        try:
            call()
        except ValueError as e:
            print(e)

    barrier = asyncio.Barrier(3)
    async def meet():
        return await barrier.wait()
    print(sorted(await asyncio.gather(meet(), meet(), meet())), barrier.n_waiting, barrier.parties, barrier.broken)
    first = asyncio.create_task(meet())
    await asyncio.sleep(0)
    print(barrier.n_waiting, repr(barrier)[-25:])
    await barrier.abort()
    print(repr((await asyncio.gather(first, return_exceptions=True))[0]), barrier.broken)
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


asyncio.run(main())


async def use(lock):
    async with lock:
        await asyncio.sleep(0)


async def both(lock):
    await asyncio.gather(use(lock), use(lock))


shared = asyncio.Lock()
asyncio.run(both(shared))
try:
    asyncio.run(both(shared))
except RuntimeError as e:
    print(str(e).split('] ')[-1].split('> ')[-1])
