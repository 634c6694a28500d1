"""Tools for with statements."""

import sys
from abc import ABC, abstractmethod

__all__ = [
    "asynccontextmanager",
    "contextmanager",
    "closing",
    "nullcontext",
    "AbstractContextManager",
    "AbstractAsyncContextManager",
    "AsyncExitStack",
    "ContextDecorator",
    "ExitStack",
    "redirect_stdout",
    "redirect_stderr",
    "suppress",
    "aclosing",
]
# The names of what the decorators make are inner ones, but annotations of scripts use them.
__also__ = ["AsyncContextDecorator", "_GeneratorContextManager", "_AsyncGeneratorContextManager"]

_GenericAlias = type(list[int])


def _looks_like(original, wrapper):
    """Gives a wrapper the name, the documentation and the attributes of what it wraps."""
    for name in ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"):
        try:
            value = getattr(original, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    wrapper.__dict__.update(getattr(original, "__dict__", {}))
    wrapper.__wrapped__ = original
    return wrapper


def _has_methods(cls, *names):
    """Whether a class has all these methods and none of them is None; for __subclasshook__."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(ABC):
    """A context manager that enters as itself."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __enter__(self):
        """Return what `as` binds: the manager."""
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Leave the block; a true answer swallows its exception."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has_methods(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(ABC):
    """An asynchronous context manager that enters as itself."""

    __class_getitem__ = classmethod(_GenericAlias)

    async def __aenter__(self):
        """Return what `as` binds: the manager."""
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Leave the block; a true answer swallows its exception."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """A base that lets context managers decorate functions: each call runs inside the manager."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return _looks_like(func, inner)


class AsyncContextDecorator:
    """A base that lets asynchronous context managers decorate coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return _looks_like(func, inner)


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        # A generator runs once; a decorated function needs a new one for each call.
        return self.__class__(self.func, self.args, self.kwds)

    def _forget_arguments(self):
        # They are of no use once the block is entered, and might be large.
        del self.args, self.kwds, self.func


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """A context manager made of a generator."""

    def __enter__(self):
        self._forget_arguments()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as raised:
            # It has handled the exception, unless that is what the block raised.
            return raised is not value
        except RuntimeError as raised:
            if raised is value:
                raised.__traceback__ = traceback
                return False
            # A StopIteration that leaves a generator becomes a RuntimeError; here it comes from the block.
            if isinstance(value, StopIteration) and raised.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as raised:
            if raised is not value:
                raise
            raised.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """An asynchronous context manager made of an asynchronous generator."""

    async def __aenter__(self):
        self._forget_arguments()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as raised:
            return raised is not value
        except RuntimeError as raised:
            if raised is value:
                raised.__traceback__ = traceback
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and raised.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as raised:
            if raised is not value:
                raise
            raised.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a function that returns context managers of a generator function with one yield."""

    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return _looks_like(func, helper)


def asynccontextmanager(func):
    """Make a function that returns asynchronous context managers of an asynchronous generator function."""

    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return _looks_like(func, helper)


class closing(AbstractContextManager):
    """Calls the close() of a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits the aclose() of a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # One for each block, since a manager can be used again inside itself.
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed in the block to another file."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what the block writes to sys.stderr to another file."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Swallows exceptions of the given classes; the block ends where they are raised."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing but enter as a given value, where a manager is optional."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


_MethodType = type(nullcontext().__enter__)


class _BaseExitStack:
    """Callbacks to be called in the reverse order of their arrival."""

    def __init__(self):
        # Pairs: whether it is called or awaited, and the callback.
        self._exit_callbacks = []

    def pop_all(self):
        """Hand all callbacks over to a new stack and return that."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new_stack

    def push(self, exit):
        """Register a manager's __exit__, or a function that takes what that takes; return the argument."""
        try:
            method = type(exit).__exit__
        except AttributeError:
            self._push_exit_callback(exit)
        else:
            self._push_exit_callback(_MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager, register its exit and return what entering gave."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            exit = cls.__exit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
            ) from None
        result = enter(cm)
        self._push_exit_callback(_MethodType(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function with its arguments; it cannot swallow exceptions."""

        def call(exc_type, exc, tb):
            callback(*args, **kwds)

        call.__wrapped__ = callback
        self._push_exit_callback(call)
        return callback

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


def _link(raised, outer, around):
    """Puts `outer` at the end of the exceptions that led to one raised by a callback, as nested with statements would."""
    while raised.__context__ is not None and raised.__context__ is not outer:
        if raised.__context__ is around:
            raised.__context__ = outer
            return
        raised = raised.__context__


def _reraise(exception):
    """Raises an exception whose context is right already."""
    context = exception.__context__
    try:
        raise exception
    except BaseException:
        exception.__context__ = context
        raise


def _details(exception):
    return (None, None, None) if exception is None else (type(exception), exception, exception.__traceback__)


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Context managers and callbacks, as many as turn up, left in reverse order at the end of the block."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        received = exc_details[0] is not None
        around = sys.exception()
        suppressed = False
        raised = None
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                if callback(*exc_details):
                    suppressed = True
                    raised = None
                    exc_details = _details(None)
            except BaseException as exception:
                _link(exception, exc_details[1], around)
                raised = exception
                exc_details = _details(exception)
        if raised is not None:
            _reraise(raised)
        return received and suppressed

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """As ExitStack, for asynchronous managers and callbacks, too."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager, register its exit and return what entering gave."""
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit = cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol"
            ) from None
        result = await enter(cm)
        self._push_exit_callback(_MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        """Register a manager's __aexit__, or a coroutine function that takes what that takes; return the argument."""
        try:
            method = type(exit).__aexit__
        except AttributeError:
            self._push_exit_callback(exit, False)
        else:
            self._push_exit_callback(_MethodType(method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function with its arguments; it cannot swallow exceptions."""

        async def call(exc_type, exc, tb):
            await callback(*args, **kwds)

        call.__wrapped__ = callback
        self._push_exit_callback(call, False)
        return callback

    async def aclose(self):
        """Leave everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        received = exc_details[0] is not None
        around = sys.exception()
        suppressed = False
        raised = None
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                answer = callback(*exc_details)
                if not is_sync:
                    answer = await answer
                if answer:
                    suppressed = True
                    raised = None
                    exc_details = _details(None)
            except BaseException as exception:
                _link(exception, exc_details[1], around)
                raised = exception
                exc_details = _details(exception)
        if raised is not None:
            _reraise(raised)
        return received and suppressed
