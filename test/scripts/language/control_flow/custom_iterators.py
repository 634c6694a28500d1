class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), list(c), [*c], tuple(c), sum(c), max(c), 2 in c, sorted(c), dict(zip(c, "abc")))
for x in c:
    for y in c:
        print(x * y, end=" ")
print()
it = iter(c)
print(next(it), list(it), list(it), next(it, "spent"))
a, *b = c
print(a, b)


class OldStyle:
    """Only __getitem__: iterated until IndexError."""

    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


print(list(OldStyle()), 9 in OldStyle(), [*OldStyle()][::-1], list(zip(OldStyle(), "ab")))
print(list(iter(OldStyle())), max(OldStyle()))


class Backwards:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __reversed__(self):
        print("using __reversed__")
        return iter(self.items[::-1])


class LenAndGetitem:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return f"<{i}>"


print(list(reversed(Backwards("abc"))), list(reversed(LenAndGetitem())))


class GenIter:
    def __iter__(self):
        yield 1
        yield from (2, 3)


print(list(GenIter()), 2 in GenIter(), type(iter(GenIter())).__name__)


class NotAnIterator:
    def __iter__(self):
        return [1, 2]


class NoNext:
    def __iter__(self):
        return self


class Blocked:
    __iter__ = None

    def __getitem__(self, i):
        return i


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("inside next")


for cls in (NotAnIterator, NoNext, Blocked, Raises, object):
    try:
        for item in cls():
            print(item)
    except (TypeError, KeyError) as e:
        print(f"{cls.__name__}: {type(e).__name__}: {e}")
    try:
        first, second = cls()
    except (TypeError, KeyError) as e:
        print(f"  unpack: {type(e).__name__}: {e}")
print(list(map(lambda x: -x, Countdown(2))), list(enumerate(Countdown(2))), "".join(str(x) for x in Countdown(5)))
