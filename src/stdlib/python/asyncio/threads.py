"""Calls in other threads."""

from asyncio.events import get_running_loop
from contextvars import copy_context

__all__ = ["to_thread"]
__also__ = ["_wait_for_thread"]


async def to_thread(func, /, *args, **kwargs):
    """Call something in another thread; return what it gives."""
    loop = get_running_loop()
    context = copy_context()
    return await loop.run_in_executor(None, lambda: context.run(func, *args, **kwargs))


async def _wait_for_thread(loop, action, timeout):
    from asyncio.timeouts import timeout as time_limit
    from threading import Thread

    future = loop.create_future()

    def run():
        try:
            action()
            loop.call_soon_threadsafe(_set, future, None)
        except Exception as error:
            loop.call_soon_threadsafe(_set, future, error)

    Thread(target=run).start()
    async with time_limit(timeout):
        await future


def _set(future, error):
    if future.done():
        return
    if error is None:
        future.set_result(None)
    else:
        future.set_exception(error)
