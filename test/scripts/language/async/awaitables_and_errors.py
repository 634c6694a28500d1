class Yields:
    def __await__(self):
        yield "from Yields"
        return "value"

class ReturnsIter:
    def __await__(self):
        return iter([1, 2])

class NotIter:
    def __await__(self):
        return 5

class ReturnsCoroutine:
    def __await__(self):
        self.inner = coro()
        return self.inner

async def coro():
    return "coro"

async def awaits(thing):
    return await thing

def drive(c):
    out = []
    while True:
        try:
            out.append(c.send(None))
        except StopIteration as stop:
            return out, stop.value

print(drive(awaits(Yields())), drive(awaits(ReturnsIter())), drive(awaits(coro())))
for thing in (5, None, "text", [], NotIter(), (n for n in [1]), lambda: 0):
    try:
        drive(awaits(thing))
    except TypeError as e:
        print(e)
wrong = ReturnsCoroutine()
try:
    drive(awaits(wrong))
except TypeError as e:
    print(e)
wrong.inner.close()

used = coro()
drive(used)
try:
    drive(awaits(used))
except RuntimeError as e:
    print(e)

# throw and close reach the innermost await.
class Cleanup:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        try:
            yield self.name
        except KeyError as e:
            print(self.name, "got", repr(e))
            return "recovered"
        finally:
            print(self.name, "cleaned up")

async def middle(name):
    try:
        return await Cleanup(name)
    finally:
        print("middle done")

c = middle("x")
print(c.send(None))
try:
    c.throw(KeyError("k"))
except StopIteration as stop:
    print(stop.value)
c = middle("y")
c.send(None)
c.close()
c = middle("z")
c.send(None)
try:
    c.throw(ValueError("through"))
except ValueError as e:
    print("out:", e)
c = middle("w")
try:
    c.throw(OSError("not started"))
except OSError as e:
    print(e)

async def leaks_stop():
    raise StopIteration("leak")

try:
    leaks_stop().send(None)
except RuntimeError as e:
    print(e, "/", repr(e.__cause__))
c = coro()
for bad in (lambda: list(c), lambda: next(c), lambda: iter(c), lambda: [*c], lambda: c + 1, lambda: len(c), lambda: c()):
    try:
        bad()
    except TypeError as e:
        print(e)
c.close()
print(c.close())
try:
    async_missing()
except NameError as e:
    print(e)
try:
    awaits()
except TypeError as e:
    print(e)
print(awaits.__name__, awaits.__qualname__, awaits.__doc__, awaits.__defaults__)
