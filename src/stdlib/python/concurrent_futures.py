"""Calls that threads of a pool make, and futures: results that are still to come."""

from threading import Condition as _Condition, Event as _Event, Lock as _Lock, Thread as _Thread, current_thread as _current_thread
from time import monotonic as _time

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor",
    "Future", "Executor", "wait", "as_completed", "ThreadPoolExecutor",
]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_PENDING = "PENDING"
_RUNNING = "RUNNING"
_CANCELLED = "CANCELLED"
_TOLD = "CANCELLED_AND_NOTIFIED"
_FINISHED = "FINISHED"
_DONE = (_CANCELLED, _TOLD, _FINISHED)
_WORDS = {_PENDING: "pending", _RUNNING: "running", _CANCELLED: "cancelled", _TOLD: "cancelled", _FINISHED: "finished"}

TimeoutError = TimeoutError


class Error(Exception):
    """What goes wrong with futures."""

    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    """The future was cancelled."""

    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    """The future's state does not allow it."""

    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    """The pool can take no work any more."""

    __module__ = "concurrent.futures._base"


class _BrokenThreadPool(BrokenExecutor):
    __module__ = "concurrent.futures.thread"
    __qualname__ = "BrokenThreadPool"


class Future:
    """The result of a call that may not be there yet."""

    __module__ = "concurrent.futures._base"
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self):
        self._condition = _Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = f"<{type(self).__name__} at {id(self):#x} state={_WORDS[self._state]}"
            if self._state == _FINISHED:
                if self._exception:
                    text += f" raised {type(self._exception).__name__}"
                else:
                    text += f" returned {type(self._result).__name__}"
            return text + ">"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            print_exception(error)

    def cancel(self):
        """Cancel the call if it has not begun; return whether it is cancelled."""
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state in (_CANCELLED, _TOLD):
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state in (_CANCELLED, _TOLD)

    def running(self):
        """Whether the call is under way."""
        return self._state == _RUNNING

    def done(self):
        """Whether it has finished or was cancelled."""
        return self._state in _DONE

    def add_done_callback(self, fn):
        """Call the function with the future when it is done."""
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _wait(self, timeout):
        with self._condition:
            if self._state not in _DONE:
                self._condition.wait(timeout)
            if self._state in (_CANCELLED, _TOLD):
                raise CancelledError()
            if self._state != _FINISHED:
                raise TimeoutError()

    def result(self, timeout=None):
        """Wait for the result and return it, or raise what the call raised."""
        self._wait(timeout)
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        """Wait for the end of the call and return what it raised, or None."""
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: the call begins. Return False if it is cancelled."""
        with self._condition:
            if self._state == _CANCELLED:
                self._state = _TOLD
                self._tell_waiters()
                return False
            if self._state == _PENDING:
                self._state = _RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """For executors: the call has returned."""
        self._finish(result, None)

    def set_exception(self, exception):
        """For executors: the call has raised."""
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            self._tell_waiters()
            self._condition.notify_all()
        self._invoke_callbacks()

    def _tell_waiters(self):
        for waiter in self._waiters:
            waiter.add(self)


class _Waiter:
    """Gathers futures as they finish."""

    def __init__(self, futures, return_when=FIRST_COMPLETED):
        self._event = _Event()
        self._lock = _Lock()
        self._finished = []
        self._return_when = return_when
        self._left = len(futures)
        self._futures = []
        for future in futures:
            with future._condition:
                if future._state in (_TOLD, _FINISHED):
                    self.add(future)
                else:
                    future._waiters.append(self)
                    self._futures.append(future)

    def add(self, future):
        with self._lock:
            self._finished.append(future)
            self._left -= 1
            failed = self._return_when == FIRST_EXCEPTION and future._exception is not None
            if self._left == 0 or failed or self._return_when == FIRST_COMPLETED:
                self._event.set()

    def take(self, timeout):
        """Wait for futures to finish; return those that have since the last time."""
        self._event.wait(timeout)
        with self._lock:
            finished, self._finished = self._finished, []
            self._event.clear()
            return finished

    def remove(self):
        for future in self._futures:
            with future._condition:
                future._waiters.remove(self)


def as_completed(fs, timeout=None):
    """Go through futures in the order in which they finish."""
    end = None if timeout is None else timeout + _time()
    fs = list(dict.fromkeys(fs))
    left = len(fs)
    waiter = _Waiter(fs)
    try:
        while left:
            wait_timeout = None
            if end is not None:
                wait_timeout = max(0, end - _time())
            finished = waiter.take(wait_timeout)
            if not finished and end is not None and _time() >= end:
                raise TimeoutError(f"{left} (of {len(fs)}) futures unfinished")
            for future in finished:
                left -= 1
                yield future
    finally:
        waiter.remove()


class _DoneAndNotDone(tuple):
    """The futures that are done and those that are not."""

    __module__ = "concurrent.futures._base"
    __qualname__ = __name__ = "DoneAndNotDoneFutures"
    __slots__ = ()
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return the sets of those that are done and of those that are not."""
    fs = set(fs)
    done = {future for future in fs if future._state in (_TOLD, _FINISHED)}
    enough = len(done) == len(fs)
    if return_when == FIRST_COMPLETED:
        enough = enough or bool(done)
    elif return_when == FIRST_EXCEPTION:
        enough = enough or any(not future.cancelled() and future._exception is not None for future in done)
    elif not enough and return_when != ALL_COMPLETED:
        raise ValueError("Invalid return condition: %r" % return_when)
    if not enough:
        waiter = _Waiter(list(fs - done), return_when)
        done.update(waiter.take(timeout))
        waiter.remove()
    return _DoneAndNotDone((done, fs - done))


