# Unions written with |, and isinstance and issubclass with them.
u = int | str
print(u, type(u).__name__, repr(int | None), None | str, int | str | None, list[int] | None)
print(int | list[str] | dict[str, int], u.__args__, (int | None).__args__)
print(isinstance(1, u), isinstance('a', u), isinstance(1.5, u), isinstance(True, u), isinstance(None, int | None))
print(isinstance([], int | None), issubclass(bool, u), issubclass(float, int | str), isinstance(1, (u, float)))
print(isinstance(2.0, (u, (float, bytes))), isinstance(5, int | bool))
print((int | str) == (str | int), (int | int) is int, int | int, (int | str | int).__args__)
print((int | str) | (str | float), hash(int | str) == hash(str | int), {int | str: 'k'}[str | int])
print((int | str) != (int | float), (int | str) == int, bool(u), (int | None) == (None | int))


class Shape:
    pass


class Circle(Shape):
    pass


either = Circle | int
print(either.__args__[0] is Circle, isinstance(Circle(), either), isinstance(Shape(), either))
print(isinstance(Circle(), Shape | None), repr(either), issubclass(Circle, Shape | int))


def describe(x: int | str | None = None) -> str | None:
    match x:
        case int() | str():
            return f'{x!r} matches'
    return None


print(describe(1), describe('s'), describe(), describe.__annotations__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int | 5)
attempt(lambda: 'a' | int)
attempt(lambda: int | 'a')
attempt(lambda: None | None)
attempt(lambda: int | [str])
attempt(lambda: u())
attempt(lambda: u[int])
attempt(lambda: isinstance(1, int | list[int]))
attempt(lambda: isinstance(1.5, int | list[int]))
attempt(lambda: issubclass(int, str | list[int]))
attempt(lambda: u < u)
attempt(lambda: u & int)
attempt(lambda: u.missing)
attempt(lambda: setattr(u, 'x', 1))
attempt(lambda: isinstance(1, [int, str]))
attempt(lambda: isinstance(1, (int, 5)))
attempt(lambda: isinstance('a', (int, 5)))
attempt(lambda: issubclass(1, u))
