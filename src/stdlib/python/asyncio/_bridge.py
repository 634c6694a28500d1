"""Futures of asyncio and of concurrent.futures that stand for each other."""

from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import isfuture
from asyncio.tasks import ensure_future
from concurrent.futures import CancelledError as _PoolCancelledError, Future as _PoolFuture, InvalidStateError as _PoolStateError

__all__ = ["wrap", "run_threadsafe"]


def _converted(error):
    if type(error) is _PoolCancelledError:
        return CancelledError(*error.args)
    if type(error) is _PoolStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_state(source, target):
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is not None:
        target.set_exception(_converted(error))
    else:
        target.set_result(source.result())


def _copy_to_pool(source, target):
    if source.cancelled():
        target.cancel()
    if not target.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is not None:
        target.set_exception(_PoolCancelledError(*error.args) if type(error) is CancelledError else error)
    else:
        target.set_result(source.result())


def _chain_future(source, destination):
    if not isfuture(source) and not isinstance(source, _PoolFuture):
        raise TypeError("A future is required for source argument")
    if not isfuture(destination) and not isinstance(destination, _PoolFuture):
        raise TypeError("A future is required for destination argument")
    source_loop = source.get_loop() if isfuture(source) else None
    target_loop = destination.get_loop() if isfuture(destination) else None

    def set_state(future, other):
        if isfuture(future):
            _copy_state(other, future)
        else:
            _copy_to_pool(other, future)

    def pass_cancel(future):
        if future.cancelled():
            if source_loop is None or source_loop is target_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def pass_result(future):
        if destination.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if target_loop is None or target_loop is source_loop:
            set_state(destination, future)
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(set_state, destination, future)

    destination.add_done_callback(pass_cancel)
    source.add_done_callback(pass_result)


def wrap(future, loop):
    """A future of asyncio for one of concurrent.futures."""
    assert isinstance(future, _PoolFuture), f"concurrent.futures.Future is expected, got {future!r}"
    wrapped = loop.create_future()
    _chain_future(future, wrapped)
    return wrapped


def run_threadsafe(coro, loop):
    """Have a loop run a coroutine; return a future of concurrent.futures."""
    future = _PoolFuture()

    def start():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(start)
    return future
