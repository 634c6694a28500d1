# Places in a sorted list.
from bisect import bisect, insort

scores = [60, 70, 85]
insort(scores, 77)
print(scores)
print("FDCBA"[bisect([60, 70, 80, 90], 85)])
