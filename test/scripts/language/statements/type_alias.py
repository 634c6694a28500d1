type Vector = list[float]
type Matrix = list[Vector]
type Callback[T, R] = "callable from T to R"
type Tree = int | list[Tree]
type Missing = undefined_name

print(Vector, repr(Vector), Vector.__name__, Vector.__value__, type(Vector).__name__)
print(Matrix.__value__, Matrix.__value__.__args__[0] is Vector, Vector.__type_params__, Callback.__type_params__, Callback.__value__)
print(Tree.__value__.__args__[0], Tree.__name__)
try:
    Missing.__value__
except NameError as e:
    print(e)
undefined_name = str
print(Missing.__value__)

# An alias is a value of its own, not the type it stands for.
print(Vector == list[float], Vector is Vector, Vector.__value__ == list[float])
for bad in (lambda: Vector(), lambda: isinstance([], Vector), lambda: Vector.__name__.nope, lambda: setattr(Vector, "__name__", "x")):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

# `type` stays an ordinary name everywhere else.
print(type(5), type("s") is str)
type = "shadowed"
print(type)
type Still = int
print(Still.__value__)
type += "!"
print(type)
del type
print(type(1.5).__name__)


def local(kind):
    type Local = kind
    return Local.__value__, Local.__name__


print(local(int), local("anything"))


class Holder:
    limit = 5
    type Inner = limit
    type Self = Holder


print(Holder.Inner.__value__, Holder.Self.__value__ is Holder)


def annotated(v: Vector, m: "Matrix" = None) -> Tree:
    return v


print(annotated.__annotations__)
x: Vector = [1.0]
print(__annotations__["x"], x)
match = case = _ = soft = 1
print(match + case + _)
type type = int
print(type.__value__, type.__name__)
