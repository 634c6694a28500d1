counter = 0

def bump(by=1):
    global counter
    counter += by
    return counter

def define_all():
    global fn, Cls, loopvar, ctx, err_seen, math_alias, wal, pattern
    def fn():
        return "global function"
    class Cls:
        kind = "global class"
    for loopvar in range(3):
        pass
    with Ctx() as ctx:
        pass
    try:
        1 / 0
    except ZeroDivisionError as error:
        err_seen = str(error)
    import math as math_alias
    (wal := 11)
    match [1, 2]:
        case [_, pattern]:
            pass

class Ctx:
    def __enter__(self):
        return "entered"

    def __exit__(self, *args):
        pass

print(bump(), bump(5), counter)
define_all()
print(fn(), Cls.kind, Cls.__qualname__, fn.__qualname__, loopvar, ctx, err_seen, math_alias.ceil(1.2), wal, pattern)

def outer():
    counter = "outer local"

    def inner():
        global counter
        counter += 100
        return counter

    def reader():
        return counter

    return inner(), reader(), counter

print(outer(), counter)

def nested_definition():
    def deeper():
        global from_the_depths
        from_the_depths = [1]

    deeper()
    return from_the_depths

print(nested_definition(), from_the_depths)

def conditional_global(flag):
    if flag:
        global switched
        switched = True
    switched = flag
    return switched

print(conditional_global(False), switched, conditional_global(True), switched)

def delete_and_recreate():
    global temp
    temp = 1
    del temp
    exists = "temp" in globals()
    temp = 2
    return exists, temp

print(delete_and_recreate(), temp)
global_list = [1]

def no_global_needed():
    global_list.append(2)
    global_list[0] += 10
    return global_list

print(no_global_needed())

def global_in_comprehension():
    global total
    total = 0
    [total := total + n for n in range(5)]
    return total

print(global_in_comprehension(), total)

def makes_closure():
    global exported
    secret = 42

    def exported():
        return secret

    return exported

makes_closure()
print(exported(), makes_closure() is exported)
global module_level
module_level = "global at module level is allowed"
print(module_level, sorted(n for n in globals() if n in ("ctx", "error", "temp", "wal")))

class Meta:
    global class_made
    def class_made(self): return "function made in a class body, global"
    def method(self): return class_made(self)

print(Meta().method(), class_made(None), hasattr(Meta, "class_made"), class_made.__qualname__)
