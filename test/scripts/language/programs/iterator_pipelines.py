class Stream:
    """Lazy chainable operations on any iterable."""

    def __init__(self, source):
        self._source = source

    def __iter__(self):
        return iter(self._source() if callable(self._source) else self._source)

    @classmethod
    def iterate(cls, fn, start):
        def values():
            value = start
            while True:
                yield value
                value = fn(value)

        return cls(values)

    @classmethod
    def count(cls, start=0, step=1):
        return cls.iterate(lambda n: n + step, start)

    def map(self, fn):
        return Stream(lambda: (fn(item) for item in self))

    def filter(self, test=bool):
        return Stream(lambda: (item for item in self if test(item)))

    def flat_map(self, fn):
        return Stream(lambda: (inner for item in self for inner in fn(item)))

    def take(self, n):
        def values():
            for i, item in enumerate(self):
                if i >= n:
                    break
                yield item

        return Stream(values) if n else Stream(())

    def skip(self, n):
        return Stream(lambda: (item for i, item in enumerate(self) if i >= n))

    def take_while(self, test):
        def values():
            for item in self:
                if not test(item):
                    return
                yield item

        return Stream(values)

    def zip(self, *others):
        return Stream(lambda: zip(self, *others))

    def chain(self, *others):
        def values():
            for source in (self, *others):
                yield from source

        return Stream(values)

    def scan(self, fn, start):
        def values():
            total = start
            yield total
            for item in self:
                total = fn(total, item)
                yield total

        return Stream(values)

    def distinct(self):
        def values():
            seen = set()
            for item in self:
                if item not in seen:
                    seen.add(item)
                    yield item

        return Stream(values)

    def peek(self, fn):
        return self.map(lambda item: (fn(item), item)[1])

    def reduce(self, fn, *start):
        it = iter(self)
        total = start[0] if start else next(it)
        for item in it:
            total = fn(total, item)
        return total

    def group_by(self, key):
        groups = {}
        for item in self:
            groups.setdefault(key(item), []).append(item)
        return groups

    def __getattr__(self, name):
        if name.startswith("to_"):
            kind = {"list": list, "set": set, "dict": dict, "tuple": tuple, "sum": sum, "str": lambda it: "".join(map(str, it))}[name[3:]]
            return lambda: kind(self)
        raise AttributeError(f"Stream has no {name!r}")


print(Stream.count(1).map(lambda n: n * n).filter(lambda n: n % 2).take(5).to_list())
print(Stream.iterate(lambda p: (p[1], sum(p)), (0, 1)).map(lambda p: p[0]).take_while(lambda n: n < 100).to_list())
print(Stream("hello world").filter(str.isalpha).distinct().to_str(), Stream(["a b", "c"]).flat_map(str.split).to_tuple())
print(Stream([1, 2]).chain("ab", range(2)).to_list(), Stream("abc").zip(Stream.count(10), "xyz").to_list(), Stream([3, 4]).scan(lambda a, b: a * b, 1).to_list())
log = []
lazy = Stream(range(100)).peek(log.append).map(lambda n: n * 2).skip(2).take(2)
print(log, lazy.to_list(), log, lazy.to_sum(), len(log))
print(Stream([5, 3, 9]).reduce(max), Stream(()).reduce(lambda a, b: a, "empty"), Stream("banana").group_by(lambda c: c in "aeiou"), Stream(zip("ab", [1, 2])).to_dict(), Stream([0, 1, "", "x"]).filter().to_list(), Stream("x").take(0).to_list())
for bad in (lambda: Stream(()).reduce(max), lambda: Stream([]).nothing, lambda: Stream([1]).to_frozen(), lambda: Stream(5).to_list()):
    try:
        print(bad())
    except (StopIteration, AttributeError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
