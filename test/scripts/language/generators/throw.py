def guarded():
    while True:
        try:
            value = yield "ready"
            print("value", value)
        except ValueError as e:
            print("handled", type(e).__name__, e)
            yield "recovered"
        except KeyError:
            print("leaving")
            return "from KeyError"
        finally:
            print("finally")

g = guarded()
print(next(g))
print(g.throw(ValueError("first")))
print(next(g))
print(g.throw(ValueError("second")))
print(g.send("resume"))
try:
    g.throw(KeyError("k"))
except StopIteration as stop:
    print("StopIteration", stop.value)
try:
    g.throw(RuntimeError("after the end"))
except RuntimeError as e:
    print("finished generators just raise:", e)

def plain():
    yield 1
    yield 2

p = plain()
next(p)
try:
    p.throw(OSError("unhandled"))
except OSError as e:
    print("came back:", e)
print(list(p))

unstarted = plain()
try:
    unstarted.throw(IndexError("before the start"))
except IndexError as e:
    print("not started:", e, list(unstarted))

def converts():
    try:
        yield
    except ZeroDivisionError as e:
        raise TypeError("converted") from e

c = converts()
next(c)
try:
    c.throw(ZeroDivisionError("original"))
except TypeError as e:
    print(e, "from", repr(e.__cause__), e.__context__ is e.__cause__)

def swallows_and_ends():
    try:
        yield 1
    except Exception:
        pass

s = swallows_and_ends()
next(s)
try:
    s.throw(ValueError("swallowed"))
except StopIteration as stop:
    print("ended quietly", stop.value)

class Custom(Exception):
    def __init__(self, code=0):
        super().__init__(f"code {code}")
        self.code = code

def uses_custom():
    try:
        yield
    except Custom as e:
        yield e.code

u = uses_custom()
next(u)
print(u.throw(Custom(7)))
u = uses_custom()
next(u)
print("a class is instantiated:", u.throw(Custom))
for bad in (5, "text", None, int):
    u = uses_custom()
    next(u)
    try:
        u.throw(bad)
    except TypeError as e:
        print(e)

def context_inside():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            yield
        except ValueError as e:
            print("context inside the generator:", repr(e.__context__))

k = context_inside()
next(k)
try:
    k.throw(ValueError("thrown"))
except StopIteration:
    print("done")
