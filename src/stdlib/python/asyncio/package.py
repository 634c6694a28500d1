"""Coroutines that run side by side in an event loop."""

from asyncio.exceptions import *
from asyncio.exceptions import __all__ as _exceptions
from asyncio.events import *
from asyncio.events import BaseEventLoop, DefaultEventLoopPolicy, SelectorEventLoop, __all__ as _events
from asyncio.futures import *
from asyncio.futures import __all__ as _futures
from asyncio.coroutines import *
from asyncio.coroutines import __all__ as _coroutines
from asyncio.tasks import *
from asyncio.tasks import __all__ as _tasks
from asyncio.locks import *
from asyncio.locks import __all__ as _locks
from asyncio.queues import *
from asyncio.queues import __all__ as _queues
from asyncio.timeouts import *
from asyncio.timeouts import __all__ as _timeouts
from asyncio.taskgroups import *
from asyncio.taskgroups import __all__ as _taskgroups
from asyncio.threads import *
from asyncio.threads import __all__ as _threads
from asyncio.runners import *
from asyncio.runners import __all__ as _runners

__all__ = [
    "BaseEventLoop", *_coroutines, *_events, *_exceptions, *_futures, *_locks, *_runners, *_queues, *_taskgroups, *_tasks,
    *_threads, *_timeouts, "SelectorEventLoop", "DefaultEventLoopPolicy",
]
