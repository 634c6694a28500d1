from __future__ import annotations
from functools import singledispatch


@singledispatch
def show(x):
    return "other"


@show.register
def _(x: int):
    return "int"


@show.register
def _(x: list | tuple) -> str:
    return "sequence"


print(show(1), show([]), show(()), show("s"))
try:

    @show.register
    def _(x: Missing):
        return "never"

except NameError as e:
    print(e)
