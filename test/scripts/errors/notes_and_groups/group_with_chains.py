def low_level(n):
    return [10, 20][n]


def high_level(n):
    try:
        return low_level(n)
    except IndexError as e:
        raise LookupError(f"item {n} is missing") from e


def gather(*ns):
    results, errors = [], []
    for n in ns:
        try:
            results.append(high_level(n))
        except LookupError as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup("gathering", errors)
    return results


print(gather(0, 1))
try:
    gather(5)
except ExceptionGroup as group:
    raise RuntimeError("the whole batch failed") from group
