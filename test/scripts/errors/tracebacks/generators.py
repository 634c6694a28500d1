def numbers(limit):
    for i in range(limit):
        yield check(i)


def check(n):
    if n == 3:
        raise ValueError(f"{n} is not allowed")
    return n


def doubled(source):
    for item in source:
        yield item * 2


def delegating(limit):
    yield "start"
    yield from doubled(numbers(limit))
    yield "end"


print(list(delegating(2)))
for value in delegating(10):
    print("got", value)
