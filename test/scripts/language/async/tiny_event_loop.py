# A round-robin loop with timers, futures and tasks: what asyncio does, on a page.
class Future:
    def __init__(self):
        self.done, self.value, self.error, self.waiters = False, None, None, []

    def set(self, value=None, error=None):
        self.done, self.value, self.error = True, value, error
        for task in self.waiters:
            loop.ready.append(task)

    def __await__(self):
        if not self.done:
            yield self
        if self.error:
            raise self.error
        return self.value


class Task(Future):
    def __init__(self, coro):
        super().__init__()
        self.coro = coro
        self.name = coro.__name__

    def step(self):
        try:
            waiting_for = self.coro.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        except Exception as e:
            self.set(error=e)
        else:
            waiting_for.waiters.append(self)


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now = [], [], 0

    def create_task(self, coro):
        task = Task(coro)
        self.ready.append(task)
        return task

    def call_at(self, when, future):
        self.timers.append((when, len(self.timers), future))

    def run(self, main):
        task = self.create_task(main)
        while not task.done:
            if self.ready:
                self.ready.pop(0).step()
            elif self.timers:
                self.timers.sort(key=lambda t: t[:2])
                self.now, _, future = self.timers.pop(0)
                future.set(self.now)
            else:
                raise RuntimeError("deadlock")
        return task.value if not task.error else f"{type(task.error).__name__}: {task.error}"


def sleep(ticks):
    future = Future()
    loop.call_at(loop.now + ticks, future)
    return future


async def gather(*coros):
    tasks = [loop.create_task(c) for c in coros]
    return [await t for t in tasks]


async def worker(name, *delays):
    for d in delays:
        await sleep(d)
        print(f"{loop.now:>3} {name} after {d}")
    return name * 2


async def failing():
    await sleep(2)
    raise ValueError("worker failed")


async def main():
    print(await gather(worker("a", 3, 3), worker("b", 1, 1, 1), worker("c", 5)))
    task = loop.create_task(failing())
    try:
        await task
    except ValueError as e:
        print("main caught", e, "at", loop.now)
    event = Future()

    async def setter():
        await sleep(4)
        event.set("event value")

    loop.create_task(setter())
    return await event, await event, loop.now


async def stuck():
    await Future()


loop = Loop()
print(loop.run(main()))
print(loop.run(failing()))
try:
    loop.run(stuck())
except RuntimeError as e:
    print(e)
