class Counter:
    total = 0


def count(words):
    counter, seen = Counter(), {}
    for word in words:
        seen[word] = seen.get(word, 0) + 1
        counter.total += 1
    return counter, seen


counter, seen = count("a b a".split())
print(counter.total, seen)
seen["a"] += 5
counter.total -= seen["b"]
print(counter.total, seen)
try:
    counter.missing += 1
except AttributeError as e:
    print(e)
seen["c"] += 1
