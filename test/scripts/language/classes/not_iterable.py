# A class that says by None that it cannot be gone through.


class Sealed:
    __iter__ = None

    def __getitem__(self, index):
        return index


class Closed(dict):
    __contains__ = None


for action in [lambda: 1 in Sealed(), lambda: list(Sealed()), lambda: [*Sealed()], lambda: iter(Sealed()), lambda: 1 in Closed(), lambda: Sealed()[5]]:
    try:
        print(action())
    except TypeError as failure:
        print(failure)
