class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print(f"Meta.__new__ {name} {[b.__name__ for b in bases]} {kwargs} {sorted(k for k in namespace if not k.startswith('__'))}")
        namespace["added"] = f"added to {name}"
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("Meta.__init__", cls.__name__)
        super().__init__(name, bases, namespace)
        cls.options = kwargs

    def __call__(cls, *args, **kwargs):
        print("Meta.__call__", cls.__name__, args)
        obj = super().__call__(*args, **kwargs)
        obj.stamped = True
        return obj

    def __repr__(cls):
        return f"<Meta class {cls.__name__}>"

    @property
    def shouted(cls):
        return cls.__name__.upper()

    def method(cls):
        return f"metamethod on {cls.__name__}"

class Base(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, *args):
        self.args = args

class Child(Base, other="o"):
    y = 2

obj = Child(1, 2)
print(obj.args, obj.stamped, obj.added, Child.options, Base.options, type(Child) is Meta, Child, repr(Base), [Child])
print(Child.shouted, Child.method(), Meta.method(Base), isinstance(Child, Meta), issubclass(Meta, type), type(Meta))
for bad in (lambda: obj.method, lambda: obj.shouted, lambda: Child.nope):
    try:
        bad()
    except AttributeError as e:
        print(e)

class Other(type): ...

class WithOther(metaclass=Other): ...

try:
    class Conflict(Base, WithOther): ...
except TypeError as e:
    print(e)

class Merged(Meta, Other): ...

class Resolved(Base, WithOther, metaclass=Merged): ...

print(type(Resolved).__name__)

# Any callable can stand as the metaclass.
def make_dict(name, bases, namespace, **kw):
    return {"name": name, "bases": bases, "kw": kw, "keys": sorted(k for k in namespace if not k.startswith("__"))}

class NotReallyAClass(metaclass=make_dict, extra=5):
    a = 1

    def b(self): ...

print(NotReallyAClass)

class SingletonMeta(type):
    _instances = {}

    def __call__(cls, *args):
        if cls not in SingletonMeta._instances:
            SingletonMeta._instances[cls] = super().__call__(*args)
        return SingletonMeta._instances[cls]

class Config(metaclass=SingletonMeta):
    def __init__(self, v=0):
        self.v = v

print(Config(5) is Config(6), Config().v)

class Abstract(type):
    def __call__(cls, *a):
        raise TypeError(f"{cls.__name__} is static")

class Static(metaclass=Abstract):
    value = 42

try:
    Static()
except TypeError as e:
    print(e, Static.value)

class Comparable(type):
    def __lt__(cls, other): return cls.__name__ < other.__name__
    def __add__(cls, other): return type(cls.__name__ + other.__name__, (cls, other), {})
    def __bool__(cls): return cls.__name__ != "Falsy"
    def __getattr__(cls, name): return f"{cls.__name__} has no {name}"

class Zed(metaclass=Comparable): ...
class Falsy(metaclass=Comparable): ...

print([c.__name__ for c in sorted([Zed, Falsy])], (Zed + Falsy).__mro__[1].__name__, bool(Zed), bool(Falsy), Zed.anything, hash(Zed) == hash(Zed))
