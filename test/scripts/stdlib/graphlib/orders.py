# TopologicalSorter.
from graphlib import *


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


print(list(TopologicalSorter({"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}).static_order())[0], tuple(TopologicalSorter({3: [2], 2: [1]}).static_order()))
t = TopologicalSorter()
t.add("build", "compile", "link")
t.add("link", "compile")
t.add("compile", "fetch")
t.add("test", "build")
t.add("alone")
t.prepare()
while t:
    ready = t.get_ready()
    print(ready, t.is_active())
    t.done(*ready)
print(t.is_active(), t.get_ready(), bool(t))
for f in (
    lambda: list(TopologicalSorter({1: [2], 2: [1]}).static_order()),
    lambda: TopologicalSorter({1: [1]}).prepare(),
    lambda: TopologicalSorter({1: [2], 2: [3], 3: [1], 4: [1]}).prepare(),
    lambda: TopologicalSorter().get_ready(),
    lambda: TopologicalSorter().is_active(),
    lambda: TopologicalSorter().done(1),
    lambda: t.add("x"),
    lambda: t.prepare(),
    lambda: t.done("nope"),
    lambda: t.done("build"),
    lambda: TopologicalSorter({1: [[]]}),
):
    show(f)
w = TopologicalSorter({1: [2]})
w.prepare()
show(lambda: w.done(1))
show(lambda: w.done(2))
show(w.get_ready)
w.done(2)
print(w.get_ready())
try:
    TopologicalSorter({"a": "b", "b": "c", "c": "a", "z": "a"}).prepare()
except CycleError as error:
    print(error.args[0], sorted(set(error.args[1])), error.args[1][0] == error.args[1][-1], issubclass(CycleError, ValueError))
print(TopologicalSorter[int], list(TopologicalSorter().static_order()), list(TopologicalSorter({i: [i - 1] for i in range(1, 300)}).static_order())[-1])
wide = TopologicalSorter({i: [i // 2] for i in range(1, 20)} | {0: []})
show(lambda: list(TopologicalSorter({i: [i // 2] for i in range(2, 12)}).static_order()))
