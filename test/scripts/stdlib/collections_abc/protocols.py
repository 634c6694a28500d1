# Which built-in values are instances of which abstract class.
from collections.abc import *
import collections.abc


def gen():
    yield 1


async def coro():
    pass


async def agen():
    yield 1


class Empty:
    pass


class NoHash:
    __hash__ = None


class OnlyLen:
    def __len__(self):
        return 0


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class Old:
    def __getitem__(self, i):
        raise IndexError


class Trio:
    def __len__(self): ...
    def __iter__(self): ...
    def __contains__(self, x): ...


c = coro()
c.close()
values = {
    "list": [], "tuple": (), "str": "", "bytes": b"", "bytearray": bytearray(), "dict": {}, "set": set(),
    "frozenset": frozenset(), "range": range(3), "memoryview": memoryview(b""), "int": 1, "float": 1.5, "None": None,
    "keys": {}.keys(), "values": {}.values(), "items": {}.items(), "iter": iter([]), "generator": gen(), "function": gen,
    "builtin": len, "type": int, "coroutine": c, "agen": agen(), "Empty": Empty(), "NoHash": NoHash(), "OnlyLen": OnlyLen(),
    "Iter": Iter(), "Old": Old(), "Trio": Trio(), "zip": zip(), "map": map(len, []), "enumerate": enumerate([]), "reversed": reversed([]),
}
names = [name for name in collections.abc.__all__ if name not in ("Buffer", "ByteString")]
for label, value in values.items():
    print(label, [name for name in names if isinstance(value, getattr(collections.abc, name))])
for name in names:
    cls = getattr(collections.abc, name)
    print(name, cls.__module__, [b.__name__ for b in cls.__bases__], sorted(cls.__abstractmethods__))
    try:
        cls()
    except TypeError as error:
        print("  ", error)
print(Callable[[int, str], bool], Callable[..., None], Callable[[], int].__args__, Iterable[int], Mapping[str, int], Callable[[int], "x"])
for bad in (int, (int, str), (1, 2, 3)):
    try:
        Callable[bad]
    except TypeError as error:
        print(error)
print(Callable[[int], str] == Callable[[int], str], Callable[[int], str].__origin__)
print(issubclass(dict, MutableMapping), issubclass(dict, Sequence), issubclass(list, (Mapping, Sequence)), issubclass(Sequence, Collection))


class S(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if not -3 <= i < 3:
            raise IndexError(i)
        return "abc"[i]


class M(Mapping):
    def __getitem__(self, key):
        return {"a": 1}[key]

    def __iter__(self):
        return iter("a")

    def __len__(self):
        return 1


class R:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (4, 5)[i]


for subject in (S(), M(), R()):
    match subject:
        case [x, *rest]:
            print("sequence", x, rest)
        case {"a": a}:
            print("mapping", a)
        case _:
            print("neither")
Sequence.register(R)
match R():
    case [x, y]:
        print(x, y)
s = S()
print(list(s), list(reversed(s)), "b" in s, "z" in s, s.index("c"), s.index("c", -1), s.count("a"))
for args in (("z",), ("a", 1), ("b", 0, 1)):
    try:
        print(s.index(*args))
    except ValueError as error:
        print("ValueError", error)
m = M()
print(m.get("a"), m.get("b"), m.get("b", 3), "a" in m, "b" in m, list(m.keys()), list(m.items()), list(m.values()), m == {"a": 1}, m != {"a": 1})
print(m.keys() & {"a", "b"}, sorted(map(repr, m.items() | {3})), ("a", 1) in m.items(), 1 in m.values(), len(m.keys()), type(m.keys()).__name__)
try:
    reversed(m)
except TypeError as error:
    print(error)
try:
    hash(m)
except TypeError as error:
    print(error)
