def selfish():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
    try:
        me.send(1)
    except ValueError as e:
        yield str(e)
    try:
        me.throw(KeyError)
    except ValueError as e:
        yield str(e)
    try:
        me.close()
    except ValueError as e:
        yield str(e)
    try:
        yield from me
    except ValueError as e:
        yield str(e)


me = selfish()
print(list(me))


def stateful():
    local = []
    while True:
        local.append((yield len(local)))


a = stateful()
b = stateful()
print(next(a), a.send("x"), a.send("y"), next(b), b.send("z"), a.send("w"))


# A generator that failed is finished.
def fails():
    yield 1
    raise ValueError("once")
    yield 2


f = fails()
next(f)
try:
    next(f)
except ValueError as e:
    print(e)
print(next(f, "finished"), list(f))

# The generator keeps its own handled exception across yields.
import sys


def handler():
    try:
        raise KeyError("inside")
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


h = handler()
print(next(h), sys.exc_info()[0])
try:
    raise OSError("outside")
except OSError:
    print(next(h), sys.exc_info()[0].__name__)
    print(next(h).__name__)


def sees_caller():
    yield sys.exc_info()[0]


try:
    raise LookupError
except LookupError:
    print(next(sees_caller()).__name__)

# Interleaving two generators that share a list.
shared = []


def writer(name):
    for i in range(2):
        shared.append(f"{name}{i}")
        yield


tasks = [writer("p"), writer("q")]
while tasks:
    task = tasks.pop(0)
    try:
        next(task)
        tasks.append(task)
    except StopIteration:
        pass
print(shared)


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(100)), len(list(deep(200))))
g = (x for x in [1, 2])
print(next(g), next(g), next(g, None), next(g, None))
print(bool(g), g == g, type(g) is type(selfish()), hasattr(g, "send"))
for bad in (lambda: g[0], lambda: len(g), lambda: g + g, lambda: g(), lambda: g.throw(), lambda: g.send(), lambda: next(g, 1, 2), lambda: reversed(g)):
    try:
        bad()
    except TypeError as e:
        print(e)
