# Pools of threads and their futures.
import threading
from concurrent.futures import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, CancelledError, Executor, Future, ThreadPoolExecutor, as_completed, wait,
)
import concurrent.futures


def square(x):
    return x * x


def fails(x):
    raise ValueError(f'no {x}')


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(square, range(6))), list(pool.map(pow, [2, 3], [3, 2])))
    futures = [pool.submit(square, i) for i in range(4)]
    print([f.result() for f in futures], all(f.done() for f in futures))
    bad = pool.submit(fails, 1)
    print(repr(bad.exception()))
    try:
        bad.result()
    except ValueError as e:
        print(e)
    results = pool.map(lambda x: 10 // x, [5, 2, 0, 1])
    print(next(results), next(results))
    try:
        next(results)
    except ZeroDivisionError as e:
        print(e)
    print(sorted(f.result() for f in as_completed([pool.submit(square, i) for i in range(3)])))
    done, not_done = wait([pool.submit(square, 1), pool.submit(square, 2)])
    print(sorted(f.result() for f in done), not_done)
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)

gate = threading.Event()
pool = ThreadPoolExecutor(1, thread_name_prefix='mine')
blocked = pool.submit(gate.wait)
queued = pool.submit(square, 5)
later = pool.submit(lambda: threading.current_thread().name)
print(blocked.cancel(), queued.cancel(), queued.cancelled(), queued.done(), queued.running())
result = wait([blocked, queued], timeout=0.001)
print(len(result.done), len(result.not_done))
try:
    blocked.result(timeout=0.001)
except TimeoutError as e:
    print('timeout', e.args)
try:
    queued.result()
except CancelledError as e:
    print('cancelled', e.args)
try:
    list(as_completed([blocked], timeout=0.001))
except TimeoutError as e:
    print(e)
calls = []
later.add_done_callback(lambda f: calls.append(f.result()))
gate.set()
print(later.result(), blocked.result())
pool.shutdown()
later.add_done_callback(lambda f: calls.append('late'))
print(calls)

first = Future()
print(first.set_running_or_notify_cancel(), first.running())
first.set_result(1)
try:
    first.set_result(2)
except concurrent.futures.InvalidStateError as e:
    print(str(e).split(' at ')[0])
second = Future()
second.cancel()
print(second.set_running_or_notify_cancel(), repr(second).split('state=')[1], repr(first).split('state=')[1])
third = Future()
third.set_exception(KeyError('k'))
print(repr(third).split('state=')[1], repr(Future()).split('state=')[1])
done, rest = wait([third, Future()], return_when=FIRST_EXCEPTION)
print(len(done), len(rest), len(wait([first, Future()], return_when=FIRST_COMPLETED).done))
try:
    wait([Future()], return_when='x')
except ValueError as e:
    print(e)
for make in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(1, initializer=5)):
    try:
        make()
    except (ValueError, TypeError) as e:
        print(e)

state = threading.local()


def prepare(value):
    state.value = value


with ThreadPoolExecutor(2, initializer=prepare, initargs=('ready',)) as pool:
    print(set(pool.map(lambda _: state.value, range(5))))
pool = ThreadPoolExecutor(1)
gate.clear()
running = pool.submit(gate.wait)
waiting = [pool.submit(square, i) for i in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in waiting])
gate.set()
print(running.result(), issubclass(ThreadPoolExecutor, Executor), CancelledError, ALL_COMPLETED)
