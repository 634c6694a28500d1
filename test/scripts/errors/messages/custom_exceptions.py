class AppError(Exception):
    pass


class Outer:
    class Nested(AppError):
        """Shown with its qualified name."""


def make():
    class Local(AppError):
        pass

    return Local


for cls in (AppError, Outer.Nested, make()):
    try:
        raise cls("message", 5)
    except AppError as e:
        print(repr(e), "|", e, "|", cls.__qualname__)


def first():
    raise AppError


def second():
    try:
        first()
    except AppError as e:
        raise Outer.Nested("one", "two") from e


def third():
    try:
        second()
    except AppError:
        raise make()("from a local class")


third()
