class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__("cycle: " + " -> ".join(cycle))
        self.cycle = cycle

def kahn(dependencies):
    """Yields batches of tasks that may run side by side."""
    waiting = {task: set(needs) for task, needs in dependencies.items()}
    for needs in dependencies.values():
        for need in needs:
            waiting.setdefault(need, set())
    while waiting:
        ready = sorted(task for task, needs in waiting.items() if not needs)
        if not ready:
            raise CycleError(find_cycle(waiting))
        yield ready
        for task in ready:
            del waiting[task]
        for needs in waiting.values():
            needs.difference_update(ready)

def find_cycle(graph):
    path, state = [], {}

    def visit(node):
        if state.get(node) == "done":
            return None
        if node in path:
            return path[path.index(node):] + [node]
        path.append(node)
        for need in sorted(graph.get(node, ())):
            if found := visit(need):
                return found
        path.pop()
        state[node] = "done"

    for node in sorted(graph):
        if found := visit(node):
            return found

def depth_first(dependencies):
    order, seen = [], set()

    def visit(task, chain=()):
        if task in chain:
            raise CycleError([*chain[chain.index(task):], task])
        if task in seen:
            return
        for need in dependencies.get(task, ()):
            visit(need, (*chain, task))
        seen.add(task)
        order.append(task)

    for task in dependencies:
        visit(task)
    return order

def is_valid(order, dependencies):
    position = {task: i for i, task in enumerate(order)}
    return all(position[need] < position[task] for task, needs in dependencies.items() for need in needs)

def parse(text):
    result = {}
    for number, line in enumerate(text.strip().splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        task, sep, needs = line.partition(":")
        if not sep:
            raise SyntaxError(f"line {number}: missing colon in {line!r}")
        result[task.strip()] = needs.split()
    return result

makefile = """
all: app docs
app: main.o util.o   # link
main.o: main.c util.h
util.o: util.c util.h
docs: manual.txt

clean:
"""
tasks = parse(makefile)
print(tasks)
for i, batch in enumerate(kahn(tasks)):
    print(i, batch)
order = depth_first(tasks)
print(order, is_valid(order, tasks), is_valid(order[::-1], tasks))
print(is_valid([t for batch in kahn(tasks) for t in batch], tasks))
cyclic = {"a": ["b"], "b": ["c", "x"], "c": ["a"], "d": ["a"]}
for solve in (lambda g: list(kahn(g)), depth_first):
    try:
        print(solve(cyclic))
    except CycleError as e:
        print(e, e.cycle, len(e.cycle))
try:
    list(kahn({"self": ["self"]}))
except CycleError as e:
    print(e)
try:
    parse("good: x\nbad line")
except SyntaxError as e:
    print(e)

def critical_path(dependencies, durations):
    finish = {}
    for task in depth_first(dependencies):
        start = max((finish[need] for need in dependencies.get(task, ())), default=0)
        finish[task] = start + durations.get(task, 1)
    return finish

times = critical_path(tasks, {"main.c": 5, "main.o": 3, "docs": 10})
print(times["all"], {k: v for k, v in times.items() if v > 3}, list(kahn({})))
