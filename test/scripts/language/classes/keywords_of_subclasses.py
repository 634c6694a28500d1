# Keywords that a built-in base does not know are the subclass's own, if it has the __new__ or __init__ for them.
for base, content in [(list, [1, 2]), (tuple, (1, 2)), (set, {1, 2}), (frozenset, frozenset([1])), (bytearray, bytearray(b"a"))]:
    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, items, extra=None):
            if base in (list, set, bytearray):
                super().__init__(items)
            self.extra = extra

    class WithNew(base):
        def __new__(cls, items, extra=None):
            self = super().__new__(cls, items)
            self.extra = extra
            return self

    print(base.__name__, Plain(content) == content, WithInit(content, extra=3) == content, WithInit(content, extra=3).extra)
    if base in (list, tuple, frozenset):
        print(WithNew(content, extra=4) == content, WithNew(content, extra=4).extra)
    try:
        Plain(content, extra=5)
    except TypeError as error:
        print(error)
    try:
        base(content, extra=5)
    except TypeError as error:
        print(error)
