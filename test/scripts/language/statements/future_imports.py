"""Words to the compiler."""
from __future__ import annotations
from __future__ import division as d, generator_stop


def f(a: Undefined, b: list[Later | None] = (), *c: int, e: "text" = 1, **g: dict[
        str, int]) -> Never:
    x: Nothing = 1
    return x


print(f.__annotations__["a"], f.__annotations__["b"], f.__annotations__["c"], f.__annotations__["return"])
print(f(1))


class Node:
    next: Node | None = None
    value: Unknown

    def link(self, other: Node) -> Node:
        self.next = other
        return self


print(Node.__annotations__)
print(Node.link.__annotations__)
top: Missing = 5
print(__annotations__, top)
print(Node().link(Node()).next is not None)
for source in [1]:
    inner: Also_Missing
print(sorted(__annotations__))
