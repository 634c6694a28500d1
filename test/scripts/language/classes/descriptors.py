class Logged:
    """A data descriptor that stores under another name."""

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
        self.slot = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return f"<descriptor {self.name} of {owner.__name__}>"
        print("get", self.name)
        return getattr(obj, self.slot, "unset")

    def __set__(self, obj, value):
        print("set", self.name, value)
        setattr(obj, self.slot, value)

    def __delete__(self, obj):
        print("delete", self.name)
        delattr(obj, self.slot)


class Model:
    title = Logged()
    size = Logged()

    def __init__(self, title):
        self.title = title


m = Model("first")
print(m.title, m.size, Model.title)
m.size = 3
m.size += 4
del m.size
print(m.size, vars(m))
m.__dict__["title"] = "in the dict, yet not seen"
print(m.title)


class NonData:
    def __get__(self, obj, owner):
        return f"non-data for {'class' if obj is None else 'instance'} of {owner.__name__}"


class Lazy:
    """Computes once, then the instance attribute takes over."""

    def __init__(self, fn):
        self.fn = fn

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.fn(obj)
        return value


class Uses:
    nd = NonData()

    @Lazy
    def slow(self):
        print("computing slow")
        return 99


u = Uses()
print(u.nd, Uses.nd, u.slow, u.slow, type(Uses.slow).__name__)
u.nd = "shadowed by the instance"
print(u.nd)
del u.nd
print(u.nd)


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value


class Point:
    x = Typed(int, 0)
    tag = Typed(str)


p = Point()
p.x = 5
print(p.x, p.tag, vars(p))
for name, value in (("x", "5"), ("tag", 3)):
    try:
        setattr(p, name, value)
    except TypeError as e:
        print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
