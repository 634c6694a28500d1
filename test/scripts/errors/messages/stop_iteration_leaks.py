def first_match(items, test):
    return next(item for item in items if test(item))


def take_pairs(items):
    it = iter(items)
    while True:
        yield next(it), next(it)


print(first_match([1, 4, 9], lambda n: n > 3))
try:
    first_match([], bool)
except StopIteration as e:
    print("StopIteration", repr(e))
pairs = take_pairs("abcde")
print(next(pairs), next(pairs))
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e.value))
for pair in take_pairs([1, 2, 3, 4]):
    print(pair)
