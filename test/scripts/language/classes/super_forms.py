class Base:
    label = "base label"

    def __init__(self, *args, **kwargs):
        print("Base.__init__", args, kwargs)

    def method(self):
        return "Base.method"

    @classmethod
    def make(cls):
        return f"Base.make for {cls.__name__}"

    @staticmethod
    def static():
        return "Base.static"

    @property
    def prop(self):
        return "Base.prop"

    def __len__(self):
        return 3

    def __getitem__(self, key):
        return f"item {key}"

    def __eq__(self, other):
        return "Base eq"

class Child(Base):
    label = "child label"

    def __init__(self, x, **kwargs):
        super().__init__(x, extra=True, **kwargs)
        super(Child, self).__init__("two-argument form")
        Base.__init__(self, "explicit")

    def method(self):
        return f"Child then {super().method()}"

    @classmethod
    def make(cls):
        return "Child." + super().make()

    @staticmethod
    def static():
        return "Child." + super(Child, Child).static()

    @property
    def prop(self):
        return "Child." + super().prop

    def __len__(self):
        return super().__len__() + 1

    def __getitem__(self, key):
        return super().__getitem__(key).upper()

    def in_closure(self):
        def inner():
            return super(Child, self).method()

        return inner(), (lambda: super(Child, self).label)(), [super(Child, self).label for _ in range(2)]

    def zero_arg_in_nested(self):
        def inner(self):
            return super().method()

        return inner(self)

    def nested_without_argument(self):
        def inner():
            return super().method()

        return inner()

    def in_genexpr(self):
        return list(super().method() for _ in "a")

    def attributes(self):
        return super().label, self.label, super().__class__.__name__, hasattr(super(), "nope"), __class__.__name__

    def subscript(self):
        return super()[0]

    def missing(self):
        return super().nope

    def setting(self):
        super().fresh = 1

c = Child("x", k=1)
print(c.method(), c.make(), Child.make(), c.static(), c.prop, len(c), c["k"])
print(c.in_closure(), c.zero_arg_in_nested(), c.attributes())
for name in ("nested_without_argument", "in_genexpr", "subscript", "missing", "setting"):
    try:
        print(name, getattr(c, name)())
    except (TypeError, AttributeError, RuntimeError) as e:
        print(name, type(e).__name__, e)
for bad in (lambda: super(), lambda: super(Base), lambda: super(int, "x"), lambda: super(Child, Base("b")), lambda: super(5, c), lambda: super(Base, c).method()):
    try:
        result = bad()
        print(type(result).__name__)
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)

def outside(self):
    return super().method()

Child.outside = outside
try:
    c.outside()
except RuntimeError as e:
    print(e)
s = super(Child, c)
print(s.method(), s.__self__ is c, s.__thisclass__.__name__, s.__self_class__.__name__, repr(s), s.prop, c == 1)
