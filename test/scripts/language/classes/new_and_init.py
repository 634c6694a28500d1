class Traced:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)

Traced(1, k=2)

class Singleton:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        self.inits = getattr(self, "inits", 0) + 1

print(Singleton() is Singleton(), Singleton().inits)

class Elsewhere:
    def __new__(cls, kind):
        if kind == "str":
            return "a string, so __init__ does not run"
        if kind == "sub":
            return object.__new__(SubElsewhere)
        if kind == "none":
            return None
        return object.__new__(cls)

    def __init__(self, kind):
        print("init of", type(self).__name__, kind)

class SubElsewhere(Elsewhere): ...

print(Elsewhere("str"), Elsewhere("none"), type(Elsewhere("sub")).__name__, type(Elsewhere("own")).__name__)

# Immutable bases take their value in __new__.
class Positive(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError(f"{value} is negative")
        return super().__new__(cls, value)

class Point(tuple):
    def __new__(cls, x, y=0):
        return super().__new__(cls, (x, y))

    def __init__(self, x, y=0):
        self.length = (x * x + y * y) ** 0.5

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])

class Upper(str):
    def __new__(cls, text, *more):
        return str.__new__(cls, " ".join([text, *more]).upper())

print(Positive(5) + 1, Point(3, 4), Point(3, 4).length, Point(7).y, Upper("a", "b"), type(Upper("x")).__name__)
try:
    Positive(-1)
except ValueError as e:
    print(e)

class InitReturns:
    def __init__(self):
        return 5

class NewMissingArg:
    def __new__(cls, required):
        return object.__new__(cls)

class InitOnly:
    def __init__(self, a): ...

class NewOnly:
    def __new__(cls, a):
        return object.__new__(cls)

class Plain: ...

for bad in (
    lambda: InitReturns(),
    lambda: NewMissingArg(),
    lambda: InitOnly(),
    lambda: InitOnly(1, 2),
    lambda: Plain(1),
    lambda: Plain(x=1),
    lambda: object(1),
    lambda: object.__new__(),
    lambda: object.__new__(5),
    lambda: object.__new__(int),
    lambda: int.__new__(str, 1),
    lambda: object.__new__(Plain, 1),
    lambda: object.__init__(Plain(), 1),
    lambda: Plain().__init__(1),
    lambda: NewOnly(),
):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(type(NewOnly(1)).__name__, type(object.__new__(InitOnly)).__name__, object.__init__(Plain()), Plain.__new__ is object.__new__, type(Traced.__dict__["__new__"]).__name__)
