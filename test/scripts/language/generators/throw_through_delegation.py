def inner():
    try:
        while True:
            got = yield "inner waiting"
            print("inner got", got)
    except ValueError as e:
        print("inner handles", e)
        yield "inner recovered"
        return "inner result"
    finally:
        print("inner finally")


def outer():
    try:
        result = yield from inner()
        print("outer has", result)
        yield "outer continues"
    except KeyError as e:
        print("outer handles", e)
        yield "outer recovered"
    finally:
        print("outer finally")


g = outer()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("one")))
print(next(g))
print(next(g, "end"))

g = outer()
next(g)
print(g.throw(KeyError("two")))
print(next(g, "end"))

g = outer()
next(g)
g.close()

g = outer()
next(g)
try:
    g.throw(OSError("three"))
except OSError as e:
    print("through both:", e)


class WithThrow:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, exc):
        print("custom throw", repr(exc))
        return "answer to throw"

    def close(self):
        print("custom close")


class WithoutThrow:
    def __iter__(self):
        return self

    def __next__(self):
        return "plain next"


def delegate(it):
    try:
        yield from it
    except Exception as e:
        print("delegate saw", repr(e))
        yield "after"


d = delegate(WithThrow())
print(next(d), d.throw(ValueError("x")), next(d))
d.close()
d = delegate(WithoutThrow())
print(next(d))
print(d.throw(ValueError("no throw method")))
d = delegate(WithoutThrow())
next(d)
d.close()


def inner_ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


d = delegate(inner_ignores_exit())
next(d)
try:
    d.close()
except RuntimeError as e:
    print(e)
