x = "global"


# A name is local to the whole function when it is bound anywhere in it.
def bound_later():
    try:
        x
    except UnboundLocalError as e:
        message = str(e)
    x = "bound"
    return message, x

def bound_by_for():
    for x in "ab":
        pass
    return x

def bound_by_with():
    with Ctx() as x:
        return x

def bound_by_import():
    import math as x
    return x.floor(2.5)

def bound_by_except():
    try:
        1 / 0
    except ZeroDivisionError as x:
        return str(x)

def bound_by_def():
    def x():
        return "function x"

    return x()

def bound_by_class():
    class x:
        v = 1

    return x.v

def bound_by_walrus():
    if (x := 5) > 3:
        return x

def bound_by_match():
    match {"k": 9}:
        case {"k": x}:
            return x

def bound_by_augmented():
    x = 1
    x += 1
    return x

def bound_by_unpack():
    (a, [x, *b]), c = (1, "xyz"), 2
    return x, b

def bound_by_star_param(*x, **y):
    return x, y

class Ctx:
    def __enter__(self):
        return "ctx"

    def __exit__(self, *a):
        return None

for fn in (bound_later, bound_by_for, bound_by_with, bound_by_import, bound_by_except, bound_by_def, bound_by_class, bound_by_walrus, bound_by_match, bound_by_augmented, bound_by_unpack, bound_by_star_param):
    print(fn.__name__, fn())
print(x)
