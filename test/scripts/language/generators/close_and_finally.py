def resource(name):
    print("open", name)
    try:
        yield name
        yield "more"
    finally:
        print("close", name)

r = resource("a")
print(next(r))
r.close()
print(list(r), r.close())

r = resource("never started")
r.close()
print(list(r))

for item in resource("loop"):
    print("item", item)

def sees_exit():
    try:
        yield 1
    except GeneratorExit as e:
        print("GeneratorExit", repr(e), isinstance(e, Exception), isinstance(e, BaseException))
        raise
    finally:
        print("cleanup")

s = sees_exit()
next(s)
s.close()

def swallows_exit():
    try:
        yield 1
    except GeneratorExit:
        print("swallowed, but returning is fine")

s = swallows_exit()
next(s)
print(s.close())
def refuses():
    while True:
        try:
            yield "still here"
        except GeneratorExit:
            print("ignoring exit")
            yield "ignored"
            return

s = refuses()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)

def raises_on_close():
    try:
        yield
    finally:
        raise KeyError("from finally")

s = raises_on_close()
next(s)
try:
    s.close()
except KeyError as e:
    print("close raised", e, "context", repr(e.__context__))

def nested_finally():
    try:
        try:
            yield 1
        finally:
            print("inner")
        print("not reached")
    finally:
        print("outer")

n = nested_finally()
next(n)
n.close()
n = nested_finally()
next(n)
try:
    n.throw(ValueError("v"))
except ValueError as e:
    print("propagated", e)

def return_in_finally():
    try:
        yield 1
    finally:
        return "overrides"

f = return_in_finally()
next(f)
try:
    f.throw(ValueError("lost"))
except StopIteration as e:
    print(e.value)

def yield_in_finally():
    try:
        yield "body"
    finally:
        yield "in finally"
        print("end of finally")

y = yield_in_finally()
print(next(y), next(y), next(y, "done"))
y = yield_in_finally()
print(next(y))
try:
    y.throw(KeyError("kept while suspended"))
    next(y)
except KeyError as e:
    print("re-raised after the finally went on:", e)
