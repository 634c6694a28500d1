class Money:
    """Has __add__ only: += makes a new object."""

    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + getattr(other, "cents", other))

    __radd__ = __add__

    def __repr__(self):
        return f"Money({self.cents})"

class Wallet:
    """Has every in-place method; each reports and returns self."""

    def __init__(self):
        self.ops = []

    def _note(sign):
        def method(self, other):
            self.ops.append(f"{sign}{other}")
            return self

        return method

    __iadd__ = _note("+=")
    __isub__ = _note("-=")
    __imul__ = _note("*=")
    __itruediv__ = _note("/=")
    __ifloordiv__ = _note("//=")
    __imod__ = _note("%=")
    __ipow__ = _note("**=")
    __ilshift__ = _note("<<=")
    __irshift__ = _note(">>=")
    __iand__ = _note("&=")
    __ior__ = _note("|=")
    __ixor__ = _note("^=")
    __imatmul__ = _note("@=")
    del _note

m = original = Money(5)
m += Money(7)
m += 1
print(m, original)
n = 3
n += Money(4)
print(n)

w = kept = Wallet()
w += 1
w -= 2
w *= 3
w /= 4
w //= 5
w %= 6
w **= 7
w <<= 8
w >>= 9
w &= 10
w |= 11
w ^= 12
w @= 13
print(w is kept, " ".join(w.ops))

class Strange:
    def __iadd__(self, other):
        return "replaced by a string"

s = Strange()
s += 1
print(s)

class Declines:
    def __iadd__(self, other):
        print("iadd declines")
        return NotImplemented

    def __add__(self, other):
        print("add answers")
        return "sum"

d = Declines()
d += 1
print(d)

class Neither:
    def __iadd__(self, other):
        return NotImplemented

    def __isub__(self, other):
        return NotImplemented

for op in ("+", "-"):
    x = Neither()
    try:
        if op == "+":
            x += 1
        else:
            x -= "text"
    except TypeError as e:
        print(e)

class Forgetful(list):
    def __iadd__(self, other):
        super().__iadd__(other)

f = Forgetful([1])
g = f
f += [2]
print(f, g)
