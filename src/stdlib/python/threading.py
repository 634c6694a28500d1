"""Threads that take turns, and what they wait with. They are green threads: one runs at a time, and none can hold up the others."""

from sys import stderr as _stderr
from time import monotonic as _time

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
    "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "local", "stack_size",
    "excepthook", "ExceptHookArgs", "get_native_id", "gettrace", "getprofile",
]
__also__ = ["currentThread", "activeCount"]

Lock = allocate_lock
ThreadError = RuntimeError


def gettrace():
    """The function that follows each line of new threads: None, since nothing can."""


def getprofile():
    """The function that follows each call of new threads: None, since nothing can."""


def get_native_id():
    """The number of this thread."""
    return get_ident()


def stack_size(size=0):
    """Threads need no stack set aside: the answer is 0."""
    return 0


class Condition:
    """Waiting until another thread tells of a change."""

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # Whoever can take the lock does not hold it.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Let go of the lock, wait to be notified, and take the lock again. Return whether that came in time."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        told = False
        try:
            if timeout is None:
                told = waiter.acquire()
            elif timeout > 0:
                told = waiter.acquire(True, timeout)
            else:
                told = waiter.acquire(False)
            return told
        finally:
            self._acquire_restore(state)
            if not told and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true; return its last value."""
        end = None if timeout is None else _time() + timeout
        result = predicate()
        while not result:
            left = None
            if end is not None:
                left = end - _time()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake so many of the threads that wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        woken, self._waiters[:n] = self._waiters[:n], []
        for waiter in woken:
            waiter.release()

    def notify_all(self):
        """Wake all threads that wait."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """The older name of notify_all()."""
        self.notify_all()


class Semaphore:
    """A number of places; whoever finds none waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Take a place; return whether there was one in time."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Give places back."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is never given back more than was taken."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        """Give places back."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        """Whether the flag is set."""
        return self._flag

    isSet = is_set

    def set(self):
        """Set the flag, and wake all who wait for it."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Take the flag back."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set; return whether it is."""
        with self._cond:
            if self._flag:
                return True
            return self._cond.wait(timeout) or self._flag


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or broken while threads waited."""


class Barrier:
    """A place where a number of threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._parties = parties
        self._action = action
        self._timeout = timeout
        # 0: filling, 1: draining, -1: resetting, -2: broken.
        self._state = 0
        self._count = 0

    def __repr__(self):
        cls = type(self)
        status = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def wait(self, timeout=None):
        """Wait until all are there; return a number of its own for each."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            # Those of the round before have to be gone.
            self._cond.wait_for(lambda: self._state not in (-1, 1))
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        """Begin anew; those who wait get BrokenBarrierError."""
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        """Break the barrier for good."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        """How many threads have to come."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait."""
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        """Whether it is broken."""
        return self._state == -2


_counts = {"Thread": 0, "Dummy": 0}


def _new_name(kind="Thread"):
    _counts[kind] += 1
    return f"{kind}-{_counts[kind]}"


class Thread:
    """Something that runs beside the rest."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _new_name()
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._thread = None
        self._is_starting = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._thread is not None:
            status = "stopped" if self._thread.is_over else "started"
        if self._daemonic:
            status += " daemon"
        if self.ident is not None:
            status += f" {self.ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        """Let it run: once for each thread object."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._is_starting:
            raise RuntimeError("threads can only be started once")
        self._is_starting = True
        try:
            thread = start_thread(self._bootstrap, bool(self._daemonic))
        except BaseException:
            self._is_starting = False
            raise
        self._thread = thread

    def run(self):
        """What the thread does: it calls the target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        own_values()["thread"] = self
        self._thread = this_thread()
        try:
            self.run()
        except BaseException as error:
            _report(error, self)

    def join(self, timeout=None):
        """Wait until it has ended."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._thread is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._thread.join(timeout)

    @property
    def name(self):
        """Its name."""
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        """Its number; None before it is started."""
        assert self._initialized, "Thread.__init__() not called"
        return None if self._thread is None else self._thread.ident

    @property
    def native_id(self):
        """Its number; None before it is started."""
        return self.ident

    def is_alive(self):
        """Whether it has been started and has not ended."""
        assert self._initialized, "Thread.__init__() not called"
        return self._thread is not None and not self._thread.is_over

    @property
    def daemon(self):
        """Whether the end of the script ends it."""
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._is_starting:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        """The older form of daemon."""
        return self.daemon

    def setDaemon(self, daemonic):
        """The older form of setting daemon."""
        self.daemon = daemonic

    def getName(self):
        """The older form of name."""
        return self.name

    def setName(self, name):
        """The older form of setting name."""
        self.name = name


