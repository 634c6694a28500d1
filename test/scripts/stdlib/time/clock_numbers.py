# Clocks by number, and numbers as abstract classes know them.
import numbers
import random
import time
from decimal import Decimal
from fractions import Fraction

print([(n, getattr(time, n)) for n in dir(time) if n.startswith('CLOCK_')])
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 5, time.clock_gettime_ns(time.CLOCK_MONOTONIC) <= time.clock_gettime_ns(time.CLOCK_MONOTONIC))
print(time.thread_time() >= 0, time.thread_time_ns() >= 0, time.clock_getres(time.CLOCK_MONOTONIC) > 0, time.tzset())
for f in [lambda: time.clock_gettime(99), lambda: time.clock_gettime('x'), lambda: time.clock_gettime()]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for value in [1, True, 1.5, 1j, Decimal(1), Fraction(1, 2), 'x']:
    print(repr(value), [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, c)])
print(random.BPF, random.RECIP_BPF, random.TWOPI, random.LOG4, random.NV_MAGICCONST, random.SG_MAGICCONST)
