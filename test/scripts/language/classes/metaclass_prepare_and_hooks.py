class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, key, value):
        if not key.startswith("__"):
            self.order.append(key)
        super().__setitem__(key, value)

class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name, kwargs)
        return Recorder()

    def __new__(mcls, name, bases, ns, **kwargs):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.order = ns.order
        return cls

class Form(metaclass=Ordered, strict=True):
    name = 1
    age = 2
    name = 3

    def validate(self): ...

    del age
    age = 4

print(Form.order, Form.name, Form.age)

class Overload(dict):
    """Keeps all functions defined under one name."""

    def __setitem__(self, key, value):
        if callable(value) and key in self and not key.startswith("__"):
            first = self[key]
            existing = getattr(first, "all", [first])

            def dispatch(self, *args, _fns=existing + [value]):
                for fn in _fns:
                    if len(fn.__annotations__) == len(args) and all(isinstance(a, t) for a, t in zip(args, fn.__annotations__.values())):
                        return fn(self, *args)
                raise TypeError("no overload for " + ", ".join(type(a).__name__ for a in args))

            dispatch.all = existing + [value]
            value = dispatch
        super().__setitem__(key, value)

class Multi(type):
    __prepare__ = classmethod(lambda mcls, name, bases: Overload())

class Printer(metaclass=Multi):
    def show(self, x: int): return f"int {x}"
    def show(self, x: str): return f"str {x}"
    def show(self, x: str, y: int): return f"both {x} {y}"

p = Printer()
print(p.show(1), p.show("a"), p.show("b", 2))
try:
    p.show(1.5)
except TypeError as e:
    print(e)

class EnumMeta(type):
    """Names without a value number themselves."""

    class Auto(dict):
        counter = 0

        def __missing__(self, key):
            if key.startswith("__"):
                raise KeyError(key)
            self.counter += 1
            self[key] = self.counter
            return self.counter

    @classmethod
    def __prepare__(mcls, name, bases):
        return mcls.Auto()

    def __iter__(cls):
        return iter([k for k in vars(cls) if k.isupper()])

class Color(metaclass=EnumMeta):
    RED
    GREEN
    BLUE = 10
    LAST

print(Color.RED, Color.GREEN, Color.BLUE, Color.LAST, list(Color))

class Duck(type):
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")

    def __subclasscheck__(cls, sub):
        return "quack" in dir(sub)

class Quacks(metaclass=Duck): ...
class Real:
    def quack(self): ...
class Silent: ...

print(isinstance(Real(), Quacks), isinstance(Silent(), Quacks), issubclass(Real, Quacks), issubclass(Silent, Quacks), isinstance(Real(), (int, Quacks)), isinstance(Quacks(), Quacks))
try:
    class BadNamespace(metaclass=type("M", (type,), {"__prepare__": classmethod(lambda *a: 5)})): ...
except TypeError as e:
    print(e)
