Empty = type("Empty", (), {})
print(Empty, Empty.__name__, Empty.__bases__, Empty.__module__, Empty.__doc__, Empty.__qualname__)


def init(self, name):
    self.name = name


Person = type("Person", (), {
    "__init__": init,
    "species": "human",
    "greet": lambda self: f"I am {self.name}",
    "__repr__": lambda self: f"Person({self.name!r})",
    "upper": property(lambda self: self.name.upper()),
    "make": classmethod(lambda cls, *names: [cls(n) for n in names]),
    "__doc__": "Made by type().",
})
ann = Person("Ann")
print(ann, ann.greet(), ann.upper, Person.make("x", "y"), ann.species, Person.__doc__, vars(ann))

Student = type("Student", (Person,), dict(school="MIT", greet=lambda self: Person.greet(self) + f" from {self.school}"))
print(Student("Bob").greet(), issubclass(Student, Person), Student.__mro__, Student.__qualname__)


def make_record(name, *fields, **defaults):
    def __init__(self, *args, **kwargs):
        values = {**defaults, **dict(zip(fields, args)), **kwargs}
        missing = [f for f in fields if f not in values]
        if missing:
            raise TypeError(f"{name} needs {', '.join(missing)}")
        for key, value in values.items():
            setattr(self, key, value)

    def __repr__(self):
        return f"{name}({', '.join(f'{f}={getattr(self, f)!r}' for f in fields)})"

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    return type(name, (object,), {"__init__": __init__, "__repr__": __repr__, "__eq__": __eq__, "fields": fields, "__hash__": None})


Book = make_record("Book", "title", "author", "year", year=2000)
b = Book("T", author="A")
print(b, b == Book("T", "A", 2000), b == Book("U", "A"), Book.fields)
try:
    Book("T")
except TypeError as e:
    print(e)

# Class decorators and factories of subclasses.
classes = {n: type(n, (Person,), {"index": i, "who": lambda self, n=n: n}) for i, n in enumerate(["A", "B", "C"])}
print([cls("x").who() + str(cls.index) for cls in classes.values()], classes)
namespace = {"x": 1}
Copied = type("Copied", (), namespace)
namespace["x"] = 2
print(Copied.x, "__dict__" in vars(Copied), "__weakref__" in vars(Copied))
print(type(5), type("s") is str, type(type), type(None).__name__, type(Empty()).__name__)
Weird = type("not an identifier!", (), {"also not": 1})
print(Weird, getattr(Weird, "also not"), Weird().__class__.__name__)

for bad in (
    lambda: type(),
    lambda: type("X", ()),
    lambda: type(1, (), {}),
    lambda: type("X", [], {}),
    lambda: type("X", (), []),
    lambda: type("X", (1,), {}),
    lambda: type("X", (), {}, extra=1),
    lambda: type("X\0Y", (), {}),
    lambda: type("X", (int, str), {}),
    lambda: type("X", (), {"__slots__": ("a",), "a": 1}),
    lambda: type("X", (), {"__init__": 5})(),
    lambda: type("X", (), {"__new__": lambda: 0})(),
    lambda: type("X", (), {"__repr__": "text"}).__repr__ + 1,
):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
