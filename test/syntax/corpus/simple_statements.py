pass
pass; pass
pass;
a; b; c
a = b; c = d;
import a
import a.b
import a.b.c
import a as b
import a.b as c
import a, b, c
import a as b, c.d as e, f
from a import b
from a import b as c
from a import b, c
from a import b as c, d as e
from a import (b)
from a import (b, )
from a import (b, c as d, )
from a import (
    b,
    c,
)
from a.b import c
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ..a.b import c
from ...a import b
from . a import b
from a import *
from .a import *
del a
del a, b
del a,
del (a)
del (a, b)
del [a, b]
del a.b, c[d]
del (a), (b.c)
del (a, [b, c])
del ()
assert a
assert a, b
assert (a, b)
assert a, (b, c)
raise
raise a
raise a from b
raise a(b) from None
raise a if b else c
def f():
    global a
    global b, c
    nonlocal_ = 1
    def g():
        nonlocal nonlocal_
        nonlocal f_, g_
for a in b:
    break
    continue
"docstring"
type X = int
type X[T] = list[T]
type X[T, *Ts, **P] = a
type X[T: int] = a
type X[T: (int, str)] = a
type X[T,] = a
type type = type
type match = case
