"""The event loop: it calls what is ready, in order, and waits when nothing is."""

from contextvars import copy_context
from heapq import heapify, heappop, heappush
from sys import stderr
from time import monotonic

__all__ = [
    "AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy", "set_event_loop_policy",
    "get_event_loop", "set_event_loop", "new_event_loop", "_set_running_loop", "get_running_loop", "_get_running_loop",
]
__also__ = ["BaseEventLoop", "SelectorEventLoop", "DefaultEventLoopPolicy", "_parts"]

# What the modules that build on this one give it: the classes of futures and tasks, and what makes them.
_parts = {}


class Handle:
    """A call that is to be made."""

    def __init__(self, callback, args, loop, context=None):
        self._context = copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def __repr__(self):
        words = [type(self).__name__]
        if self._cancelled:
            words.append("cancelled")
        words += self._details()
        return f"<{' '.join(words)}>"

    def _details(self):
        if self._callback is None:
            return []
        name = getattr(self._callback, "__qualname__", None) or repr(self._callback)
        return [f"{name}({', '.join(map(repr, self._args))})"]

    def get_context(self):
        """The context that the call is made in."""
        return self._context

    def cancel(self):
        """Do not make the call."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        """Whether the call is not to be made."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = f"Exception in callback {' '.join(self._details())}"
            self._loop.call_exception_handler({"message": message, "exception": error, "handle": self})


class TimerHandle(Handle):
    """A call that is to be made at a certain time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._order = loop._next_order()
        self._scheduled = False

    def _details(self):
        return [f"when={self._when}", *super()._details()]

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when or (self._when == other._when and self._order < other._order)
        return NotImplemented

    def __le__(self, other):
        return self < other or self == other

    def __gt__(self, other):
        if isinstance(other, TimerHandle):
            return other < self
        return NotImplemented

    def __ge__(self, other):
        return self > other or self == other

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (
                self._when == other._when
                and self._callback == other._callback
                and self._args == other._args
                and self._cancelled == other._cancelled
            )
        return NotImplemented

    def when(self):
        """The time of the call, on the loop's clock."""
        return self._when

    def cancel(self):
        """Do not make the call."""
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()


class AbstractEventLoop:
    """What event loops have in common."""

    _current_task = None


