# What was found out about a class is forgotten when a registration could change it; hooks and metaclasses of scripts take part.
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def name(self):
        return "shape"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    def name(self):
        return "square, a " + super().name()


class Circle:
    pass


print(Square(3).area(), Square(3).name())
print(isinstance(Circle(), Shape), issubclass(Circle, Shape))
print(Shape.register(Circle) is Circle)
print(isinstance(Circle(), Shape), issubclass(Circle, Shape), issubclass(Circle, Square))


class Disc(Circle):
    pass


print(issubclass(Disc, Shape), isinstance(Disc(), (int, Shape)))

calls = []


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        calls.append(other.__name__)
        if hasattr(other, "broken"):
            return 1
        return "yes" in other.__dict__ or NotImplemented


class Yes:
    yes = 1


class No:
    pass


class Broken:
    broken = 1


for _ in range(3):
    print(isinstance(Yes(), Hooked), isinstance(No(), Hooked))
print(calls)
try:
    issubclass(Broken, Hooked)
except AssertionError as error:
    print(error)


class Base(ABC):
    pass


class Derived(Base):
    pass


Derived.register(str)
print(issubclass(str, Base), isinstance("", Base))


class Pretender:
    @property
    def __class__(self):
        return Square


print(isinstance(Pretender(), Shape), isinstance(Pretender(), Square))


class WithSlots(ABC):
    __slots__ = ("a",)


w = WithSlots()
w.a = 1
try:
    w.b = 2
except AttributeError as error:
    print(error)


class Meta(ABCMeta):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.by_meta = True
        return made


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


made = Made(4)
print(made.x, made.by_meta, type(Made).__name__)


class Partial(Shape):
    def area(self):
        return 0


for cls in (Shape, Partial):
    try:
        cls()
    except TypeError as error:
        print(error)
try:
    Partial(1, 2)
except TypeError as error:
    print(error)


class New(Shape):
    def __new__(cls, *args):
        return super().__new__(cls)


try:
    New(1)
except TypeError as error:
    print(error)


class Generic(ABC):
    def __class_getitem__(cls, key):
        return (cls.__name__, key)


print(Generic[int])
del Partial.__abstractmethods__
print(Partial().area())
