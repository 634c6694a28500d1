# Iterators put together.
from itertools import accumulate, chain, combinations, groupby, islice, count

print(list(chain([1, 2], [3])), list(islice(count(10, 5), 3)))
print(list(combinations("abc", 2)))
print([(key, len(list(group))) for key, group in groupby("aabccc")])
print(list(accumulate([1, 2, 3, 4])))
