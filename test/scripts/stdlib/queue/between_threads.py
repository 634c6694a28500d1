# Queues between threads.
import queue
import threading

q = queue.Queue()
results = []


def work():
    while True:
        item = q.get()
        if item is None:
            break
        results.append(item * item)
        q.task_done()
    q.task_done()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for i in range(10):
    q.put(i)
for t in threads:
    q.put(None)
q.join()
for t in threads:
    t.join()
print(sorted(results), q.empty(), q.qsize(), q.unfinished_tasks)

small = queue.Queue(maxsize=2)
log = []


def produce():
    for i in range(6):
        small.put(i)
    small.put('end')


t = threading.Thread(target=produce)
t.start()
while (x := small.get()) != 'end':
    log.append(x)
t.join()
print(log, small.maxsize)

for call in (
    small.get_nowait,
    lambda: small.get(timeout=0.001),
    lambda: small.get(block=False),
    lambda: small.get(timeout=-1),
):
    try:
        call()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
small.put(1)
small.put(2)
print(small.full(), small.qsize())
for call in (lambda: small.put_nowait(3), lambda: small.put(3, timeout=0.001), lambda: small.put(3, False), lambda: small.put(3, timeout=-1)):
    try:
        call()
    except (queue.Full, ValueError) as e:
        print(type(e).__name__, e)
for _ in range(2):
    small.get()
print([small.unfinished_tasks, [small.task_done() for _ in range(0)]])

done = queue.Queue()
try:
    done.task_done()
except ValueError as e:
    print(e)

for kind in (queue.PriorityQueue, queue.LifoQueue, queue.Queue, queue.SimpleQueue):
    q = kind()
    for x in (5, 1, 4, 1, 3):
        q.put(x)
    print(kind.__name__, q.qsize(), [q.get() for _ in range(5)], q.empty())
p = queue.PriorityQueue()
p.put((2, 'b'))
p.put((1, 'z'))
p.put((1, 'a'))
print(p.get(), p.get(), p.get())
p.put(1)
try:
    p.put('x')
except TypeError as e:
    print(e)
s = queue.SimpleQueue()
for call in (s.get_nowait, lambda: s.get(timeout=0.001), lambda: s.get(False), lambda: s.get(timeout=-1)):
    try:
        call()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
s.put_nowait(1)
print(s.get(timeout=1), queue.Queue[int], queue.Empty, queue.Full)
