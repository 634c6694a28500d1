def plain(a: int, b: "str" = "x", *args: float, k: list[int] = None, **kw: dict[str, int]) -> tuple[int, ...]:
    return a, b


print(plain.__annotations__)
print(plain(1), plain("not an int", 2), "annotations are not checked")


def evaluated(x: print("annotation evaluated") or int = print("default evaluated") or 5) -> print("return evaluated"):
    local: print("never evaluated in a function") = 3
    other: undefined_name
    return x + local


print(evaluated(), evaluated.__annotations__)


def strange(a: 1 + 1, b: [1, 2], c: lambda: 0 = None, /, *, d: {"any": "thing"} = 4) -> "whatever":
    pass


shown = dict(strange.__annotations__)
shown["c"] = type(shown["c"]).__name__
print(shown)


def unions(a: int | None, b: list[str] | dict[str, int], c: "Later", d: type, e: None = None) -> int | str:
    return a


print(unions.__annotations__)
print(int | str, int | None, list[int], dict[str, list[int]], tuple[int, ...], (int | str) == (str | int), isinstance(3, int | str), isinstance(None, int | None))


def stacked(*args: int, **kwargs: str): ...


print(stacked.__annotations__, (lambda x: x).__annotations__)
stacked.__annotations__["extra"] = "added"
print(stacked.__annotations__)
stacked.__annotations__ = {}
print(stacked.__annotations__)

# In a module and a class annotations are evaluated and kept, with or without a value.
count: int = 5
name: str
nested: dict[str, list[int]] = {}
(parenthesised): int = 7
print(__annotations__)
try:
    name
except NameError as e:
    print(e)


class Point:
    x: int
    y: int = 0
    label: "str | None" = None
    tags: list[str]

    def method(self):
        self.z: int = 3
        self.items: list = []
        return self.z


print(Point.__annotations__, hasattr(Point, "x"), Point.y, Point().method())


class Child(Point):
    w: float


print(Child.__annotations__, "x" in Child.__annotations__)


class NoAnnotations:
    pass


print(NoAnnotations.__annotations__)
target = {}
target["key"]: str = "subscript annotated"
print(target)
try:
    missing: Undefined = 1
except NameError as e:
    print(e, "missing" in globals())


def scope():
    v: int
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(scope())
