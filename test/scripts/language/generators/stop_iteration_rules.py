def raises_stop():
    yield 1
    raise StopIteration("explicit")

g = raises_stop()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, "| cause:", repr(e.__cause__), "| context is cause:", e.__context__ is e.__cause__)

def leaks_from_next():
    it = iter([])
    yield "before"
    next(it)
    yield "unreached"

try:
    list(leaks_from_next())
except RuntimeError as e:
    print(e)

def careful(it):
    it = iter(it)
    while True:
        try:
            yield next(it)
        except StopIteration:
            return "careful end"

print(list(careful([1, 2])))

def returns_value():
    yield
    return {"a": 1}

def value_of(gen):
    while True:
        try:
            next(gen)
        except StopIteration as stop:
            return stop.value

print(value_of(returns_value()), value_of(careful("x")), value_of(x for x in "a"))
for result in (None, 0, (), (1, 2), StopIteration("as a value"), ValueError("too")):
    def returns():
        return result
        yield

    try:
        next(returns())
    except StopIteration as stop:
        print(repr(stop.value), stop.args)

e = StopIteration()
print(e.value, e.args, repr(e), str(e) == "")
e = StopIteration(1, 2)
print(e.value, e.args, e)
e.value = "set"
print(e.value, e.args)

# StopIteration leaking out of other callables ends the consumer early.
def stops_at_three(n):
    if n == 3:
        raise StopIteration
    return n

print(list(map(stops_at_three, range(10))))
try:
    print([stops_at_three(n) for n in range(10)])
except StopIteration as e:
    print("a list comprehension lets it through", repr(e))
try:
    print(list(stops_at_three(n) for n in range(10)))
except RuntimeError as e:
    print("a generator expression does not:", e)

class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("from the class")

print(list(Iter()), next(Iter(), "default"), [*Iter()], max(Iter(), default="empty"))
try:
    next(Iter())
except StopIteration as stop:
    print(stop.value)
for _ in Iter():
    print("never")
else:
    print("loop ended")

def wraps():
    result = yield from Iter()
    return f"got {result}"

print(value_of(wraps()))

def stop_in_finally():
    try:
        yield 1
    finally:
        raise StopIteration

s = stop_in_finally()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
try:
    for i in range(2):
        raise StopIteration
except StopIteration:
    print("not swallowed by a for statement")
