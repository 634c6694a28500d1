# PEP 695: type parameters of classes, functions and aliases.
class Stack[T]:
    def __init__(self, *items: T) -> None:
        self.items = list(items)

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def map[U](self, fn) -> list[U]:
        return [fn(i) for i in self.items]


class Pair[K, V: int]:
    def __init__(self, k: K, v: V):
        self.k, self.v = k, v


class IntStack(Stack[int]):
    pass


def first[T](items: list[T], default: T = None) -> T:
    return items[0] if items else default


def variadic[*Ts, **P](*args: *Ts) -> tuple[*Ts]:
    return args


def bounded[N: (int, float)](x: N, y: N) -> N:
    return x + y


print(Stack(1, 2).push(3).items, Stack("a").map(str.upper), first([5]), first([], "d"), Pair("k", 1).k, variadic(1, "a"), bounded(1, 2.5))
print(Stack.__type_params__, first.__type_params__, Pair.__type_params__, Stack.map.__type_params__, variadic.__type_params__)
print(Stack.__name__, Stack.__qualname__, first.__name__, first.__qualname__, Stack.map.__qualname__)
print(IntStack(1).push(2).items, issubclass(IntStack, Stack), isinstance(IntStack(), Stack))
T = Stack.__type_params__[0]
print(T.__name__, type(T).__name__, T.__bound__, T.__constraints__, Pair.__type_params__[1].__bound__, repr(T), bounded.__type_params__[0].__constraints__)
print([type(p).__name__ for p in variadic.__type_params__])


# The parameters are visible in the signature and the body, not outside.
def scope[A](x: A) -> A:
    return A.__name__, (lambda: A.__name__)(), [A.__name__ for _ in range(1)]


print(scope(1))
try:
    print(A)
except NameError as e:
    print(e)


class Uses[B]:
    name = B.__name__

    def method(self, other: B):
        return B.__name__

    class Inner[C]:
        both = B.__name__ + C.__name__


print(Uses.name, Uses().method(1), Uses.Inner.both)


def outer[X]():
    def inner[Y](x: X, y: Y):
        return X.__name__ + Y.__name__

    return inner(1, 2), [p.__name__ for p in inner.__type_params__]


print(outer())


# Bounds are evaluated only when somebody looks.
def lazy[L: undefined_bound](x: L): return x


print(lazy(5))
try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)
