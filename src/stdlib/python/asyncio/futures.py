"""Futures: results that are still to come, within one event loop."""

from asyncio.events import _parts, get_event_loop
from asyncio.exceptions import CancelledError, InvalidStateError
from contextvars import copy_context

__all__ = ["Future", "wrap_future", "isfuture"]
__also__ = ["_get_loop", "_set_result_unless_cancelled"]

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    """Whether it is a future of asyncio."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


class Future:
    """A result that is still to come."""

    __class_getitem__ = classmethod(GenericAlias)
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._exception_tb = None
        self._callbacks = []
        self._cancel_message = None
        self._cancelled_exc = None

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._details())}>"

    def _details(self):
        words = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                words.append(f"exception={self._exception!r}")
            else:
                words.append(f"result={self._result!r}")
        if self._callbacks:
            words.append(_callbacks_text(self._callbacks))
        return words

    def get_loop(self):
        """The loop that it belongs to."""
        return self._loop

    def _make_cancelled_error(self):
        error, self._cancelled_exc = self._cancelled_exc, None
        if error is not None:
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel it, unless it is done; return whether it was cancelled now."""
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == _CANCELLED

    def done(self):
        """Whether there is a result or an exception, or it was cancelled."""
        return self._state != _PENDING

    def result(self):
        """The result; raises the exception if there is one instead."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception, or None if there is a result."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Have a function called with the future once it is done."""
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Take a callback back; return how often it was there."""
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks = kept
        return removed

    def set_result(self, result):
        """Mark it done, with a result."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        """Mark it done, with an exception."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


_parts["Future"] = Future


def _callbacks_text(callbacks):
    names = [f"{getattr(callback, '__qualname__', None) or repr(callback)}()" for callback, _ in callbacks]
    if len(names) > 2:
        names[1:-1] = [f"<{len(names) - 2} more>"]
    return f"cb=[{', '.join(names)}]"


def _get_loop(future):
    return future.get_loop()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def wrap_future(future, *, loop=None):
    """A future of asyncio for one of concurrent.futures."""
    from asyncio._bridge import wrap

    return future if isfuture(future) else wrap(future, get_event_loop() if loop is None else loop)
