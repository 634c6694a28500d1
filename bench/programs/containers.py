# The collections module, heapq, bisect and itertools, as scripts use them.
import bisect
import heapq
import itertools
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

N = 30000

Point = namedtuple("Point", "x y")


def numbers(n):
    seed = 7
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed >> 8


values = list(numbers(N))

counts = Counter(value % 100 for value in values)
groups = defaultdict(list)
for value in values:
    groups[value % 17].append(value)
window = deque(maxlen=50)
moving = 0
for value in values:
    window.append(value)
    moving = (moving + window[0] + window[-1]) % 1000003
recent = OrderedDict()
for value in values:
    key = value % 300
    if key in recent:
        recent.move_to_end(key)
    recent[key] = value
    if len(recent) > 200:
        recent.popitem(last=False)
points = [Point(a % 1000, b % 1000) for a, b in zip(values, values[1:])]
area = sum(p.x * p.y for p in points) % 1000003
heap = []
for value in values:
    heapq.heappush(heap, value)
    if len(heap) > 100:
        heapq.heappop(heap)
ordered = []
for value in values[:5000]:
    bisect.insort(ordered, value)
pairs = sum(1 for a, b in itertools.pairwise(values) if a < b)
runs = [len(list(group)) for _, group in itertools.groupby(values, key=lambda value: value % 2)]
settings = ChainMap({"a": 1}, {"a": 2, "b": 3})
total = sum(settings["a"] + settings["b"] for _ in range(N))
print(counts.most_common(3), len(groups), moving, len(recent), area, sum(heap) % 1000003, ordered[2500], pairs, max(runs), total)
