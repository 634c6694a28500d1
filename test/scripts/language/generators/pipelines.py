def naturals(start=0):
    while True:
        yield start
        start += 1


def take(n, it):
    for _, item in zip(range(n), it):
        yield item


def takewhile(pred, it):
    for item in it:
        if not pred(item):
            return
        yield item


def dropwhile(pred, it):
    it = iter(it)
    for item in it:
        if not pred(item):
            yield item
            break
    yield from it


def chunked(it, size):
    chunk = []
    for item in it:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk.clear()
    if chunk:
        yield tuple(chunk)


def pairwise(it):
    it = iter(it)
    previous = next(it, None)
    for item in it:
        yield previous, item
        previous = item


def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)


def unique(it, key=lambda v: v):
    seen = set()
    for item in it:
        if (k := key(item)) not in seen:
            seen.add(k)
            yield item


def groupby(it, key):
    group, current = [], None
    for item in it:
        if group and key(item) != current:
            yield current, group
            group = []
        current = key(item)
        group.append(item)
    if group:
        yield current, group


def accumulate(it, fn=lambda a, b: a + b):
    it = iter(it)
    for total in it:
        yield total
        for item in it:
            total = fn(total, item)
            yield total


def tee(it):
    from_left, from_right = [], []
    it = iter(it)

    def side(mine, other):
        while True:
            if not mine:
                try:
                    other.append(item := next(it))
                except StopIteration:
                    return
                yield item
            else:
                yield mine.pop(0)

    return side(from_left, from_right), side(from_right, from_left)


print(list(take(5, naturals(10))), list(takewhile(lambda n: n < 4, naturals())))
print(list(take(3, dropwhile(lambda n: n < 7, naturals()))), list(chunked("abcdefg", 3)))
print(list(pairwise([1, 4, 9, 16])), list(pairwise([])), list(interleave("abc", [1], "XY")))
print(list(unique("mississippi")), list(unique(["a", "A", "b"], key=str.lower)))
print(list(groupby("aaabbc", str)), [(k, len(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda n: n % 2)])
print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([3, 1, 5], max)), list(accumulate([])))
left, right = tee(take(4, naturals()))
print(next(left), next(left), list(right), list(left))
squares = (n * n for n in naturals())
print(list(take(4, (n for n in squares if n % 2))), next(squares))
