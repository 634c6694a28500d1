def echo():
    received = None
    while True:
        received = yield received
        print("got", repr(received))
        if received == "stop":
            return "bye"


e = echo()
print(next(e))
print(e.send("hello"))
print(next(e))
print(e.send([1, 2]))
try:
    e.send("stop")
except StopIteration as stop:
    print("stopped with", stop.value)
try:
    e.send("more")
except StopIteration as stop:
    print("already done", stop.value)

fresh = echo()
try:
    fresh.send("too early")
except TypeError as err:
    print(err)
print(fresh.send(None))


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


avg = averager()
next(avg)
print([avg.send(v) for v in (10, 20, 60)])
try:
    avg.send(None)
except StopIteration as stop:
    print(stop.value)


# yield in odd places: conditions, arguments, both sides of an operator, subscripts.
def odd_places():
    print("sum", (yield 1) + (yield 2))
    if (yield "cond"):
        print("true branch")
    print("args", [(yield "a"), (yield "b")], {(yield "k"): (yield "v")})
    data = [10, 20, 30]
    data[(yield "index")] = yield "value"
    print(data, f"{(yield 'fmt')}")
    while (yield "loop"):
        print("looping")
    x = y = yield "chain"
    a, *b = yield "unpack"
    print(x, y, a, b)
    print((lambda v: v * 2)((yield "lambda arg")))
    return (yield "last")


g = odd_places()
print("->", next(g))
for value in (3, 4, True, "A", "B", "K", "V", "new value", 1, "F", True, False, "both", "xyz", 21):
    print("->", g.send(value))
try:
    g.send("result")
except StopIteration as stop:
    print("=>", stop.value)


def coroutine(fn):
    def start(*args):
        gen = fn(*args)
        next(gen)
        return gen

    return start


@coroutine
def grep(pattern, out):
    while True:
        line = yield
        if pattern in line:
            out.append(line)


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


errors, warnings = [], []
sink = broadcast(grep("ERR", errors), grep("WARN", warnings))
for line in ("ERR disk", "ok", "WARN cpu", "ERR WARN both"):
    sink.send(line)
print(errors, warnings)
