# A small dataclass decorator driven by annotations.
MISSING = type("MISSING", (), {"__repr__": lambda self: "MISSING"})()


class Field:
    def __init__(self, default=MISSING, factory=None, repr=True, compare=True):
        self.default, self.factory, self.repr, self.compare = default, factory, repr, compare


def record(cls=None, /, *, order=False, frozen=False):
    def wrap(cls):
        fields = {}
        for base in reversed(cls.__mro__[1:]):
            fields.update(getattr(base, "__fields__", {}))
        for name, kind in vars(cls).get("__annotations__", {}).items():
            value = getattr(cls, name, MISSING)
            field = value if isinstance(value, Field) else Field(value)
            field.kind = kind
            fields[name] = field
        cls.__fields__ = fields

        def __init__(self, *args, **kwargs):
            if len(args) > len(fields):
                raise TypeError(f"{cls.__name__} takes {len(fields)} values but {len(args)} were given")
            given = dict(zip(fields, args))
            for name, value in kwargs.items():
                if name in given:
                    raise TypeError(f"{cls.__name__} got {name!r} twice")
                if name not in fields:
                    raise TypeError(f"{cls.__name__} has no field {name!r}")
                given[name] = value
            for name, field in fields.items():
                if name in given:
                    value = given[name]
                elif field.factory:
                    value = field.factory()
                elif field.default is not MISSING:
                    value = field.default
                else:
                    raise TypeError(f"{cls.__name__} is missing {name!r}")
                object.__setattr__(self, name, value)
            if hasattr(self, "__post_init__"):
                self.__post_init__()

        def __repr__(self):
            shown = (f"{n}={getattr(self, n)!r}" for n, f in fields.items() if f.repr)
            return f"{type(self).__qualname__}({', '.join(shown)})"

        def key(self):
            return tuple(getattr(self, n) for n, f in fields.items() if f.compare)

        cls.__init__, cls.__repr__ = __init__, __repr__
        cls.__eq__ = lambda self, other: key(self) == key(other) if type(other) is type(self) else NotImplemented
        cls.__match_args__ = tuple(fields)
        if order:
            cls.__lt__ = lambda self, other: key(self) < key(other)
        if frozen:
            def refuse(self, name, value=None):
                raise AttributeError(f"cannot assign to field {name!r}")

            cls.__setattr__ = cls.__delattr__ = refuse
            cls.__hash__ = lambda self: hash(key(self))
        return cls

    return wrap(cls) if cls else wrap


@record
class Item:
    name: str
    price: float = 0.0
    tags: list = Field(factory=list)
    secret: str = Field("hidden", repr=False, compare=False)

    def __post_init__(self):
        self.label = self.name.title()


@record(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0


@record
class Special(Item):
    level: int = 1


a, b = Item("pen", 1.5), Item("pen", price=1.5, secret="other")
a.tags.append("x")
print(a, b, a == b, a.label, b.tags, a.secret, Item.__match_args__)
print(Special("s", level=3), Special.__match_args__, Special("s") == Item("s"), Item("q") != Item("q"))
print(sorted([Version(2), Version(1, 5), Version(1)]), {Version(1): "one"}[Version(1, 0)], max(Version(1), Version(0, 9)))
for bad in (lambda: Item(), lambda: Item("a", 1, [], "s", 5), lambda: Item("a", name="b"), lambda: Item("a", colour=1), lambda: setattr(Version(1), "major", 2), lambda: Item("a") < Item("b")):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
match Version(3, 1):
    case Version(3, minor):
        print("matched minor", minor)