class _MainThread(Thread):
    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._is_starting = True
        self._initialized = True
        self._thread = this_thread() if is_main() else None

    @property
    def ident(self):
        return main_ident

    def is_alive(self):
        return True

    def __repr__(self):
        return f"<_MainThread(MainThread, started {self.ident})>"


_main_thread = _MainThread()


class ExceptHookArgs(tuple):
    """What excepthook() is told: exc_type, exc_value, exc_traceback, thread."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        names = ("exc_type", "exc_value", "exc_traceback", "thread")
        return f"_thread._ExceptHookArgs({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


def excepthook(args, /):
    """Tell of an exception that a thread did not catch. SystemExit is none to tell of."""
    if args.exc_type == SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    _stderr.write(f"Exception in thread {name}:\n")
    print_exception(args.exc_value)


__excepthook__ = excepthook


def _report(error, thread):
    hook = exported("excepthook", excepthook)
    args = ExceptHookArgs((type(error), error, error.__traceback__, thread))
    try:
        hook(args)
    except BaseException as failure:
        _stderr.write("Exception in threading.excepthook:\n")
        print_exception(failure)


def current_thread():
    """The thread that calls."""
    return _main_thread if is_main() else own_values().get("thread", _main_thread)


def currentThread():
    """The older name of current_thread()."""
    return current_thread()


def main_thread():
    """The thread of the script itself."""
    return _main_thread


def enumerate():
    """All threads that are alive."""
    threads = [values.get("thread") for values in all_values()]
    return [_main_thread] + [thread for thread in threads if thread is not None]


def active_count():
    """How many threads are alive."""
    return len(enumerate())


def activeCount():
    """The older name of active_count()."""
    return active_count()


class Timer(Thread):
    """A thread that calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Stop it, if it still waits."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class local:
    """An object whose attributes are different ones in each thread."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        key = object()
        object.__setattr__(self, "_local__own", (key, args, kwargs))
        own_values()[key] = {}
        return self

    def __getattribute__(self, name):
        attributes = _attributes(self)
        if name == "__dict__":
            return attributes
        kind = object.__getattribute__(self, "__class__")
        if name in attributes and not _is_data_descriptor(kind, name):
            return attributes[name]
        if any(name in base.__dict__ for base in kind.__mro__):
            return object.__getattribute__(self, name)
        raise _no_attribute(self, kind, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        attributes = _attributes(self)
        if _is_data_descriptor(type(self), name):
            object.__setattr__(self, name, value)
        else:
            attributes[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        attributes = _attributes(self)
        if _is_data_descriptor(type(self), name):
            object.__delattr__(self, name)
        elif name in attributes:
            del attributes[name]
        else:
            raise _no_attribute(self, type(self), name)


def _no_attribute(self, kind, name):
    shown = "_thread._local" if kind is local else kind.__name__
    return AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)


def _attributes(self):
    values = own_values()
    key, args, kwargs = object.__getattribute__(self, "_local__own")
    attributes = values.get(key)
    if attributes is None:
        attributes = values[key] = {}
        cls = object.__getattribute__(self, "__class__")
        if cls.__init__ is not object.__init__:
            cls.__init__(self, *args, **kwargs)
    return attributes


def _is_data_descriptor(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            kind = type(base.__dict__[name])
            return hasattr(kind, "__set__") or hasattr(kind, "__delete__")
    return False
