# list[int] and its kin: repr, origin and arguments, calling, equality, errors.
print(list[int], dict[str, int], tuple[int, ...], tuple[()], set[str], frozenset[int], type[int], list[list[int]])
print(dict[str, list[tuple[int, str]]], list['Forward'], tuple[int, str, float], list[int | None], list[...])
print(list[None])
a = list[int]
print(type(a).__name__, a.__origin__, a.__args__, a.__parameters__, dict[str, int].__args__, tuple[int, ...].__args__)
print(tuple[()].__args__, list[int].__name__, a.__class__)
print(list[int] == list[int], list[int] == list[str], list[int] == list, hash(list[int]) == hash(list[int]))
print({list[int]: 1}[list[int]], list[int] is list[int], list[int]([1, 2]), dict[str, int](a=1))
print(tuple[int, ...]('ab'), set[int]([1, 1]), type(list[int]()).__name__)
print(a.append is not None, a.mro()[0], callable(a), [*map(list[str], ['ab', 'c'])], isinstance([], a.__origin__))
print(a.fromkeys if hasattr(a, 'fromkeys') else 'no fromkeys', dict[str, int].fromkeys('ab', 1), bool(a))


class Box(list[int]):
    pass


class Typed:
    def __class_getitem__(cls, item):
        return f'{cls.__name__} of {item!r}'


print(Box.__bases__, Box.__mro__[1:], Box([1, 2]), issubclass(Box, list), Box.__orig_bases__, Typed[int])
print(Typed['x', 1], Typed[()])


def total(values: list[int], table: dict[str, list[int]] | None = None) -> tuple[int, ...]:
    return (sum(values),)


print(total.__annotations__, total([1, 2]))
x: list[int] = [1]
Alias = dict[str, list[int]]
print(Alias, Alias(k=[1]), Alias.__args__[1].__args__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list, list[int]))
attempt(lambda: int[str])
attempt(lambda: str[int])
attempt(lambda: list[int][str])
attempt(lambda: list[int].missing)
attempt(lambda: Box[int])
attempt(lambda: print[int])
attempt(lambda: list[int] < list[str])
attempt(lambda: range[int])
attempt(lambda: object[int])
attempt(lambda: list[int]() + dict[str, int]())