class AbstractServer:
    """The base of servers, for those that scripts bring."""

    def close(self):
        """Accept no more connections."""
        raise NotImplementedError

    def get_loop(self):
        """Return the event loop that it runs on."""
        raise NotImplementedError

    def is_serving(self):
        """Whether connections are accepted."""
        raise NotImplementedError

    async def start_serving(self):
        """Accept connections from now on."""
        raise NotImplementedError

    async def serve_forever(self):
        """Accept connections until the coroutine is cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until the server is closed."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


# Cancelled timers are cleared away when there are so many, and more than half of all.
_MANY_CANCELLED = 100


class BaseEventLoop(AbstractEventLoop):
    """An event loop."""

    def __init__(self):
        self._ready = []
        self._scheduled = []
        self._cancelled_timers = 0
        self._order = 0
        self._inbox = new_inbox()
        self._detached = {}
        self._tasks = {}
        self._stopping = False
        self._closed = False
        self._thread = None
        self._debug = False
        self._executor = None
        self._executor_closed = False
        self._exception_handler = None
        self._task_factory = None
        self._clock_resolution = 1e-9
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return f"<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>"

    # What is ready, and when.

    def time(self):
        """The loop's clock, in seconds."""
        return monotonic()

    def _next_order(self):
        self._order += 1
        return self._order

    def call_soon(self, callback, *args, context=None):
        """Make a call in the next round."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """As call_soon(), from other threads."""
        handle = self.call_soon(callback, *args, context=context)
        ring_inbox(self._inbox)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Make a call after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Make a call at a time of the loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def _clear_cancelled(self):
        scheduled = self._scheduled
        if len(scheduled) > _MANY_CANCELLED and self._cancelled_timers / len(scheduled) > 0.5:
            kept = [handle for handle in scheduled if not handle._cancelled]
            for handle in scheduled:
                handle._scheduled = not handle._cancelled
            heapify(kept)
            self._scheduled = kept
            self._cancelled_timers = 0
        else:
            while scheduled and scheduled[0]._cancelled:
                self._cancelled_timers -= 1
                heappop(scheduled)._scheduled = False

    def _run_once(self):
        self._clear_cancelled()
        timeout = None
        if self._ready or self._stopping:
            timeout = 0
        elif self._scheduled:
            timeout = max(0, self._scheduled[0]._when - self.time())
        for detached in wait_for_news(self._inbox, timeout):
            task = self._detached.pop(detached)
            self._ready.append(Handle(task._go_on, (detached,), self, task._context))
        scheduled = self._scheduled
        end = self.time() + self._clock_resolution
        while scheduled and scheduled[0]._when < end:
            handle = heappop(scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        handles, self._ready = self._ready, []
        done = 0
        try:
            for handle in handles:
                done += 1
                if not handle._cancelled:
                    handle._run()
        finally:
            if done < len(handles):
                self._ready[:0] = handles[done:]

    # Running and stopping.

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        self._thread = get_ident()
        _set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread = None
            _set_running_loop(None)

    def run_until_complete(self, future):
        """Run until the future is done; return its result."""
        from asyncio.tasks import ensure_future
        from asyncio.futures import isfuture

        self._check_closed()
        self._check_running()
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Stop after this round."""
        self._stopping = True

    def is_running(self):
        """Whether it runs."""
        return self._thread is not None

    def is_closed(self):
        """Whether it was closed."""
        return self._closed

    def close(self):
        """Let go of all; the loop can be used no more."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready = []
        self._scheduled = []
        self._executor_closed = True
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    async def shutdown_asyncgens(self):
        """Async generators that were dropped are not tracked: there is nothing to do."""

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the threads of the default executor."""
        self._executor_closed = True
        if self._executor is None:
            return
        from asyncio.threads import _wait_for_thread

        await _wait_for_thread(self, self._executor.shutdown, timeout)

    # Futures, tasks and threads.

    def create_future(self):
        """A future of this loop."""
        return _parts["Future"](loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A task that runs the coroutine."""
        self._check_closed()
        if self._task_factory is None:
            return _parts["Task"](coro, loop=self, name=name, context=context)
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        _parts["set name"](task, name)
        return task

    def set_task_factory(self, factory):
        """Set what makes tasks; None: Task itself."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        """What makes tasks, or None."""
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        """Call something in a thread; return a future."""
        from asyncio.futures import wrap_future
        from concurrent.futures import ThreadPoolExecutor

        self._check_closed()
        if executor is None:
            if self._executor_closed:
                raise RuntimeError("Executor shutdown has been called")
            executor = self._executor
            if executor is None:
                executor = self._executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Set the executor that run_in_executor(None, ...) uses."""
        from concurrent.futures import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._executor = executor

    # Errors that nobody waits for.

    def get_exception_handler(self):
        """The handler that was set, or None."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set what is told of errors that nobody waits for."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Write the error to standard error."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        stderr.write("\n".join(lines) + "\n")
        if context.get("exception") is not None:
            print_exception(context["exception"])

    def call_exception_handler(self, context):
        """Tell of an error that nobody waits for."""
        handler = self._exception_handler
        if handler is None:
            self.default_exception_handler(context)
            return
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = "Unhandled error in exception handler"
            self.default_exception_handler({"message": message, "exception": error, "context": context})

    def get_debug(self):
        """Whether debugging is on."""
        return self._debug

    def set_debug(self, enabled):
        """Turn debugging on or off; nothing depends on it."""
        self._debug = enabled


def _stop_loop(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


class SelectorEventLoop(BaseEventLoop):
    """The event loop that there is."""


class AbstractEventLoopPolicy:
    """What decides which loop a thread has."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has the loop that was set in it; the main thread gets one by itself."""

    def get_event_loop(self):
        values = own_values()
        if values.get("loop") is None and "loop" not in values and is_main():
            self.set_event_loop(self.new_event_loop())
        if values.get("loop") is None:
            from threading import current_thread

            raise RuntimeError("There is no current event loop in thread %r." % current_thread().name)
        return values["loop"]

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            kind = type(loop).__name__
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{kind}'")
        own_values()["loop"] = loop

    def new_event_loop(self):
        return SelectorEventLoop()


_policy = [DefaultEventLoopPolicy()]


def get_event_loop_policy():
    """What decides which loop a thread has."""
    return _policy[0]


def set_event_loop_policy(policy):
    """Set what decides which loop a thread has; None: the default."""
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        kind = type(policy).__name__
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{kind}'")
    _policy[0] = DefaultEventLoopPolicy() if policy is None else policy


def _get_running_loop():
    return own_values().get("running loop")


def _set_running_loop(loop):
    own_values()["running loop"] = loop


def get_running_loop():
    """The loop that runs in this thread."""
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    """The loop that runs in this thread, or else the one that was set."""
    loop = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop):
    """Set this thread's loop."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop."""
    return get_event_loop_policy().new_event_loop()
