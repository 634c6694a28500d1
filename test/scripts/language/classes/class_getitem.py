class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class SubBox(Box): ...


print(Box[int], Box[1, "a"], SubBox["x"], Box[1:2], Box[()])
try:
    Box()[0]
except TypeError as e:
    print(e)


class Indexed(type):
    def __getitem__(cls, key):
        return f"meta {key}"

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("xyz")

    def __contains__(cls, item):
        return item == "there"


class Both(metaclass=Indexed):
    def __class_getitem__(cls, item):
        return "class_getitem loses to the metaclass"


print(Both[5], len(Both), list(Both), "there" in Both, "gone" in Both)


class Plain: ...


for bad in (lambda: Plain[int], lambda: Plain()[0], lambda: int[str], lambda: len(Plain), lambda: list(Plain)):
    try:
        print(bad())
    except TypeError as e:
        print(e)

print(list[int], dict[str, list[int]], tuple[()], tuple[int, ...], type[Plain], set["forward"])
alias = list[int]
print(alias("ab"), alias.__origin__, alias.__args__, alias == list[int], type(alias).__name__, isinstance([], alias.__origin__))


class Typed:
    """Records what it was subscripted with in a fresh subclass."""

    kind = object

    def __class_getitem__(cls, kind):
        kinds = kind if isinstance(kind, tuple) else (kind,)
        label = ", ".join(k.__name__ for k in kinds)
        return type(f"{cls.__name__}[{label}]", (cls,), {"kind": kinds})

    def __init__(self, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(self).__name__} cannot hold {value!r}")
        self.value = value


print(Typed[int](5).value, Typed[int, str]("x").value, Typed[list].__mro__[1] is Typed, Typed(None).value)
try:
    Typed[int, float]("text")
except TypeError as e:
    print(e)
