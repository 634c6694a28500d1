# Local and free names that have no value when they are read.
def attempt(fn):
    try:
        print(fn.__name__, "->", fn())
    except NameError as e:
        print(fn.__name__, "->", type(e).__name__, "|", e, "|", e.name)

def assigned_from_itself():
    fresh = fresh + 1
    return fresh


def deleted_twice():
    v = 1
    del v
    del v


def free_not_yet():
    def inner():
        return value

    result = inner()
    value = 1
    return result


def free_deleted():
    value = 1

    def remover():
        nonlocal value
        del value

    remover()
    return value


def free_deleted_seen_inside():
    value = 1

    def reader():
        return value

    del value
    return reader()


def free_deleted_twice():
    value = 1

    def remover():
        nonlocal value
        del value

    remover()
    remover()


def after_except():
    try:
        raise ValueError
    except ValueError as gone:
        pass
    return gone


def loop_variable():
    for item in ():
        pass
    return item


def comprehension_variable():
    [hidden for hidden in range(3)]
    return hidden


def only_annotated():
    thing: int
    return thing


def nested_function_local():
    def helper():
        private = 1
        return private

    helper()
    return private


for fn in [v for k, v in list(globals().items()) if callable(v) and k != "attempt"]:
    attempt(fn)
