# A comparison or key function that changes the list which is being sorted.
numbers = [3, 2, 1]


def meddle(n):
    numbers.append(n)
    return n


try:
    numbers.sort(key=meddle)
except ValueError as e:
    print(type(e).__name__, e)
print(numbers)


class Nosy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        looks.append(len(items))
        return self.n < other.n

    def __repr__(self):
        return f'N{self.n}'


looks = []
items = [Nosy(n) for n in (2, 3, 1)]
items.sort()
print(items, set(looks), len(items))
looks.clear()
print(sorted(items, reverse=True), set(looks))


class Explosive(Nosy):
    def __lt__(self, other):
        raise RuntimeError(f'cannot order {self} and {other}')


items = [Explosive(n) for n in (1, 2)]
try:
    items.sort()
except RuntimeError as e:
    print(e, items)
seen = []


def peek(n):
    seen.append(list(growing))
    return n


growing = [2, 1]
growing.sort(key=peek)
print(seen, growing)