class Executor:
    """Something that makes calls for others."""

    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        """Have a call made; return its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the built-in map(), with the calls made by the executor. All are started now."""
        end = None if timeout is None else timeout + _time()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    future = futures.pop()
                    try:
                        yield future.result() if end is None else future.result(end - _time())
                    finally:
                        future.cancel()
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_pools = [0]
_WORKERS = 8


class ThreadPoolExecutor(Executor):
    """A pool of threads that make calls."""

    __module__ = "concurrent.futures.thread"

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = _WORKERS
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_pools[0]}"
            _pools[0] += 1
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._lock = _Lock()
        self._work = []
        self._idle = []
        self._threads = []
        self._broken = False
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        """Have a call made by one of the threads; return its future."""
        with self._lock:
            if self._broken:
                raise _BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = Future()
            self._work.append((future, fn, args, kwargs))
            starts = self._wake_one()
        if starts is not None:
            starts.start()
        return future

    def _wake_one(self):
        if self._idle:
            self._idle.pop().release()
            return None
        count = len(self._threads)
        if count >= self._max_workers:
            return None
        thread = _Thread(name=f"{self._thread_name_prefix}_{count}", target=self._serve, daemon=False)
        self._threads.append(thread)
        return thread

    def _serve(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as error:
                print_exception(error)
                self._break()
                return
        while True:
            with self._lock:
                item = self._work.pop(0) if self._work else None
                if item is None:
                    if self._shutdown or self._broken:
                        return
                    lock = _Lock()
                    lock.acquire()
                    self._idle.append(lock)
            if item is None:
                acquire_idly(lock)
                continue
            _make_call(*item)
            item = None

    def _break(self):
        with self._lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            work, self._work = self._work, []
        for future, *_ in work:
            future.set_exception(_BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that were taken, unless told not to."""
        with self._lock:
            self._shutdown = True
            cancelled = []
            if cancel_futures:
                cancelled, self._work = self._work, []
            idle, self._idle = self._idle, []
        for future, *_ in cancelled:
            future.cancel()
        for lock in idle:
            lock.release()
        if wait:
            for thread in self._threads:
                thread.join()


def _make_call(future, fn, args, kwargs):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
