class Scope:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print(f"+{self.name}", end=" ")
        return self

    def __exit__(self, exc_type, exc, tb):
        print(f"-{self.name}[{exc_type.__name__ if exc_type else ''}]", end=" ")
        return self.suppress

def returns():
    with Scope("r"):
        return "value"

def return_evaluated_first():
    items = []
    with Scope("s"):
        return items.append("appended before exit") or items

def loop():
    seen = []
    for i in range(4):
        with Scope(i):
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
    else:
        print("no else after break")
    return seen

def nested_return():
    with Scope("outer"):
        with Scope("middle"):
            for _ in range(3):
                with Scope("inner"):
                    return "from the innermost"

def suppressed_then_on():
    with Scope("quiet", suppress=True):
        raise ValueError
    return "after"

def suppressed_return_value():
    with Scope("q", suppress=True):
        return 1 / 0

def with_and_finally():
    try:
        with Scope("w"):
            return "try value"
    finally:
        print("finally", end=" ")

def finally_in_with():
    with Scope("w", suppress=True):
        try:
            raise KeyError
        finally:
            print("cleanup", end=" ")
    return "suppressed after cleanup"

def override_return():
    with Scope("w"):
        try:
            return "try"
        finally:
            return "finally wins"

def exception_replaced():
    class Replaces(Scope):
        def __exit__(self, *exc):
            super().__exit__(*exc)
            raise TypeError("from __exit__")

    try:
        with Replaces("rep"):
            raise ValueError("original")
    except TypeError as e:
        return f"{e}, context {e.__context__!r}, cause {e.__cause__!r}"

def exit_reraises_same():
    class Reraises(Scope):
        def __exit__(self, exc_type, exc, tb):
            super().__exit__(exc_type, exc, tb)
            raise exc

    original = ValueError("same")
    try:
        with Reraises("same"):
            raise original
    except ValueError as e:
        return e is original, e.__context__

def while_loop():
    n = 0
    while True:
        with Scope(n):
            n += 1
            if n == 2:
                break
    return n

for fn in (returns, return_evaluated_first, loop, nested_return, suppressed_then_on, suppressed_return_value, with_and_finally, finally_in_with, override_return, exception_replaced, exit_reraises_same, while_loop):
    print(f"{fn.__name__}:", end=" ")
    print("=>", fn())
