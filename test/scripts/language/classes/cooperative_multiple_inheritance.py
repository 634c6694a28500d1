class Root:
    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f"unexpected: {sorted(kwargs)}")
        self.trace = ["Root"]

    def draw(self):
        return ["Root.draw"]

class Shape(Root):
    def __init__(self, shapename, **kwds):
        self.shapename = shapename
        super().__init__(**kwds)
        self.trace.append("Shape")

    def draw(self):
        return [f"Shape {self.shapename}"] + super().draw()

class Colored(Root):
    def __init__(self, color="black", **kwds):
        self.color = color
        super().__init__(**kwds)
        self.trace.append("Colored")

    def draw(self):
        return [f"Colored {self.color}"] + super().draw()

class ColoredShape(Shape, Colored):
    def __init__(self, **kwds):
        super().__init__(**kwds)
        self.trace.append("ColoredShape")

class Tagged(ColoredShape):
    def __init__(self, *tags, **kwds):
        self.tags = tags
        super().__init__(**kwds)

cs = ColoredShape(color="red", shapename="circle")
print(cs.trace, cs.draw(), vars(cs))
print(Tagged("a", "b", shapename="sq").trace, Tagged(shapename="t").color)
for kwargs in ({"color": "red"}, {"shapename": "x", "size": 3}):
    try:
        ColoredShape(**kwargs)
    except TypeError as e:
        print(e)

class Timestamp:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.stamped = f"{cls.__name__} stamped"

class Named:
    def __init_subclass__(cls, /, title=None, **kw):
        super().__init_subclass__(**kw)
        cls.title = title or cls.__name__.lower()

class Both(Timestamp, Named, title="both of them"): ...

class Sub(Both): ...

print(Both.stamped, Both.title, Sub.stamped, Sub.title)

class Stack(list):
    def push(self, x):
        self.append(x)

class Counting:
    added = 0

    def append(self, x):
        self.added += 1
        super().append(x)

class CountingStack(Counting, Stack):
    pass

s = CountingStack()
s.push(1), s.push(2), s.append(3)
print(s, s.added, CountingStack.__mro__[1:4])

class ReprMixin:
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items()))
        return f"{type(self).__name__}({fields})"

class OrderMixin:
    key = ()

    def _k(self):
        return tuple(getattr(self, k) for k in self.key)

    def __lt__(self, other):
        return self._k() < other._k()

    def __eq__(self, other):
        return self._k() == other._k()

class Person(ReprMixin, OrderMixin):
    key = ("age", "name")

    def __init__(self, name, age):
        self.name, self.age = name, age

people = [Person("Zed", 30), Person("Amy", 30), Person("Bob", 25)]
print(sorted(people), Person("A", 1) == Person("A", 1), max(people), Person("A", 1) > Person("B", 0))
