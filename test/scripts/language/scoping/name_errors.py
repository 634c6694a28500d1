# What the message says for each way of missing a name.
def attempt(fn):
    try:
        print(fn.__name__, "->", fn())
    except NameError as e:
        print(fn.__name__, "->", type(e).__name__, "|", e, "|", e.name)

def plain():
    return completely_unknown


def called():
    return unknown_function(1, 2)


def attribute_of_unknown():
    return unknown_module.attribute


def deleted_unknown_global():
    global never_made
    del never_made


def class_attribute_without_self():
    class K:
        attr = 1

        def get(self):
            return attr

    return K().get()


def in_lambda():
    return (lambda: missing_in_lambda)()


def in_default():
    def f(x=missing_default):
        return x

    return f


def in_decorator():
    @missing_decorator
    def f(): ...


def in_base():
    class C(MissingBase): ...


def in_fstring():
    return f"{missing_in_fstring!r:>10}"


def in_comprehension_condition():
    return [n for n in range(3) if missing_condition]


def in_generator():
    return list(missing_element for _ in "a")


def in_except_clause():
    try:
        1 / 0
    except MissingError:
        pass


def unreached_is_fine():
    if False:
        return never_defined
    return "ok"


def global_before_assignment():
    global set_by_function
    return set_by_function


for fn in [v for k, v in list(globals().items()) if callable(v) and k != "attempt"]:
    attempt(fn)
try:
    NameError("custom", name="n").name
    raise NameError("raised by hand", name="handmade")
except NameError as e:
    print(e, e.name)
