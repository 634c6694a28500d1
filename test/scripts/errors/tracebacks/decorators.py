def logged(fn):
    def wrapper(*args, **kwargs):
        print("calling", fn.__name__)
        try:
            return fn(*args, **kwargs)
        finally:
            print("leaving", fn.__name__)

    return wrapper


def repeat(times):
    def decorate(fn):
        def repeated(*args):
            return [fn(*args) for _ in range(times)]

        return repeated

    return decorate


@logged
@repeat(2)
@logged
def divide(a, b):
    return a / b


print(divide(6, 3))
print(divide(1, 0))
