first, *rest = [1, 2, 3, 4]
print(first, rest)
*init, last = "word"
print(init, last)
head, *middle, tail = range(6)
print(head, middle, tail)
a, *b, c = 1, 2
print(a, b, c)
*everything, = "xyz"
print(everything)
[*copy] = {"k": 1, "j": 2}
print(copy)
(x, *y), z = (1, 2, 3), 4
print(x, y, z)
(p, (q, *r)), *s = [[1, "abc"], 5, 6]
print(p, q, r, s)
*(u, v), w = 1, 2, 3
print(u, v, w)
*[m, *n], o = "hello"
print(m, n, o)
print(type(rest).__name__, type(middle).__name__)

# The source can be any iterator and is read to its end.
gen = (i * i for i in range(5))
one, *more = gen
print(one, more, list(gen))


class Bag:
    pass


bag = Bag()
bag.items = [0, 0]
bag.first, *bag.rest = 1, 2, 3
*bag.items[0:1], bag.items[-1] = 7, 8, 9
print(bag.first, bag.rest, bag.items)
d = {}
d["a"], *d["mid"], d["z"] = range(5)
print(d)

for first, *others in [(1, 2, 3), "ab", [9]]:
    print(first, others)
for *lead, (k, *vs) in [(1, 2, "key"), ((3, 4),)]:
    print(lead, k, vs)
print([(h, t) for h, *t in ["abc", "d"]])
print({h: len(t) for h, *t in ["abc", "d"]})

# Recursion by destructuring, as in functional languages.
def total(numbers):
    if not numbers:
        return 0
    head, *tail = numbers
    return head + total(tail)


def quicksort(values):
    if len(values) < 2:
        return list(values)
    pivot, *others = values
    return [*quicksort([v for v in others if v < pivot]), pivot, *quicksort([v for v in others if v >= pivot])]


print(total([1, 2, 3, 4]), quicksort([5, 2, 8, 1, 9, 3, 5]))


def need_one(v):
    a, *b = v


def need_three(v):
    a, *b, c, d = v


for fn, value in ((need_one, []), (need_three, [1, 2]), (need_three, ""), (need_one, 7), (need_one, None)):
    try:
        fn(value)
    except (ValueError, TypeError) as e:
        print(fn.__name__, type(e).__name__, e)

fresh = [1, 2, 3]
[*alias] = fresh
alias.append(4)
print(fresh, alias)


def ret():
    return 1, *[2, 3]


print(ret())
first, *_, last = sorted("determinism")
print(first, last, len(_))
