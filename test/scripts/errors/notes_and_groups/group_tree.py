def problems():
    yield ValueError("first")
    yield KeyError("second")
    yield ExceptionGroup("inner", [TypeError("deep 1"), ExceptionGroup("innermost", [OSError(2, "No such file")])])
    yield StopIteration()


def raise_all():
    raise ExceptionGroup("several things went wrong", list(problems()))


def count(error):
    return sum(map(count, error.exceptions)) if isinstance(error, ExceptionGroup) else 1


try:
    raise_all()
except ExceptionGroup as group:
    print(count(group), "leaves")
try:
    raise_all()
except* ValueError as group:
    print("handled", len(group.exceptions), repr(group.exceptions[0]))
except* OSError as group:
    print("handled nested", group.exceptions)
    raise_all()
