def read_before_assignment():
    print(x)
    x = 1

def augmented():
    total += 1

def conditional(flag):
    if flag:
        y = 1
    return y

def deleted():
    z = 1
    del z
    return z

def loop_never_ran():
    for i in []:
        pass
    return i

def except_name():
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    return err

def shadowed_builtin():
    print(len([1, 2]))
    len = 5

def nested_free():
    def inner():
        return later

    inner()
    later = 1

def nested_deleted():
    v = 1

    def inner():
        return v

    del v
    return inner()

def comprehension_reads():
    result = [k for _ in range(2)]
    k = 1
    return result

def del_unbound():
    del never
    never = 1

def import_style():
    with_target = with_target

def walrus_unreached():
    if False and (w := 1):
        pass
    return w

def match_capture(value):
    match value:
        case [only]:
            pass
    return only

def parameter_deleted(p):
    del p
    p

def plain_missing():
    return undefined_name

def lambda_missing():
    return (lambda: undefined_in_lambda)()

def generator_local():
    return list(g for g in range(missing_limit))

def class_body():
    class C:
        a = missing_in_class

def default_value():
    def f(d=missing_default):
        pass

total = x = 10
for fn, args in [
    (read_before_assignment, ()), (augmented, ()), (conditional, (0,)), (deleted, ()), (loop_never_ran, ()), (except_name, ()),
    (shadowed_builtin, ()), (nested_free, ()), (nested_deleted, ()), (comprehension_reads, ()), (del_unbound, ()), (import_style, ()),
    (walrus_unreached, ()), (match_capture, ([1, 2],)), (parameter_deleted, (1,)), (plain_missing, ()), (lambda_missing, ()),
    (generator_local, ()), (class_body, ()), (default_value, ()),
]:
    try:
        print(fn.__name__, fn(*args))
    except NameError as e:
        print(f"{fn.__name__}: {type(e).__name__}: {e} [name={e.name}]")
print(conditional(1), match_capture([5]), total, x)
