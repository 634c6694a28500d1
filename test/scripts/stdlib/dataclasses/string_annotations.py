from __future__ import annotations
import dataclasses
import dataclasses as dc
from dataclasses import dataclass, InitVar, KW_ONLY


@dataclass
class A:
    x: int
    scale: InitVar[int]
    _: KW_ONLY
    y: dc.InitVar[int] = 3
    z: list[int] = dataclasses.field(default_factory=list)

    def __post_init__(self, scale, y):
        self.x *= scale + y


print(A(1, 2), A(1, 2, y=0, z=[1]), A.__doc__)
print([f.name + ":" + f.type for f in dataclasses.fields(A)])
try:
    A(1, 2, 3)
except TypeError as e:
    print(e)


@dataclass
class Tree:
    children: list[Tree] = dc.field(default_factory=list)


print(Tree([Tree()]))
