from typing import (
    Annotated, Any, AnyStr, Awaitable, ByteString, Callable, ClassVar, Concatenate, ContextManager, Coroutine, Dict, Final, ForwardRef, FrozenSet, Generator, Generic, Hashable, Iterable, Iterator, List, Literal, LiteralString, Mapping, Match, Never, NewType, NoReturn, NotRequired, Optional, ParamSpec, Pattern, Required, Self, Sequence, Set, Sized, TYPE_CHECKING, Text, Tuple, Type, TypeGuard, TypeVar, TypeVarTuple, Union, Unpack, assert_never, assert_type, override, cast, final, get_args, get_origin,
)
import typing
import collections.abc


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


for form in (
    List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Tuple[int, str], Set[str], FrozenSet[int], Type[int],
    Optional[int], Union[int, str], Union[int, None, str], Union[int, int], Union[int, Union[str, bytes]], Optional[None],
    Callable[[int, str], bool], Callable[..., Any], Callable[[], None], Callable, List, Dict,
    Any, NoReturn, Never, Self, LiteralString, ClassVar[int], Final[str], Literal["a", 1, True, None], Literal[1, 1, Literal[2]],
    Annotated[int, "x", 3], Annotated[Annotated[int, 1], 2], List["Foo"], Dict[str, List[Optional[int]]],
    Iterable[int], Iterator[str], Mapping[str, int], Sequence[int], Generator[int, str, None], Awaitable[int], Coroutine[int, int, int],
    list[int], dict[str, list[int]], int | None, List[int] | None, Optional[List["X"]], Union["A", "B"], TypeGuard[int],
    Required[int], NotRequired[str], Pattern[str], Match, Sized, Hashable, Text, AnyStr, ByteString,
    Union[List[int], str], collections.abc.Callable[[int], str], Concatenate, ContextManager[int],
):
    print(form)
T = TypeVar("T")
K = TypeVar("K", bound=int)
V = TypeVar("V", int, str, covariant=False)
C = TypeVar("C", covariant=True)
N = TypeVar("N", contravariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, K, V, C, N, P, Ts, T.__name__, K.__bound__, V.__constraints__, C.__covariant__, N.__contravariant__, P.args, P.kwargs)
print(List[T], Dict[K, T], List[T][int], Dict[K, T][int, str], Callable[[T], K], Callable[[T], K][int, bool], Callable[P, T], Callable[P, T][[int, str], bool], Callable[Concatenate[int, P], T])
print(List[T].__parameters__, Dict[K, List[T]].__parameters__, Union[T, int][str], Optional[T][int], Tuple[T, T][int], T | int, int | T, Tuple[Unpack[Ts]], Tuple[int, *Ts])
print(get_origin(List[int]), get_origin(Union[int, str]), get_origin(int | str), get_origin(int), get_origin(Callable[[int], str]), get_origin(Annotated[int, 1]), get_origin(Literal[1]), get_origin(Generic), get_origin(Dict), get_origin(list[int]), get_origin(ClassVar[int]))
print(get_args(List[int]), get_args(Union[int, str]), get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_args(Annotated[int, 1, 2]), get_args(Literal[1, "x"]), get_args(int), get_args(Dict[str, T]), get_args(int | None), get_args(Tuple[()]), get_args(List))
print(Union[int, str] == Union[str, int], List[int] == List[int], List[int] == List[str], Optional[int] == Union[int, None], Union[int, str] == (int | str), hash(Union[int, str]) == hash(Union[str, int]), Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1], Any == Any)
print(isinstance([], List), isinstance({}, Mapping), isinstance(3, Union[int, str]), issubclass(list, Sequence), isinstance("x", Hashable), issubclass(int, Union[int, str]), isinstance(3, Optional[str]))
for wrong in (
    lambda: List[int, str], lambda: Dict[int], lambda: Optional[int, str], lambda: Union[()], lambda: Callable[int], lambda: Callable[int, str],
    lambda: ClassVar[ClassVar[int]], lambda: List[ClassVar[int]], lambda: Union, lambda: isinstance(1, List[int]), lambda: isinstance(1, Any), lambda: Any(),
    lambda: Union(), lambda: List[int][str], lambda: Optional, lambda: Annotated[int], lambda: Literal, lambda: NoReturn[int], lambda: Self[int],
    lambda: List(), lambda: List[int](), lambda: TypeVar("X", int), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar("X", covariant=True, contravariant=True),
    lambda: Final[int, str], lambda: List[Optional], lambda: Tuple[int][str], lambda: Concatenate[int], lambda: isinstance(1, Union), lambda: Generic[int],
    lambda: Generic[T, T], lambda: Hashable[int], lambda: issubclass(int, List[int]), lambda: TypeVar(3), lambda: ForwardRef("a b"), lambda: ForwardRef(3), lambda: isinstance(1, Literal[1]),
):
    attempt(wrong)
print(List.__name__, List[int].__name__, Union[int, str].__origin__, List[int].__origin__, List[int].__args__, Optional[int].__args__, Any.__name__, List.__origin__, Dict[str, int].__class__.__name__)
print(cast(int, "x"), TYPE_CHECKING, Text, ForwardRef("x"), ForwardRef("x") == ForwardRef("x"))
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, List[UserId])
attempt(lambda: assert_never(3))
print(assert_type(3, int), final(attempt) is attempt, attempt.__final__, override(attempt).__override__)
