# An expression tree with simplification, differentiation and evaluation.
class Node:
    def __init__(self, *args):
        for name, value in zip(self.__match_args__, args, strict=True):
            setattr(self, name, value)

    def __init_subclass__(cls):
        cls.__match_args__ = tuple(cls.__annotations__)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, n)) for n in self.__match_args__)})"

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)


class Num(Node):
    value: float


class Var(Node):
    name: str


class Add(Node):
    left: Node
    right: Node


class Mul(Node):
    left: Node
    right: Node


class Pow(Node):
    base: Node
    exp: int


def simplify(e):
    match e:
        case Add(l, r):
            match simplify(l), simplify(r):
                case (Num(0), x) | (x, Num(0)):
                    return x
                case Num(a), Num(b):
                    return Num(a + b)
                case a, b if a == b:
                    return simplify(Mul(Num(2), a))
                case a, b:
                    return Add(a, b)
        case Mul(l, r):
            match simplify(l), simplify(r):
                case (Num(0), _) | (_, Num(0)):
                    return Num(0)
                case (Num(1), x) | (x, Num(1)):
                    return x
                case Num(a), Num(b):
                    return Num(a * b)
                case a, b:
                    return Mul(a, b)
        case Pow(_, 0):
            return Num(1)
        case Pow(b, 1):
            return simplify(b)
        case Pow(b, n):
            return Pow(simplify(b), n)
        case _:
            return e


def diff(e, x):
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(1 if name == x else 0)
        case Add(a, b):
            return Add(diff(a, x), diff(b, x))
        case Mul(a, b):
            return Add(Mul(diff(a, x), b), Mul(a, diff(b, x)))
        case Pow(b, n):
            return Mul(Mul(Num(n), Pow(b, n - 1)), diff(b, x))


def show(e):
    match e:
        case Num(v) if v == int(v):
            return str(int(v))
        case Num(v):
            return str(v)
        case Var(n):
            return n
        case Add(a, b):
            return f"{show(a)} + {show(b)}"
        case Mul((Add() as a), b) | Mul(b, (Add() as a)):
            return f"({show(a)})*{show(b)}"
        case Mul(a, b):
            return f"{show(a)}*{show(b)}"
        case Pow(b, n):
            return f"{show(b)}^{n}"
    raise TypeError(f"cannot show {e!r}")


x, y = Var("x"), Var("y")
poly = Add(Mul(Num(3), Pow(x, 2)), Add(Mul(Num(2), x), Num(7)))
print(show(poly), "|", show(simplify(diff(poly, "x"))), "|", show(diff(poly, "x")))
print(show(simplify(Mul(Add(x, Num(0)), Add(Num(1), Num(0))))), show(simplify(Add(x, x))), show(Mul(x, Add(y, Num(1.5)))))
print(simplify(Pow(Add(x, y), 1)), simplify(Mul(Num(0), poly)), repr(diff(Mul(x, y), "y")))
try:
    show("text")
except TypeError as e:
    print(e)
print(diff("not a node", "x"))
