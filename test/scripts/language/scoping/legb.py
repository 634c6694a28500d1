x = "global"

def outer():
    x = "outer"

    def middle():
        def inner():
            return x

        return inner()

    def own():
        x = "own"
        return x

    class Body:
        seen = x
        x = "class"
        after = x

        def method(self):
            return x

        lam = lambda self: x

    return middle(), own(), Body.seen, Body.after, Body().method(), Body().lam(), x

print(outer(), x)


def nested_class_function():
    y = "function level"

    class A:
        y = "A level"

        class B:
            z = y if "y" in dir() else "from function: " + y

            def m(self):
                return y

        pick = [y for _ in range(1)]

    return A.B.z, A.B().m(), A.pick

print(nested_class_function())

def default_scope(v=x, f=lambda: x):
    x = "local, unseen by the defaults"
    return v, f()

print(default_scope())
funcs = [lambda: x for x in "abc"]
print([f() for f in funcs], x)

def recursive_scope(n, acc=()):
    local = n * 10
    if n:
        acc = recursive_scope(n - 1, acc)
    return acc + (local,)

print(recursive_scope(3))
