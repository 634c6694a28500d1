def parse(text):
    return int(text)


def divide(n):
    return 100 // n


def collect(tasks):
    failures = []
    for fn, argument in tasks:
        try:
            print(fn.__name__, fn(argument))
        except Exception as e:
            e.add_note(f"task {fn.__name__}({argument!r})")
            failures.append(e)
    if failures:
        error = ExceptionGroup("tasks failed", failures)
        error.add_note("see the log for the others")
        raise error


collect([(parse, "5"), (divide, 7)])
collect([(parse, "5x"), (divide, 0), (divide, 3), (parse, None)])
