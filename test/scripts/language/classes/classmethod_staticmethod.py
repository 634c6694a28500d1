class Date:
    fmt = "{:04}-{:02}-{:02}"
    made = 0

    def __init__(self, y, m, d):
        self.parts = (y, m, d)

    @classmethod
    def parse(cls, text):
        cls.made += 1
        return cls(*map(int, text.split("-")))

    @classmethod
    def today(cls, *, shift=0):
        return cls(2024, 2, 28 + shift)

    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    @staticmethod
    def helper(*args, **kw):
        return args, kw

    def __str__(self):
        return self.fmt.format(*self.parts)


class UsDate(Date):
    fmt = "{1}/{2}/{0}"


print(Date.parse("2024-01-05"), UsDate.parse("2024-01-05"), type(UsDate.today()).__name__, UsDate.today(shift=1))
print(Date.parse("1-1-1").parse("2-2-2"), Date.made, UsDate.made, vars(UsDate).get("made"))
print(Date.is_leap(2000), UsDate.today().is_leap(1900), Date.helper(1, k=2), Date(1, 2, 3).helper("self is not passed"))
print(type(Date.__dict__["parse"]).__name__, type(Date.__dict__["is_leap"]).__name__, type(Date.parse).__name__, type(Date.is_leap).__name__)
print(Date.parse.__self__.__name__, Date.parse.__func__.__name__, UsDate.parse.__self__.__name__, Date.parse.__qualname__, Date.__dict__["parse"].__func__.__name__)
print(Date.parse == Date.parse, Date.parse is Date.parse, Date.is_leap is Date.is_leap, UsDate.parse == Date.parse, Date(1, 1, 1).parse == Date.parse)


def free(*args):
    return [a if not isinstance(a, type) else a.__name__ for a in args]


class Wrapped:
    as_class = classmethod(free)
    as_static = staticmethod(free)
    plain = free
    builtin = len
    lam = staticmethod(lambda x: x * 2)


w = Wrapped()
print(w.as_class(1), Wrapped.as_class(2), w.as_static(3), Wrapped.as_static(4), Wrapped.plain(5), len(w.plain(6)), w.builtin("four"), w.lam(4), Wrapped.lam(5))
Wrapped.later = classmethod(lambda cls, n: f"{cls.__name__} {n}")
print(w.later(1), Wrapped.later(2))
w.instance_static = staticmethod(free)
print(w.instance_static("a static method object is callable"))
try:
    classmethod(free)(1)
except TypeError as e:
    print(e)


class Registry:
    _items = {}

    @classmethod
    def register(cls, name):
        def decorate(fn):
            cls._items[name] = fn
            return fn

        return decorate

    @classmethod
    def call(cls, name, *args):
        return cls._items[name](*args)


@Registry.register("double")
def double(x):
    return 2 * x


print(Registry.call("double", 21), double(1), sorted(Registry._items))
for bad in (
    lambda: Date.parse(),
    lambda: Date.parse("1-2-3", "4"),
    lambda: Date.is_leap(),
    lambda: Date(1, 1, 1).is_leap(1, 2),
    lambda: Date.__str__(),
    lambda: classmethod(),
    lambda: staticmethod(1, 2),
    lambda: Date.parse("x-y-z"),
):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Meta(type):
    def meta_method(cls):
        return f"meta {cls.__name__}"


class WithMeta(metaclass=Meta):
    @classmethod
    def go(cls):
        return cls.meta_method()


print(WithMeta.go(), WithMeta().go(), hasattr(WithMeta(), "meta_method"))
