class Both:
    def __bool__(self):
        print("bool", end=" ")
        return True

    def __len__(self):
        print("len", end=" ")
        return 0


class LenOnly:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Neither: ...


print(bool(Both()), not Both(), len(Both()))
print(bool(LenOnly(0)), bool(LenOnly(3)), not LenOnly(0), len(LenOnly(7)), bool(Neither()))
print("yes" if LenOnly(0) else "no", LenOnly(0) or "fallback", len(LenOnly(2) and [1]))
if not LenOnly(0):
    print("empty container is false")
while LenOnly(0):
    print("never")
print([x.n for x in filter(None, [LenOnly(0), LenOnly(1), LenOnly(2)])], any([LenOnly(0), LenOnly(5)]), all([LenOnly(0), 1 / 1]))


class Index:
    def __index__(self):
        return 3


print(len(LenOnly(True)), len(LenOnly(Index())), type(len(LenOnly(True))).__name__)
for result in (-1, "3", None, 2.0, 2**63, 2**100):
    try:
        print(len(LenOnly(result)))
    except (TypeError, ValueError, OverflowError) as e:
        print(repr(result), type(e).__name__, e)
    try:
        print(bool(LenOnly(result)))
    except (TypeError, ValueError, OverflowError) as e:
        print("  as bool:", type(e).__name__, e)


class BadBool:
    def __init__(self, result):
        self.result = result

    def __bool__(self):
        return self.result


for result in (1, 0, None, "True", [], 1.0):
    try:
        print(bool(BadBool(result)))
    except TypeError as e:
        print(e)
for use in (
    lambda b: not b,
    lambda b: b and 1,
    lambda b: 1 if b else 2,
    lambda b: any([b]),
    lambda b: [x for x in [1] if b],
    lambda b: list(filter(None, [b])),
    lambda b: 1 < 2 and b or 3,
    lambda b: b is None,
):
    try:
        print(use(BadBool(5)))
    except TypeError as e:
        print(e)


class Raises:
    def __bool__(self):
        raise ValueError("ambiguous truth")


for use in (lambda r: bool(r), lambda r: r or 1, lambda r: [r] and "a list is fine", lambda r: r == r and "eq is fine"):
    try:
        print(use(Raises()))
    except ValueError as e:
        print(e)


def assert_it(value):
    assert value
    return "asserted"


try:
    assert_it(LenOnly(0))
except AssertionError as e:
    print("AssertionError", repr(str(e)))
print(assert_it(LenOnly(1)))
inst = Neither()
inst.__bool__ = lambda: False
inst.__len__ = lambda: 0
print(bool(inst), bool(int()), bool(LenOnly), bool(type), bool(NotImplementedError), bool(0 == 0.0), bool("False"), bool(b""), bool(range(0)), bool({}.keys()), bool(iter([])))
