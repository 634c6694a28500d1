"""What is a coroutine."""

__all__ = ["iscoroutinefunction", "iscoroutine"]


def iscoroutinefunction(func):
    """Whether calling it gives a coroutine."""
    while hasattr(func, "__func__"):
        func = func.__func__
    return is_coroutine_function(func)


def iscoroutine(obj):
    """Whether it is a coroutine."""
    return is_coroutine(obj) or all(hasattr(type(obj), name) for name in ("__await__", "send", "throw", "close"))
