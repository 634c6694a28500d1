from dataclasses import dataclass, field, fields, InitVar, KW_ONLY, FrozenInstanceError, replace, asdict, astuple, make_dataclass


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Derived(Base):
    z: int = 3
    x: float = 9.5


print(Derived(), [f.name for f in fields(Derived)], Derived(1, 2, 3) == Base(1, 2))
print(Derived.__doc__, Derived.__match_args__)


@dataclass(frozen=True)
class Frozen:
    a: int
    b: list = field(default_factory=list)


f = Frozen(1)
print(f, hash(Frozen(1, ())) == hash(Frozen(1, ())))
attempt(lambda: setattr(f, "a", 2))
attempt(lambda: delattr(f, "a"))
attempt(lambda: setattr(f, "new", 2))
attempt(lambda: hash(f))


class Child(Frozen):
    pass


c = Child(1)
c.extra = 3
print(c.extra, c)
attempt(lambda: setattr(c, "a", 2))


def mixed():
    @dataclass
    class Bad(Frozen):
        c: int = 1


attempt(mixed)


def mixed_back():
    @dataclass(frozen=True)
    class Bad(Base):
        c: int = 1


attempt(mixed_back)


@dataclass
class WithPostInit:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)

    def __post_init__(self, scale):
        self.b = self.a * scale


print(WithPostInit(3), WithPostInit(3, 5), WithPostInit.scale, WithPostInit.__init__.__annotations__)
attempt(lambda: replace(WithPostInit(3), a=5, scale=3))


@dataclass
class NeedsInit:
    a: InitVar[int]
    b: int = 0

    def __post_init__(self, a):
        self.b += a


attempt(lambda: replace(NeedsInit(1), b=4))
attempt(lambda: replace(NeedsInit(1), a=10, b=4))
print(InitVar[int], InitVar[list[int]], InitVar["str"])


@dataclass
class Keywords:
    a: int
    _: KW_ONLY
    b: int
    c: int = 5


print(Keywords(1, b=2), Keywords.__doc__, Keywords.__match_args__)
attempt(lambda: Keywords(1, 2))
attempt(lambda: Keywords(1))


@dataclass(kw_only=True)
class AllKeywords:
    a: int = 1
    b: int
    c: int = field(kw_only=False)


print(AllKeywords(7, b=2), AllKeywords.__doc__)


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 4


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
attempt(lambda: setattr(s, "c", 1))


@dataclass(slots=True)
class SlottedChild(Slotted):
    c: int = 5


print(SlottedChild(1), SlottedChild.__slots__)


@dataclass(slots=True, frozen=True)
class SlottedFrozen:
    a: int


attempt(lambda: setattr(SlottedFrozen(1), "a", 2))
print(SlottedFrozen(1), hash(SlottedFrozen(1)) == hash((1,)), SlottedFrozen(1).__getstate__())


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(hash=False, default=1)


print(hash(Hashed(1, 2)) == hash((1,)), len({Hashed(1), Hashed(1)}))


@dataclass(eq=False)
class Identity:
    a: int


print(Identity(1) == Identity(1), Identity.__hash__ is object.__hash__)


@dataclass(init=False, repr=False)
class Bare:
    a: int = 1


print(Bare().a, Bare.__doc__, repr(Bare()).startswith("<__main__.Bare object"))


@dataclass
class Inner:
    v: int


@dataclass
class Outer:
    one: Inner
    many: list
    named: dict
    pair: tuple = ()


o = Outer(Inner(1), [Inner(2), 3], {"k": Inner(4), (1, 2): "t"}, (Inner(5),))
d = asdict(o)
print(d)
print(astuple(o))
d["many"].append(1)
print(len(o.many))
print(asdict(o, dict_factory=lambda items: sorted(k for k, _ in items)))
print(astuple(o, tuple_factory=list))
attempt(lambda: asdict(3))
attempt(lambda: asdict(Outer))
attempt(lambda: astuple(3))


def define(**options):
    def run():
        @dataclass(**options)
        class C:
            a: int

            def __lt__(self, other):
                return True

            def __setattr__(self, name, value):
                pass

            def __hash__(self):
                return 1

        return C(1) is not None

    return run


attempt(define(order=True))
attempt(define(frozen=True))
attempt(define(unsafe_hash=True))
attempt(define(order=True, eq=False))
attempt(define(weakref_slot=True))
attempt(define(bad=True))


def order():
    @dataclass
    class C:
        a: int = 1
        b: str


def mutable():
    @dataclass
    class C:
        a: list = []


def both():
    field(default=1, default_factory=int)


def unannotated():
    @dataclass
    class C:
        a = field()


def twice():
    @dataclass
    class C:
        _: KW_ONLY
        a: int
        __: KW_ONLY


def slots_twice():
    @dataclass(slots=True)
    class C:
        __slots__ = ("a",)
        a: int


for each in (order, mutable, both, unannotated, twice, slots_twice):
    attempt(each)
