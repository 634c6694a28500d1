def check(item):
    if not isinstance(item, int):
        raise TypeError(f"not a number: {item!r}")
    return 10 // item


def check_all(items):
    errors = []
    for item in items:
        try:
            check(item)
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup(f"{len(errors)} of {len(items)} failed", errors)


check_all([1, 2])
try:
    check_all(["a", 1])
except* TypeError as group:
    print("handled", group.exceptions)
try:
    [].pop()
except IndexError:
    check_all([0, "x", 5])
