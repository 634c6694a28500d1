level = "global"

def outer():
    level = "outer"

    def reads():
        return level

    def shadows():
        level = "local to shadows"
        return level

    def rebinds():
        nonlocal level
        level = "rebound"
        return level

    def skips():
        global level
        level = "global changed"
        return level

    print(reads(), shadows(), reads(), skips(), reads(), rebinds(), reads(), sep=" | ")

outer()
print(level)

def creates():
    global brand_new, another
    brand_new = 1
    another = [2]

    def inner():
        global brand_new
        brand_new += 1

    inner()

creates()
print(brand_new, another)

# nonlocal reaches the nearest function that binds the name.
def a():
    x = "a"

    def b():
        def c():
            nonlocal x
            x += "c"

        c()
        return x

    return b()

print(a())

def global_in_class():
    class K:
        global defined_in_class
        defined_in_class = "through a class"
        own = "attribute"

    return hasattr(K, "defined_in_class"), K.own

print(global_in_class(), defined_in_class)

def nonlocal_in_class():
    n = 0

    class K:
        nonlocal n
        n = 5

        def bump(self):
            nonlocal n
            n += 1

    K().bump()
    return n, "n" in vars(K)

print(nonlocal_in_class())

def loop_variable():
    def inner():
        nonlocal i
        for i in range(3):
            pass

    i = "before"
    inner()
    return i

print(loop_variable())

def other_binders():
    value = e = handle = None

    def inner():
        nonlocal value, handle
        (value := 3)
        with Ctx() as handle:
            pass
        def helper():
            nonlocal e
            e = "set by helper"
        helper()

    inner()
    return value, handle, e

class Ctx:
    def __enter__(self):
        return "handle"

    def __exit__(self, *exc):
        return False

print(other_binders())
