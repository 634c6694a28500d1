# The keywords of a partial may hold what is no text, and change while they are shown.
from functools import partial


class Mutates:
    def __str__(self):
        p.keywords[self] = ["second"]
        return "text"


p = partial(len, 3)
p.keywords[Mutates()] = ["first"]
print(repr(p).replace(repr(len), "len"))
