# Locks, events, conditions, semaphores, barriers, timers.
import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001))
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
for args in ((True, -5), (False, 1)):
    try:
        lock.acquire(*args)
    except ValueError as e:
        print(e)
try:
    lock.acquire(timeout=1e12)
except OverflowError as e:
    print(e)
with lock as value:
    print(value, repr(lock).split(' object')[0])
print(repr(lock).split(' object')[0], type(lock))

again = threading.RLock()
with again:
    with again:
        print(again.acquire(), repr(again).split(' owner')[0])
        again.release()
try:
    again.release()
except RuntimeError as e:
    print(e)

count = 0


def add(n):
    global count
    for _ in range(n):
        with lock:
            value = count
            count = value + 1


threads = [threading.Thread(target=add, args=(50,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)

event = threading.Event()
log = []


def waits(n):
    event.wait()
    log.append(n)


threads = [threading.Thread(target=waits, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
print(event.is_set(), log, event.wait(0.001), repr(event).split(': ')[1])
event.set()
for t in threads:
    t.join()
print(sorted(log), event.wait(), event.is_set())
event.clear()
print(event.is_set())

condition = threading.Condition()
items = []


def consume(out):
    for _ in range(3):
        with condition:
            condition.wait_for(lambda: items)
            out.append(items.pop(0))


out = []
t = threading.Thread(target=consume, args=(out,))
t.start()
for i in range(3):
    with condition:
        items.append(i)
        condition.notify()
t.join()
print(out)
with condition:
    print(condition.wait(0.001), condition.wait_for(lambda: 0, timeout=0.001))
for call in (condition.wait, condition.notify):
    try:
        call()
    except RuntimeError as e:
        print(e)

semaphore = threading.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.001))
semaphore.release(2)
with semaphore:
    print('in')
bounded = threading.BoundedSemaphore()
for call in (bounded.release, lambda: threading.Semaphore(-1), lambda: semaphore.release(0), lambda: semaphore.acquire(False, 1)):
    try:
        call()
    except ValueError as e:
        print(e)

barrier = threading.Barrier(3, action=lambda: print('all there'))
numbers = []


def meet():
    numbers.append(barrier.wait())


threads = [threading.Thread(target=meet) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(numbers), barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(timeout=0.001)
except threading.BrokenBarrierError as e:
    print('broken', e.args, barrier.broken)
barrier.reset()
print(barrier.broken)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print('aborted')

timer = threading.Timer(0.001, print, ['timer'], {'end': '!\n'})
timer.start()
timer.join()
never = threading.Timer(10, print, ['never'])
never.start()
never.cancel()
never.join()
print(never.finished.is_set())
