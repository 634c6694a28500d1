# Events in order of time and priority; cancelling, running without waiting, errors.
import sched
import time

now = 0
waits = []


def clock():
    return now


def wait(seconds):
    global now
    waits.append(seconds)
    now += seconds


s = sched.scheduler(clock, wait)
log = []
first = s.enterabs(5, 1, log.append, argument=('five',))
second = s.enter(3, 2, log.append, ('three low',))
third = s.enter(3, 1, log.append, ('three high',))
named = s.enter(4, 1, lambda **kw: log.append(kw), kwargs={'x': 1})
print(s.empty(), [(e.time, e.priority) for e in s.queue])
s.cancel(first)
for event in (first,):
    try:
        s.cancel(event)
    except ValueError as e:
        print(type(e).__name__)
print(s.run(), log, waits, now, s.empty())


def again(n):
    log.append(n)
    if n:
        s.enter(1, 1, again, (n - 1,))


log.clear()
s.enter(1, 1, again, (3,))
s.run()
print(log, now)
s.enter(2, 1, log.append, ('later',))
s.enter(7, 1, log.append, ('much later',))
print(s.run(blocking=False), log[-1])
now += 3
print(s.run(False), log[-1])
print(first < third, third < second, first == first, second.argument, named.kwargs, first.action == log.append)
print(second._fields, sched.Event is type(second))


def fails():
    raise LookupError('lost')


s = sched.scheduler(clock, wait)
s.enter(1, 1, fails)
s.enter(2, 1, log.append, ('after the error',))
try:
    s.run()
except LookupError as e:
    print(e, len(s.queue))
s.run()
print(log[-1])
real = sched.scheduler()
start = time.monotonic()
real.enter(0.2, 1, print, ('second',))
real.enter(0.001, 1, print, ('first',))
real.run()
print(time.monotonic() - start >= 0.2)
