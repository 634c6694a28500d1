# Results, exceptions and cancellation of tasks and futures.
import asyncio


async def fails(after=0):
    await asyncio.sleep(after)
    raise ValueError('no')


async def fine(x, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    return x


async def show(awaitable):
    try:
        print('result', await awaitable)
    except BaseException as e:
        print(type(e).__name__, e.args)


async def main():
    await show(asyncio.gather(fine(1), fails(), fine(2)))
    print(await asyncio.gather(fine(1), fails(), fine(2), return_exceptions=True))
    print(await asyncio.gather())
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.001)
    print(task.done(), task.cancelled(), repr(task.exception()))
    try:
        task.result()
    except ValueError as e:
        print('again', e)
    future = asyncio.get_running_loop().create_future()
    for method in (future.result, future.exception):
        try:
            method()
        except asyncio.InvalidStateError as e:
            print('InvalidStateError', e)
    print(repr(future), future.done())
    future.add_done_callback(lambda f: print('first', f.result()))
    second = lambda f: print('second')
    future.add_done_callback(second)
    future.add_done_callback(second)
    print(future.remove_done_callback(second))
    future.set_result(7)
    print('set', future)
    await show(future)
    try:
        future.set_result(8)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    other = asyncio.Future()
    other.set_exception(KeyError)
    await show(other)
    other = asyncio.Future()
    print(other.cancel('why'), other.cancel(), other.cancelled(), other)
    await show(other)
    try:
        asyncio.Future().set_exception(StopIteration())
    except TypeError as e:
        print(e)
    for make in (lambda: asyncio.create_task(5), lambda: asyncio.ensure_future(5), lambda: asyncio.gather(5)):
        try:
            make()
        except TypeError as e:
            print(e)
    task = asyncio.create_task(fine(3))
    for method, value in ((task.set_result, 1), (task.set_exception, ValueError())):
        try:
            method(value)
        except RuntimeError as e:
            print(e)
    print(await task)
    same = asyncio.create_task(fine('same'))
    print(await asyncio.gather(same, same, fine('other')))


asyncio.run(main())


async def bad():
    class Bad:
        def __await__(self):
            yield 5
    try:
        await Bad()
    except RuntimeError as e:
        print(e)
    task = asyncio.current_task()
    try:
        await task
    except RuntimeError as e:
        print(str(e).split(':')[0])


asyncio.run(bad())


async def inner():
    loop = asyncio.get_running_loop()
    coro = fine(1)
    for run in (lambda: asyncio.run(coro), lambda: loop.run_until_complete(coro), lambda: asyncio.Runner().run(coro)):
        try:
            run()
        except RuntimeError as e:
            print(e)
    coro.close()


asyncio.run(inner())
for wrong in (5, fine):
    try:
        asyncio.run(wrong)
    except ValueError as e:
        print(str(e).split(' at ')[0])
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.run(fails())
except ValueError as e:
    print('out of run', e)
