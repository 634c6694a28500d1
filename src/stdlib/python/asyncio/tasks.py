"""Tasks: coroutines that an event loop runs, and ways to wait for them."""

from asyncio.coroutines import iscoroutine
from asyncio.events import _get_running_loop, _parts, get_event_loop, get_running_loop
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import Future, _set_result_unless_cancelled, isfuture
from contextvars import copy_context

__all__ = [
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep",
    "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory",
    "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task",
]
__also__ = ["_set_task_name"]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_names = [0]


def current_task(loop=None):
    """The task that runs in the loop, or None."""
    return (get_running_loop() if loop is None else loop)._current_task


def all_tasks(loop=None):
    """The tasks of the loop that are not done."""
    if loop is None:
        loop = get_running_loop()
    return {task for task in loop._tasks if not task.done()}


def _register_task(task):
    task.get_loop()._tasks[task] = None


def _unregister_task(task):
    task.get_loop()._tasks.pop(task, None)


def _enter_task(loop, task):
    current = loop._current_task
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")
    loop._current_task = task


def _leave_task(loop, task):
    current = loop._current_task
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    loop._current_task = None


def _set_task_name(task, name):
    if name is not None:
        set_name = getattr(task, "set_name", None)
        if set_name is not None:
            set_name(name)


async def _as_coroutine(awaitable):
    return await awaitable


class Task(Future):
    """A coroutine that the event loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names[0] += 1
            name = f"Task-{_names[0]}"
        self._name = str(name)
        self._coro = coro
        # What has other methods than a native coroutine is awaited by one.
        self._driven = coro if is_coroutine(coro) else _as_coroutine(coro)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._waits_for_host = None
        self._context = copy_context() if context is None else context
        count_task()
        _register_task(self)
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)

    def _start_eagerly(self):
        previous, self._loop._current_task = self._loop._current_task, None
        try:
            self._context.run(self._step)
        finally:
            self._loop._current_task = previous

    def _details(self):
        words = super()._details()
        if self._num_cancels_requested and not self.done():
            words[0] = "cancelling"
        more = [f"name={self._name!r}", f"coro=<{getattr(self._coro, '__qualname__', type(self._coro).__name__)}()>"]
        if self._fut_waiter is not None:
            more.append(f"wait_for={self._fut_waiter!r}")
        words[1:1] = more
        return words

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def get_context(self):
        """The context that the coroutine runs in."""
        return self._context

    def get_name(self):
        """The name."""
        return self._name

    def set_name(self, value):
        """Set the name."""
        self._name = str(value)

    def set_result(self, result):
        """The coroutine decides on the result: this raises."""
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        """The coroutine decides on the exception: this raises."""
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        """Raise CancelledError in the coroutine, where it waits; return False if it is done."""
        if self.done():
            return False
        self._num_cancels_requested += 1
        waiter, self._fut_waiter = self._fut_waiter, None
        # Tasks that wait for each other would ask in a circle.
        is_asked = waiter is not None and waiter.cancel(msg=msg)
        self._fut_waiter = waiter
        if is_asked:
            return True
        self._cancel_message = msg
        if self._waits_for_host is not None and interrupt(self._waits_for_host, self._make_cancelled_error()):
            return True
        self._must_cancel = True
        return True

    def cancelling(self):
        """How many requests to cancel there were that have not been taken back."""
        return self._num_cancels_requested

    def uncancel(self):
        """Take one request to cancel back; return how many are left."""
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    def _schedule_callbacks(self):
        count_task_done()
        _unregister_task(self)
        super()._schedule_callbacks()

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        self._take_turn(advance, self._driven, error)

    def _go_on(self, detached):
        self._waits_for_host = None
        self._take_turn(go_on, detached)

    def _take_turn(self, action, *args):
        loop = self._loop
        _enter_task(loop, self)
        try:
            how, value = action(loop._inbox, *args)
        except CancelledError as error:
            self._cancelled_exc = error
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            if how == RETURNED:
                if self._must_cancel:
                    self._must_cancel = False
                    super().cancel(msg=self._cancel_message)
                else:
                    super().set_result(value)
            elif how == DETACHED:
                self._wait_for_host(value)
            else:
                self._wait_for(value)
        finally:
            _leave_task(loop, self)
            self = None

    def _wait_for_host(self, detached):
        self._waits_for_host = detached
        self._loop._detached[detached] = self
        if self._must_cancel:
            self._must_cancel = False
            interrupt(detached, self._make_cancelled_error())

    def _wait_for(self, awaited):
        loop = self._loop
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        if blocking is None:
            if awaited is None:
                loop.call_soon(self._step, context=self._context)
            elif is_generator(awaited):
                self._complain(f"yield was used instead of yield from for generator in task {self!r} with {awaited!r}")
            else:
                self._complain(f"Task got bad yield: {awaited!r}")
        elif awaited.get_loop() is not loop:
            self._complain(f"Task {self!r} got Future {awaited!r} attached to a different loop")
        elif not blocking:
            self._complain(f"yield was used instead of yield from in task {self!r} with {awaited!r}")
        elif awaited is self:
            self._complain(f"Task cannot await on itself: {self!r}")
        else:
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(self._wakeup, context=self._context)
            self._fut_waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _complain(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = None


def create_eager_task_factory(custom_task_constructor):
    """A factory of tasks that begin at once."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


