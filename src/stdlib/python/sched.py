"""An agenda: calls that are made one after the other, each at its time."""

from collections import namedtuple as _namedtuple
from heapq import heapify as _heapify, heappop as _heappop, heappush as _heappush
from threading import RLock as _RLock
from time import monotonic as _monotonic, sleep as _sleep

__all__ = ["scheduler"]
__also__ = ["Event"]


class Event(_namedtuple("Event", "time, priority, sequence, action, argument, kwargs")):
    """A call at a time; of several at one time, that with the lowest priority is the first."""

    __slots__ = ()


_NOTHING = object()


class scheduler:
    """An agenda with a clock and a way to wait of its own."""

    def __init__(self, timefunc=_monotonic, delayfunc=_sleep):
        self._queue = []
        self._lock = _RLock()
        self._count = 0
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_NOTHING):
        """Put a call on the agenda, at a time of the clock; return what can be cancelled."""
        if kwargs is _NOTHING:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, self._count, action, argument, kwargs)
            self._count += 1
            _heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_NOTHING):
        """Put a call on the agenda, after a while; return what can be cancelled."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take a call off the agenda; ValueError if it is not there."""
        with self._lock:
            self._queue.remove(event)
            _heapify(self._queue)

    def empty(self):
        """Whether nothing is on the agenda."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Make all calls, each at its time. With blocking=False make those that are due, and return how long the next one has."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                left = event.time - self.timefunc()
                if left <= 0:
                    _heappop(self._queue)
            if left > 0:
                if not blocking:
                    return left
                self.delayfunc(left)
            else:
                event.action(*event.argument, **event.kwargs)
                # Others may have waited for their turn.
                self.delayfunc(0)

    @property
    def queue(self):
        """What is on the agenda, in order."""
        with self._lock:
            return sorted(self._queue)
