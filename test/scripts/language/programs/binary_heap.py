class Heap:
    """A binary heap with an optional key, able to change priorities."""

    def __init__(self, items=(), key=lambda item: item):
        self.key = key
        self.items = list(items)
        for i in reversed(range(len(self.items) // 2)):
            self._sink(i)

    def _less(self, i, j):
        return self.key(self.items[i]) < self.key(self.items[j])

    def _swap(self, i, j):
        self.items[i], self.items[j] = self.items[j], self.items[i]

    def _rise(self, i):
        while i > 0 and self._less(i, parent := (i - 1) // 2):
            self._swap(i, parent)
            i = parent

    def _sink(self, i):
        while True:
            smallest = i
            for child in (2 * i + 1, 2 * i + 2):
                if child < len(self.items) and self._less(child, smallest):
                    smallest = child
            if smallest == i:
                return
            self._swap(i, smallest)
            i = smallest

    def push(self, item):
        self.items.append(item)
        self._rise(len(self.items) - 1)

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty heap")
        self._swap(0, -1)
        item = self.items.pop()
        self._sink(0)
        return item

    def replace(self, item):
        top, self.items[0] = self.items[0], item
        self._sink(0)
        return top

    def __len__(self):
        return len(self.items)

    def drain(self):
        while self:
            yield self.pop()

    def valid(self):
        return all(not self._less(i, (i - 1) // 2) for i in range(1, len(self.items)))

def heapsort(items, **kw):
    return list(Heap(items, **kw).drain())

def largest(n, items):
    heap = Heap()
    for item in items:
        if len(heap) < n:
            heap.push(item)
        elif item > heap.items[0]:
            heap.replace(item)
    return heapsort(heap.items, key=lambda v: -v)

def merge(*sources):
    """Merges sorted iterables lazily."""
    heap = Heap(key=lambda entry: entry[:2])
    for number, source in enumerate(map(iter, sources)):
        for value in source:
            heap.push((value, number, source))
            break
    while heap:
        value, number, source = heap.pop()
        yield value
        for value in source:
            heap.push((value, number, source))
            break

class RunningMedian:
    def __init__(self):
        self.low, self.high = Heap(key=lambda v: -v), Heap()

    def add(self, value):
        self.low.push(value)
        self.high.push(self.low.pop())
        if len(self.high) > len(self.low):
            self.low.push(self.high.pop())
        return self

    @property
    def value(self):
        if len(self.low) > len(self.high):
            return self.low.items[0]
        return (self.low.items[0] + self.high.items[0]) / 2

numbers = [31, 4, 15, 9, 26, 5, 35, 8, 97, 9, 3, 2, 38, 4]
heap = Heap(numbers)
print(heap.items, heap.valid(), len(heap))
heap.push(1)
print(heap.pop(), heap.pop(), heap.replace(50), heap.valid())
print(heapsort(numbers) == sorted(numbers), heapsort("heapsort"), heapsort(["ccc", "a", "bb"], key=len), heapsort([]))
print(largest(3, numbers), largest(20, [1, 2]))
print(list(merge([1, 4, 7], [], [2, 5, 8], [3, 6])), [v for _, v in zip(range(4), merge(range(0, 10**9, 3), range(1, 10**9, 5)))])
median = RunningMedian()
print([median.add(n).value for n in [5, 15, 1, 3, 8, 7]])
try:
    Heap().pop()
except IndexError as e:
    print(e)
tasks = Heap([("write", 3), ("test", 2), ("design", 1)], key=lambda t: t[1])
tasks.push(("hotfix", 0))
print(bool(tasks), [name for name, _ in tasks.drain()], bool(tasks))
