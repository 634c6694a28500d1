# Containers for counting, grouping and queues.
from collections import Counter, defaultdict, deque, namedtuple

print(Counter("banana").most_common(2))
groups = defaultdict(list)
for word in ["ant", "bee", "ape"]:
    groups[word[0]].append(word)
print(dict(groups), deque([1, 2, 3], maxlen=2))
Point = namedtuple("Point", "x y")
print(Point(1, 2), Point(1, 2)._replace(y=5).y)
