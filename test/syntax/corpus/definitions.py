def f(): pass
def f(a): pass
def f(a, ): pass
def f(a, b): pass
def f(a=1): pass
def f(a, b=1, c=2): pass
def f(*a): pass
def f(*a, ): pass
def f(*a, b): pass
def f(*a, b=1, c): pass
def f(*, a): pass
def f(*, a, b=1, ): pass
def f(**a): pass
def f(**a, ): pass
def f(*a, **b): pass
def f(a, /): pass
def f(a, /, ): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2): pass
def f(a, b=1, /, c=2, *d, e, f=3, **g): pass
def f(a: int): pass
def f(a: int = 1): pass
def f(a: int, /, b: str = 'c', *d: e, f: g = h, **i: j) -> k: pass
def f(*a: *b): pass
def f() -> a: pass
def f() -> a[b]: pass
def f() -> (yield_): pass
def f(a=(1, 2), b=[c for d in e], f=lambda g: h): pass
def f():
    "doc"
    return 1
def f(
    a,
    b,
):
    pass
def f(): return 1; pass
@a
def f(): pass
@a.b.c
def f(): pass
@a(b)
@c
def f(): pass
@a[b].c
def f(): pass
@(yield_)
def f(): pass
@a if b else c
def f(): pass
@a := b
def f(): pass
@lambda f: f
def f(): pass
async def f(): pass
async def f(a, *b):
    pass
@a
async def f():
    pass
class A: pass
class A(): pass
class A(B): pass
class A(B, C): pass
class A(B, ): pass
class A(metaclass=B): pass
class A(B, metaclass=C, d=e): pass
class A(*B, **C): pass
class A:
    a = 1
    def f(self): pass
    @property
    def g(self):
        return 1
    class B:
        pass
@a
class A: pass
@a
@b(c)
class A(B):
    "doc"
def f[T](): pass
def f[T](a: T) -> T: pass
def f[T: int, *Ts, **P](): pass
def f[T: (int, str)](): pass
def f[T,](): pass
async def f[T](): pass
class A[T]: pass
class A[T](B[T]): pass
class A[T: int, *Ts, **P](B, c=d): pass
@a
class A[T]: pass
def match(): pass
def case(): pass
def type(): pass
def _(): pass
class match: pass
class type[type]: pass
def f(match, case, type, _): pass
def f():
    def g():
        def h():
            pass
        return h
    return g
