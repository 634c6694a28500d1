# The clocks: types, monotonicity and sleeping.
import time

for name in ('time', 'monotonic', 'perf_counter', 'process_time'):
    clock = getattr(time, name)
    a = clock()
    b = clock()
    print(name, type(a).__name__, b >= a, a >= 0)
for name in ('time_ns', 'monotonic_ns', 'perf_counter_ns', 'process_time_ns'):
    clock = getattr(time, name)
    a = clock()
    b = clock()
    print(name, type(a).__name__, b >= a)
print(time.time() > 1.7e9, time.time() < 1e11, abs(time.time_ns() / 1e9 - time.time()) < 5)
start = time.monotonic()
print(time.sleep(0), time.sleep(0.001), time.monotonic() - start >= 0.001, time.monotonic() - start < 30)
start = time.perf_counter()
total = sum(range(1000))
elapsed = time.perf_counter() - start
print(total, elapsed >= 0, type(elapsed).__name__)


class HasFloat:
    def __float__(self):
        return 0.0


class HasIndex:
    def __index__(self):
        return 0


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: time.sleep(HasIndex()))
attempt(lambda: time.sleep(False))
attempt(lambda: time.sleep(-1))
attempt(lambda: time.sleep(-0.001))
attempt(lambda: time.sleep('1'))
attempt(lambda: time.sleep(None))
attempt(lambda: time.sleep())
attempt(lambda: time.sleep(1, 2))
attempt(lambda: time.sleep(float('nan')))
attempt(lambda: time.sleep(1e300))
attempt(lambda: time.sleep(secs=1))
attempt(lambda: time.time(1))
attempt(lambda: time.monotonic(1))
attempt(lambda: time.nope)
print(time.sleep.__name__, callable(time.time), time.__name__, type(time.timezone).__name__)
print(type(time.tzname).__name__)
