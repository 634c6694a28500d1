class PriorityQueue:
    def __init__(self):
        self.items = []

    def push(self, priority, item):
        self.items.append((priority, item))
        i = len(self.items) - 1
        while i and self.items[i][0] < self.items[(i - 1) // 2][0]:
            parent = (i - 1) // 2
            self.items[i], self.items[parent] = self.items[parent], self.items[i]
            i = parent

    def pop(self):
        top, last = self.items[0], self.items.pop()
        if self.items:
            self.items[0] = last
            i = 0
            while (child := 2 * i + 1) < len(self.items):
                if child + 1 < len(self.items) and self.items[child + 1][0] < self.items[child][0]:
                    child += 1
                if self.items[i][0] <= self.items[child][0]:
                    break
                self.items[i], self.items[child] = self.items[child], self.items[i]
                i = child
        return top

    def __bool__(self):
        return bool(self.items)

ROADS = {
    "Arad": {"Zerind": 75, "Sibiu": 140, "Timisoara": 118},
    "Zerind": {"Oradea": 71},
    "Oradea": {"Sibiu": 151},
    "Sibiu": {"Fagaras": 99, "Rimnicu": 80},
    "Timisoara": {"Lugoj": 111},
    "Lugoj": {"Mehadia": 70},
    "Fagaras": {"Bucharest": 211},
    "Rimnicu": {"Pitesti": 97, "Craiova": 146},
    "Pitesti": {"Bucharest": 101, "Craiova": 138},
    "Island": {},
}
graph = {}
for a, neighbours in ROADS.items():
    graph.setdefault(a, {})
    for b, distance in neighbours.items():
        graph[a][b] = distance
        graph.setdefault(b, {})[a] = distance

def bfs(start, goal):
    queue, parents = [start], {start: None}
    for node in queue:
        if node == goal:
            path = []
            while node is not None:
                path.append(node)
                node = parents[node]
            return path[::-1]
        for neighbour in sorted(graph[node]):
            if neighbour not in parents:
                parents[neighbour] = node
                queue.append(neighbour)
    return None

def dfs(node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for neighbour in sorted(graph[node]):
        if neighbour not in seen:
            dfs(neighbour, seen)
    return seen

def dijkstra(start):
    distances, previous = {start: 0}, {}
    queue = PriorityQueue()
    queue.push(0, start)
    while queue:
        distance, node = queue.pop()
        if distance > distances[node]:
            continue
        for neighbour, weight in graph[node].items():
            new = distance + weight
            if new < distances.get(neighbour, float("inf")):
                distances[neighbour] = new
                previous[neighbour] = node
                queue.push(new, neighbour)
    return distances, previous

def route(start, goal):
    distances, previous = dijkstra(start)
    if goal not in distances:
        return f"no way from {start} to {goal}"
    path = [goal]
    while path[-1] != start:
        path.append(previous[path[-1]])
    return f"{' > '.join(reversed(path))} ({distances[goal]} km)"

def components():
    left = set(graph)
    while left:
        part = dfs(min(left))
        yield sorted(part)
        left -= set(part)

print(bfs("Arad", "Bucharest"), bfs("Arad", "Island"))
print(dfs("Arad"))
print(route("Arad", "Bucharest"), route("Lugoj", "Oradea"), route("Arad", "Island"), sep="\n")
print({city: d for city, d in sorted(dijkstra("Bucharest")[0].items(), key=lambda kv: kv[1])})
print([len(c) for c in components()], list(components())[1])
edges = sorted((d, *sorted((a, b))) for a in graph for b, d in graph[a].items() if a < b)
groups = {city: {city} for city in graph}
tree = []
for d, a, b in edges:
    if groups[a] is not groups[b]:
        merged = groups[a] | groups[b]
        groups.update(dict.fromkeys(merged, merged))
        tree.append((a, b, d))
print("spanning tree:", sum(d for *_, d in tree), tree[:3])
