# The module stands before the name, unless it is __main__ or builtins.
class Here(Exception):
    pass


class Elsewhere(Exception):
    __module__ = "package.module"


class Renamed(Exception):
    __qualname__ = "Other.Name"


class NoModule(Exception):
    __module__ = "builtins"


for cls in (Here, Elsewhere, Renamed, NoModule):
    print(cls, cls.__module__, cls.__qualname__, repr(cls("x")))


def fail(*classes):
    if classes:
        first, *others = classes
        try:
            fail(*others)
        except Exception as e:
            raise first("raised for", len(others)) from e
    raise Here


fail(Elsewhere, Renamed, NoModule)
