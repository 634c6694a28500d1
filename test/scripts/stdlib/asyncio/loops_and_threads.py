# Event loops by hand, runners, threads, contexts, factories.
import asyncio
import contextvars
import threading

name = contextvars.ContextVar('name', default='nobody')


async def who(x=None):
    if x is not None:
        name.set(x)
    await asyncio.sleep(0)
    return name.get()


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug())
print(loop.run_until_complete(who('loop')), name.get())
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.call_soon(loop.stop)
loop.run_forever()
order = []
loop.call_later(0.3, lambda: (order.append('b'), loop.stop()))
loop.call_at(loop.time(), order.append, 'a')
loop.run_forever()
print(order)
task = loop.create_task(who('task'), name='named')
print(task.get_name(), loop.run_until_complete(task))
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as e:
    print(e)
errors = []
loop.set_exception_handler(lambda loop, context: errors.append((context['message'].split(' ')[0], repr(context['exception']))))
loop.call_soon(lambda: 1 / 0)
loop.run_until_complete(asyncio.sleep(0))
print(errors)
loop.close()
print(loop.is_closed())
for call in (lambda: loop.call_soon(print), loop.run_forever, lambda: loop.call_later(1, print)):
    try:
        call()
    except RuntimeError as e:
        print(e)

with asyncio.Runner() as runner:
    print(runner.run(who('runner')), runner.run(who()), name.get())
    print(runner.get_loop().is_running())
coroutine = who()
try:
    runner.run(coroutine)
except RuntimeError as e:
    print(e)
coroutine.close()


async def contexts():
    name.set('main')
    print(await asyncio.gather(who('a'), who('b'), who()), name.get())
    context = contextvars.copy_context()
    print(await asyncio.create_task(who('own'), context=context), context[name], name.get())
    await who('same task')
    print(name.get())
    print(await asyncio.to_thread(name.get), threading.current_thread() is threading.main_thread())
    print(await asyncio.to_thread(lambda *a, **k: (a, k, threading.current_thread().name.split('_')[0]), 1, x=2))
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, int, 'x')
    except ValueError as e:
        print(e)
    seen = []
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(seen.append, 'from thread'))
    thread.start()
    thread.join()
    await asyncio.sleep(0)
    print(seen)

    def in_thread():
        return asyncio.run_coroutine_threadsafe(who('safe'), loop).result()
    print(await asyncio.to_thread(in_thread))
    print(asyncio.iscoroutinefunction(who), asyncio.iscoroutinefunction(print), asyncio.isfuture(loop.create_future()))
    coro = who()
    print(asyncio.iscoroutine(coro), asyncio.iscoroutine(who))
    coro.close()


asyncio.run(contexts())


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    async def quick():
        print('begins at once')
        return 1
    task = asyncio.create_task(quick())
    print('created', task.done(), await task)


asyncio.run(eager())
result = []
thread = threading.Thread(target=lambda: result.append(asyncio.run(who('other thread'))))
thread.start()
thread.join()
print(result)
