class Base:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

def trace(method, result=None):
    def op(self, other):
        print(f"  {self!r}.{method}({other!r})", end="")
        print(" -> NotImplemented" if result is NotImplemented else "")
        return NotImplemented if result is NotImplemented else f"{method} result"

    return op

class Left(Base):
    __add__ = trace("__add__")
    __sub__ = trace("__sub__", NotImplemented)
    __mul__ = trace("__mul__", NotImplemented)

class Right(Base):
    __radd__ = trace("__radd__")
    __rsub__ = trace("__rsub__")
    __rmul__ = trace("__rmul__", NotImplemented)
    __rand__ = trace("__rand__")
    __rlshift__ = trace("__rlshift__")
    __rpow__ = trace("__rpow__")
    __rmatmul__ = trace("__rmatmul__")
    __rdivmod__ = trace("__rdivmod__")
    __rmod__ = trace("__rmod__")
    __rfloordiv__ = trace("__rfloordiv__")
    __rtruediv__ = trace("__rtruediv__")
    __rxor__ = trace("__rxor__")
    __ror__ = trace("__ror__")
    __rrshift__ = trace("__rrshift__")

l, r = Left("L"), Right("R")
print(l + r)
print(l - r)
try:
    l * r
except TypeError as e:
    print(e)
print(1 + r, 1 & r, 1 << r, 2**r, [] @ r, divmod(7, r), 5 % r, 5 // r, 5 / r, True ^ r, {} | r, 8 >> r, pow(3, r))
print("text" + r, [1] + r, (1,) + r, None + r, 1.5 - r)
print("%s and more" % r, "no specs" % () + "")

# The right operand goes first when its class is a subclass that overrides the reflected method.
class Parent(Base):
    __add__ = trace("Parent.__add__")
    __radd__ = trace("Parent.__radd__")

class Overrides(Parent):
    __radd__ = trace("Overrides.__radd__")

class Inherits(Parent):
    pass

class OverridesNot(Parent):
    __radd__ = trace("OverridesNot.__radd__", NotImplemented)

print(Parent("p") + Overrides("o"))
print(Parent("p") + Inherits("i"))
print(Parent("p") + OverridesNot("n"))
print(Overrides("o") + Parent("p"))
print(Parent("p1") + Parent("p2"))

# With two operands of one type the reflected method is not tried at all.
class Same(Base):
    __add__ = trace("Same.__add__", NotImplemented)
    __radd__ = trace("Same.__radd__")

try:
    Same("a") + Same("b")
except TypeError as e:
    print(e)
print(1 + Same("c"))

class IntLike(int):
    def __radd__(self, other):
        return f"IntLike.__radd__({other})"

    def __rsub__(self, other):
        return "IntLike.__rsub__"

print(10 + IntLike(5), IntLike(5) + 10, 10 - IntLike(1), 10 * IntLike(3), 1.5 + IntLike(5))

class Off(Base):
    __radd__ = None
    __add__ = None

for op in (lambda: 1 + Off("off"), lambda: Off("off") + 1, lambda: Off("off") - 1):
    try:
        op()
    except TypeError as e:
        print(e)

class Raises:
    def __add__(self, other):
        raise TypeError("raised, so the other side is not asked")

try:
    Raises() + r
except TypeError as e:
    print(e)
x = 5
x += r
print(x)
