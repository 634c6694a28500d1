# Threads: names, states, results, errors, thread-local values.
import sys
import threading
import time


def f(*args, **kwargs):
    print(args, kwargs, threading.current_thread().name)


t = threading.Thread(target=f, args=(1, 2), kwargs={'x': 3})
print(t.name, t.daemon, t.ident, t.is_alive(), repr(t))
t.start()
t.join()
print(t.is_alive(), t.ident is not None, repr(t).split(' 1')[0].split(',')[0])
u = threading.Thread(None, f, 'my name', daemon=True)
print(u.name, u.daemon)
u.name = 'other'
u.start()
u.join(5)
print(threading.Thread().name, threading.Thread(target=time.sleep).name, threading.Thread(name='').name)


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2


workers = [Worker(i) for i in range(4)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers], workers[0].name[:7])

for wrong in (t.start, threading.Thread().join, threading.current_thread().join):
    try:
        wrong()
    except RuntimeError as e:
        print(e)


class Forgetful(threading.Thread):
    def __init__(self):
        pass


try:
    Forgetful().start()
except RuntimeError as e:
    print(e)
try:
    threading.Thread(group=1)
except AssertionError as e:
    print(e)

main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.daemon, main.is_alive(), threading.active_count())
print(main.ident == threading.get_ident())
go = threading.Event()
waiting = threading.Thread(target=go.wait)
waiting.start()
print(waiting in threading.enumerate(), threading.active_count(), waiting.is_alive())
try:
    waiting.daemon = True
except RuntimeError as e:
    print(e)
waiting.join(0.001)
print(waiting.is_alive())
go.set()
waiting.join()
print(threading.active_count())

hook = []
threading.excepthook = lambda args: hook.append((args.exc_type, str(args.exc_value), args.thread.name))


def fails():
    raise LookupError('lost')


def leaves():
    sys.exit(3)


for target in (fails, leaves):
    t = threading.Thread(target=target, name='bad')
    t.start()
    t.join()
print(hook)

local = threading.local()
local.x = 'main'


def own():
    print(hasattr(local, 'x'))
    local.x = 'thread'
    print(local.x, local.__dict__)


t = threading.Thread(target=own)
t.start()
t.join()
print(local.x)
del local.x
for name in ('x', 'y'):
    try:
        getattr(local, name)
    except AttributeError as e:
        print(e)


class Mine(threading.local):
    shared = 'class'

    def __init__(self, start):
        self.value = start

    def bump(self):
        self.value += 1
        return self.value


mine = Mine(10)
print(mine.bump(), mine.bump(), mine.shared)
results = []
t = threading.Thread(target=lambda: results.append(mine.bump()))
t.start()
t.join()
print(results, mine.value)
print(isinstance(threading.TIMEOUT_MAX, float), threading.ThreadError is RuntimeError)
parent = threading.Thread(target=lambda: print(threading.Thread().daemon), daemon=True)
parent.start()
parent.join()
