"""Queues between threads: whoever takes from an empty one waits, and so does whoever adds to a full one."""

from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush
from threading import Condition as _Condition, Lock as _Lock
from time import monotonic as _time

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Nothing was there in time."""

    __module__ = "_queue"


class Full(Exception):
    """No place was there in time."""


class Queue:
    """First in, first out."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _Lock()
        self.not_empty = _Condition(self.mutex)
        self.not_full = _Condition(self.mutex)
        self.all_tasks_done = _Condition(self.mutex)
        self.unfinished_tasks = 0

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def task_done(self):
        """Tell that an item which was taken has been dealt with."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks = unfinished
            if unfinished == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until all items have been dealt with."""
        with self.all_tasks_done:
            self.all_tasks_done.wait_for(lambda: not self.unfinished_tasks)

    def qsize(self):
        """How many items there are."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Whether there is no item."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Whether there is no place."""
        with self.mutex:
            return self._is_full()

    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item; wait for a place if need be."""
        with self.not_full:
            if not _wait_until(lambda: not self._is_full(), self.not_full, block, timeout):
                raise Full
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item; wait for one if need be."""
        with self.not_empty:
            if not _wait_until(self._qsize, self.not_empty, block, timeout):
                raise Empty
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """Add an item if there is a place."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item if there is one."""
        return self.get(block=False)


def _wait_until(predicate, condition, block, timeout):
    if block and timeout is not None and timeout < 0:
        if predicate() and condition.__class__ is not _Condition:
            return True
        raise ValueError("'timeout' must be a non-negative number")
    if not block:
        return predicate()
    return condition.wait_for(predicate, timeout)


class PriorityQueue(Queue):
    """The smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without an end and without bookkeeping."""

    __module__ = "_queue"
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self):
        self._queue = _deque()
        self._changed = _Condition(_Lock())

    def put(self, item, block=True, timeout=None):
        """Add an item."""
        with self._changed:
            self._queue.append(item)
            self._changed.notify()

    def put_nowait(self, item):
        """Add an item."""
        self.put(item)

    def get(self, block=True, timeout=None):
        """Take an item; wait for one if need be."""
        with self._changed:
            if not _wait_until(lambda: self._queue, self._changed, block, timeout):
                raise Empty
            return self._queue.popleft()

    def get_nowait(self):
        """Take an item if there is one."""
        return self.get(False)

    def empty(self):
        """Whether there is no item."""
        return not self._queue

    def qsize(self):
        """How many items there are."""
        return len(self._queue)
