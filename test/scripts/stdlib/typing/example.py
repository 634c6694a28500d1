from typing import NamedTuple, Optional, Protocol, get_args, get_type_hints, runtime_checkable


class Point(NamedTuple):
    x: int
    y: int = 0


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


def find(name: str, default: Optional[int] = None) -> 'Point': ...


print(Point(1), get_type_hints(find)['return'], get_args(Optional[int]))
print(isinstance(Point(1), Closes))
