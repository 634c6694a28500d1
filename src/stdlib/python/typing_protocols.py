"""The classes of typing that say what numbers and files can do: a part that few ask for."""

from abc import abstractmethod
from typing import AnyStr, Generic, Protocol, TypeVar, runtime_checkable

__name__ = "typing"
__all__ = [
    "SupportsInt",
    "SupportsFloat",
    "SupportsComplex",
    "SupportsBytes",
    "SupportsIndex",
    "SupportsAbs",
    "SupportsRound",
    "IO",
    "BinaryIO",
    "TextIO",
]


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes by __int__."""

    __slots__ = ()

    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes by __float__."""

    __slots__ = ()

    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """What complex() takes by __complex__."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes by __bytes__."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """What can be an index by __index__."""

    __slots__ = ()

    @abstractmethod
    def __index__(self):
        pass


_T = TypeVar("T", covariant=True)


@runtime_checkable
class SupportsAbs(Protocol[_T]):
    """What abs() takes by __abs__."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[_T]):
    """What round() takes by __round__."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits=0):
        pass


class IO(Generic[AnyStr]):
    """A file, for annotations: IO[str], IO[bytes]."""

    __slots__ = ()


def _abstract(name):
    def method(self, *args, **kwds):
        pass

    method.__name__ = name
    method.__qualname__ = f"IO.{name}"
    return abstractmethod(method)


for _name in (
    "close", "fileno", "flush", "isatty", "read", "readable", "readline", "readlines", "seek", "seekable", "tell",
    "truncate", "writable", "write", "writelines", "__enter__", "__exit__",
):  # fmt: skip
    setattr(IO, _name, _abstract(_name))


class BinaryIO(IO[bytes]):
    """A file of bytes, for annotations."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text, for annotations."""

    __slots__ = ()
