"""Orders of things that depend on each other. Source: A. B. Kahn, "Topological sorting of large networks", 1962."""

__all__ = ["TopologicalSorter", "CycleError"]

_WAITING, _OUT, _DONE = 0, 1, 2


class CycleError(ValueError):
    """Some nodes depend on themselves. The second argument is a list of the nodes of one cycle, the first one again at the end."""


class _Node:
    __slots__ = ("node", "missing", "successors", "state")

    def __init__(self, node):
        self.node = node
        self.missing = 0
        self.successors = []
        self.state = _WAITING


class TopologicalSorter:
    """Puts the nodes of a graph in an order in which each comes after all that it depends on."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _node(self, node):
        found = self._nodes.get(node)
        if found is None:
            self._nodes[node] = found = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Add a node and what it depends on. May be called several times for one node."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._node(node)
        info.missing += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).successors.append(node)

    def prepare(self):
        """End the adding of nodes. Raises CycleError if there is a cycle."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [info.node for info in self._nodes.values() if info.missing == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """A tuple of all nodes that depend on nothing that is not done, and were not given before."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].state = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """Whether there is anything left to be had or to be done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes which get_ready() gave are done, so that others become ready."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.state == _WAITING:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if info.state == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            info.state = _DONE
            for successor in info.successors:
                after = self._nodes[successor]
                after.missing -= 1
                if after.missing == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        """Go down from each node, with the way kept in a list, until a node comes up that is on the way."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, steps, places = [], [], {}
            node = start
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node] :] + [node]
                else:
                    seen.add(node)
                    steps.append(iter(self._nodes[node].successors))
                    places[node] = len(path)
                    path.append(node)
                while path:
                    following = next(steps[-1], steps)
                    if following is not steps:
                        node = following
                        break
                    del places[path.pop()]
                    steps.pop()
                else:
                    break
        return None

    def static_order(self):
        """All nodes, one by one, each after all that it depends on."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
