# sys.exc_info and sys.exception inside and outside of handlers.
import sys

print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    kind, value, traceback = sys.exc_info()
    print(kind, value, value is e, kind is type(e), traceback is e.__traceback__, type(traceback).__name__)
    print(sys.exception() is e, len(sys.exc_info()), type(sys.exc_info()).__name__)
print(sys.exc_info(), sys.exception())


def inspect():
    return sys.exc_info()[0], sys.exception()


try:
    {}['outer']
except KeyError:
    print(inspect())
    try:
        [][5]
    except IndexError:
        print(inspect())
    print(inspect())
print(inspect())


def handler():
    try:
        raise ValueError('in function')
    except ValueError:
        return inspect()


print(handler(), inspect())
try:
    try:
        raise TypeError('first')
    finally:
        print('in finally', inspect())
except TypeError:
    print('after finally', inspect())


def generator():
    yield inspect()
    try:
        raise RuntimeError('in generator')
    except RuntimeError:
        yield inspect()
    yield inspect()


print(list(generator()))
try:
    raise LookupError('around')
except LookupError:
    g = generator()
    print(next(g), next(g), next(g))
    print(inspect())


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('exit sees', details[0], inspect())
        return True


with Manager():
    raise OSError('swallowed')
print(inspect())
try:
    raise ValueError('lost')
except ValueError as e:
    kept = e
print(kept, sys.exc_info()[1], inspect())
try:
    sys.exc_info(1)
except TypeError as e:
    print(e)
