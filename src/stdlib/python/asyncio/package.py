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

# What few scripts need is loaded when it is asked for.
_protocols = ["BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"]
_streams = ["StreamReader", "StreamWriter", "StreamReaderProtocol"]
_subprocess = ["create_subprocess_exec", "create_subprocess_shell"]
_transports = ["BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport"]


def __getattr__(name):
    if name in _protocols:
        import asyncio.protocols as part
    elif name in _streams:
        import asyncio.streams as part
    elif name in _transports:
        import asyncio.transports as part
    elif name == "subprocess" or name in _subprocess:
        import asyncio.subprocess as part

        if name == "subprocess":
            return part
    else:
        raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
    return getattr(part, name)


__all__ = [
    "BaseEventLoop", *_coroutines, *_events, *_exceptions, *_futures, *_locks, *_protocols, *_runners, *_queues, *_streams,
    *_subprocess, *_taskgroups, *_tasks, *_threads, *_timeouts, *_transports, "SelectorEventLoop", "DefaultEventLoopPolicy",
]
__also__ = ["__getattr__"]
