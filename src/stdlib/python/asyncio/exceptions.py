"""What asyncio raises."""

__all__ = [
    "BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError", "LimitOverrunError",
    "SendfileNotAvailableError",
]

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """The future or task was cancelled."""


class InvalidStateError(Exception):
    """The future's state does not allow it."""


class SendfileNotAvailableError(RuntimeError):
    """There are no files to send."""


class IncompleteReadError(EOFError):
    """The end came before all that was asked for."""

    def __init__(self, partial, expected):
        text = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {text} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """No separator was found in time."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or broken while tasks waited."""