_parts["Task"] = Task
_parts["set name"] = _set_task_name
eager_task_factory = create_eager_task_factory(Task)


def create_task(coro, *, name=None, context=None):
    """A task that runs the coroutine."""
    loop = get_running_loop()
    if context is None:
        task = loop.create_task(coro)
    else:
        task = loop.create_task(coro, context=context)
    _set_task_name(task, name)
    return task


def ensure_future(coro_or_future, *, loop=None):
    """A task for a coroutine or another awaitable; a future as it is."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _as_coroutine(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


class _Pause:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Wait so many seconds; return the result."""
    if delay <= 0:
        await _Pause()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return the sets of those that are done and of those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def on_done(future):
        nonlocal left
        left -= 1
        failed = return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for future in fs:
        future.add_done_callback(on_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(on_done)
    done = {future for future in fs if future.done()}
    return done, fs - done


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(future):
    waiter = get_running_loop().create_future()

    def on_done(_):
        _release(waiter)

    future.add_done_callback(on_done)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(on_done)


async def wait_for(fut, timeout):
    """Wait for something so many seconds at most; then it is cancelled, and TimeoutError raised."""
    from asyncio.timeouts import timeout as time_limit

    if fut is not None and not isfuture(fut) and not iscoroutine(fut):
        fut = _as_coroutine(fut) if hasattr(type(fut), "__await__") else ensure_future(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with time_limit(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    """Go through awaitables that give the results in the order in which they are there."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from asyncio.queues import Queue

    done = Queue()
    loop = get_event_loop()
    left = {ensure_future(f, loop=loop): None for f in dict.fromkeys(fs)}
    timer = None

    def on_timeout():
        for future in left:
            future.remove_done_callback(on_done)
            done.put_nowait(None)
        left.clear()

    def on_done(future):
        if not left:
            return
        del left[future]
        done.put_nowait(future)
        if not left and timer is not None:
            timer.cancel()

    async def next_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in left:
        future.add_done_callback(on_done)
    if left and timeout is not None:
        timer = loop.call_later(timeout, on_timeout)
    for _ in range(len(left)):
        yield next_one()


class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._cancel_requested = True
        return any_cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """Run all of them; the result is the list of their results."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = _get_running_loop()
    futures = {}
    children = []
    outer = None
    finished = 0

    def on_done(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished < len(futures):
            return
        if outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error())
        else:
            outer.set_result([_outcome(child) for child in children])

    done_already = []
    for given in coros_or_futures:
        future = futures.get(given)
        if future is None:
            future = ensure_future(given, loop=loop)
            if loop is None:
                loop = future.get_loop()
            futures[given] = future
            if future.done():
                done_already.append(future)
            else:
                future.add_done_callback(on_done)
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    for future in done_already:
        on_done(future)
    return outer


def _outcome(future):
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


def shield(arg):
    """Wait for something without handing a cancellation on to it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def on_inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
            return
        error = inner.exception()
        if error is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def on_outer_done(_):
        if not inner.done():
            inner.remove_done_callback(on_inner_done)

    inner.add_done_callback(on_inner_done)
    outer.add_done_callback(on_outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Have a loop of another thread run a coroutine; return a future of concurrent.futures."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from asyncio._bridge import run_threadsafe

    return run_threadsafe(coro, loop)
