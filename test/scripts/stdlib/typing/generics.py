from typing import (
    Generic, TypeVar, Protocol, runtime_checkable, NamedTuple, TypedDict, get_type_hints, overload, get_overloads, Required, NotRequired,
    Optional, List, Dict, ClassVar, Any, Callable, Iterator, Annotated, Union, SupportsInt, SupportsAbs, ParamSpec, is_typeddict, get_args, get_origin,
    no_type_check, Final, Literal, Self, Mapping, Iterable, Sized, dataclass_transform, clear_overloads, Tuple, IO, TextIO, BinaryIO,
)

T = TypeVar("T")
K = TypeVar("K")
P = ParamSpec("P")


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(4)
print(s.pop(), Stack[int], Stack[T], type(s).__name__, s.__orig_class__, Stack.__parameters__, Stack.__orig_bases__, Stack.__mro__)
attempt(lambda: Stack[int, str])
attempt(lambda: isinstance(s, Stack[int]))
print(isinstance(s, Stack))


class Pair(Generic[K, T]):
    pass


class IntPair(Pair[int, T]):
    pass


class Done(Pair[int, str]):
    pass


print(Pair[int, str], IntPair[str], IntPair.__parameters__, Pair[K, int][str], get_args(Pair[int, str]), get_origin(Pair[int, str]), Done.__bases__)
attempt(lambda: Done[int])
attempt(lambda: Pair[int])
attempt(lambda: type("X", (Generic,), {}))


def twice():
    class X(Generic[T], Generic[K]):
        pass


attempt(twice)


def unlisted():
    class X(Dict[K, T], Generic[T]):
        pass


attempt(unlisted)


class MyDict(Dict[str, T]):
    pass


print(MyDict(a=1), MyDict.__mro__, MyDict[int])


class Fn(Generic[P, T]):
    pass


print(Fn[[int, str], bool], Fn[..., int], Fn.__parameters__)


class Iter(Iterator[int]):
    def __next__(self):
        raise StopIteration


print(list(Iter()), Iter.__mro__[1].__name__)


class Greets(Protocol):
    name: str

    def greet(self) -> str: ...


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str


class File:
    def close(self):
        pass


class Person:
    name = "x"


class Nameless:
    pass


class Nulled:
    close = None


print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes), issubclass(int, Closes), isinstance(Person(), Named), isinstance(Nameless(), Named), isinstance(Nulled(), Closes))
attempt(lambda: isinstance(3, Greets))
attempt(lambda: issubclass(File, Named))
attempt(lambda: Closes())
attempt(lambda: issubclass(3, Closes))


class Explicit(Greets):
    def __init__(self, name):
        self.name = name

    def greet(self):
        return "hi " + self.name


print(Explicit("bo").greet())


class Base(Protocol[T]):
    def get(self) -> T: ...


class Impl(Base[int]):
    def get(self):
        return 1


print(Base[int], Impl().get(), isinstance(3, SupportsInt), isinstance("a", SupportsInt), isinstance(2.5, SupportsAbs))


def bad_protocol():
    class X(File, Protocol):
        pass


attempt(bad_protocol)
attempt(lambda: runtime_checkable(File))


@runtime_checkable
class SizedIterable(Sized, Iterable[T], Protocol[T]):
    pass


print(isinstance([], SizedIterable), isinstance(3, SizedIterable))


class Movie(TypedDict):
    title: str
    year: int


class Extended(Movie, total=False):
    rating: float
    id: Required[int]


m = Movie(title="a", year=1)
print(m, type(m), Movie.__annotations__, Movie.__total__, Extended.__total__, sorted(Extended.__required_keys__), sorted(Extended.__optional_keys__))
print(Movie.__name__, is_typeddict(Movie), is_typeddict(dict), get_type_hints(Extended), get_type_hints(Extended, include_extras=True))
attempt(lambda: isinstance({}, Movie))
Alt = TypedDict("Alt", {"in": int, "x": "str"}, total=False)
print(Alt({"in": 3}), Alt.__annotations__, Alt.__optional_keys__ == {"in", "x"}, Alt.__mro__)


def bad_typed():
    class X(Movie, File):
        pass


attempt(bad_typed)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(3), len(get_overloads(f)))
clear_overloads()
print(get_overloads(f))


@overload
def g(x): ...


attempt(lambda: g(1))


class Hints:
    a: int
    b: "Optional[Hints]"
    c: ClassVar[List["int"]] = []
    d: Annotated[int, "meta"] = 1
    e: None = None
    f: "list[Hints] | None" = None

    def method(self, x: "int", y: "Dict[str, Hints]" = None, *args: str, **kw: "Any") -> "Hints":
        pass


class SubHints(Hints):
    a: "str"
    z: Final[int] = 3


print(get_type_hints(Hints))
print(get_type_hints(SubHints)["a"], list(get_type_hints(SubHints)))
print(get_type_hints(Hints, include_extras=True)["d"])
print(get_type_hints(Hints.method))


def undefined(x: "Missing"): ...


attempt(lambda: get_type_hints(undefined))
attempt(lambda: get_type_hints(3))
print(get_type_hints(len), get_type_hints(undefined, {"Missing": int}))


@no_type_check
def untyped(x: "not a type ("): ...


print(get_type_hints(untyped))


@dataclass_transform(kw_only_default=True)
def deco(cls):
    return cls


print(deco.__dataclass_transform__)
print(IO[str], TextIO, issubclass(TextIO, IO), BinaryIO.__mro__[1])
