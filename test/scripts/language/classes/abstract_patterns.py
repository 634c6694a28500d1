class AbstractError(TypeError):
    pass

def abstract(fn):
    fn.is_abstract = True
    return fn

class ABC:
    """Refuses to make instances while abstract methods are left."""

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        names = {n for base in cls.__mro__ for n in vars(base)}
        cls.abstract_methods = sorted(n for n in names if getattr(getattr(cls, n, None), "is_abstract", False))

    def __new__(cls, *args, **kwargs):
        if cls.abstract_methods:
            raise AbstractError(f"cannot create {cls.__name__}, missing: {', '.join(cls.abstract_methods)}")
        return super().__new__(cls)

class Shape(ABC):
    @abstract
    def area(self): ...

    @abstract
    def name(self): ...

    def describe(self):
        return f"{self.name()} of area {self.area()}"

class Named(Shape):
    def name(self):
        return type(self).__name__.lower()

class Square(Named):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

for cls in (Shape, Named):
    try:
        cls()
    except AbstractError as e:
        print(e)
print(Square(3).describe(), Square.abstract_methods, Named.abstract_methods)

# NotImplementedError instead: complains when called.
class Storage:
    def load(self, key):
        raise NotImplementedError

    def save(self, key, value):
        raise NotImplementedError(f"{type(self).__name__}.save is not there")

    def copy(self, a, b):
        self.save(b, self.load(a))

class Memory(Storage):
    def __init__(self):
        self.data = {}

    def load(self, key):
        return self.data[key]

m = Memory()
m.data["a"] = 1
for action in (lambda: m.copy("a", "b"), lambda: Storage().load("x"), lambda: m.load("missing")):
    try:
        action()
    except NotImplementedError as e:
        print(repr(e), "is a RuntimeError:", isinstance(e, RuntimeError))
    except KeyError as e:
        print(repr(e))

# Duck typing and interface checks by attribute.
def supports(obj, *names):
    return all(callable(getattr(obj, n, None)) for n in names)

print(supports([], "append", "pop"), supports((), "append"), supports(m, "load", "save"), supports({}, "keys", "items", "nope"))

# A registry of implementations with a strategy chosen by name.
class Compressor:
    kinds = {}

    def __init_subclass__(cls, *, kind):
        Compressor.kinds[kind] = cls

    def __new__(cls, kind=None):
        if kind is not None:
            try:
                cls = cls.kinds[kind]
            except KeyError:
                raise ValueError(f"unknown kind {kind!r}, known: {sorted(cls.kinds)}") from None
        return object.__new__(cls)

class Upper(Compressor, kind="upper"):
    def run(self, text):
        return text.upper()

class Squeeze(Compressor, kind="squeeze"):
    def run(self, text):
        return "".join(text.split())

for kind in ("upper", "squeeze", "zip"):
    try:
        print(Compressor(kind).run("a b c"), type(Compressor(kind)).__name__)
    except ValueError as e:
        print(e, repr(e.__cause__), e.__suppress_context__)
