# The smallest first.
import heapq

tasks = []
heapq.heappush(tasks, (2, "write"))
heapq.heappush(tasks, (1, "plan"))
heapq.heappush(tasks, (3, "sell"))
print(heapq.heappop(tasks), heapq.nsmallest(1, tasks))
print(list(heapq.merge([1, 4], [2, 3])))
