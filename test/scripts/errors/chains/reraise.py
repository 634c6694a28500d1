attempts = []


def fragile(n):
    attempts.append(n)
    if n < 3:
        raise ConnectionError(f"attempt {n}")
    return "connected"


def retry(limit):
    for n in range(1, limit + 1):
        try:
            return fragile(n)
        except ConnectionError:
            if n == limit:
                print("giving up")
                raise


print(retry(5), attempts)
error = None
try:
    retry(1)
except ConnectionError as e:
    error = e
print(repr(error))
raise error
