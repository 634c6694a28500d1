class Data:
    def __get__(self, obj, owner): return "data descriptor"
    def __set__(self, obj, value): print("Data.__set__", value)

class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["setonly"] = f"stored {value}"

class NonData:
    def __get__(self, obj, owner): return "non-data descriptor"

class Raising:
    def __get__(self, obj, owner):
        raise AttributeError("descriptor refuses")

class C:
    data = Data()
    nondata = NonData()
    plain = "class attribute"
    setonly = SetOnly()
    raising = Raising()

    def __getattr__(self, name):
        return f"getattr({name})"

c = C()
c.__dict__.update(data="instance", nondata="instance", plain="instance")
print(c.data, c.nondata, c.plain, c.unknown, c.raising)
print(type(c.setonly).__name__)
c.setonly = 5
print(c.setonly)
c.data = "x"
del c.__dict__["nondata"], c.__dict__["plain"]
print(c.nondata, c.plain, C.data, C.nondata)
try:
    del c.data
except AttributeError as e:
    print(e)
try:
    del c.setonly
except AttributeError as e:
    print(e)
del c.__dict__["setonly"]

# Descriptors work only in the class, not in the instance.
c.inst = NonData()
print(type(c.inst).__name__)
C.late = NonData()
print(c.late)

# Assigning to the class replaces the descriptor; the metaclass can have its own.
C.data = "replaced"
print(c.data)

class Meta(type):
    meta_data = Data()
    meta_plain = "from meta"
    both = "from meta"

class WithMeta(metaclass=Meta):
    meta_data = "class has it too"
    both = "from class"

print(WithMeta.meta_data, WithMeta.meta_plain, WithMeta.both, hasattr(WithMeta(), "meta_plain"), WithMeta().meta_data)
WithMeta.meta_data = 1

# Functions are non-data descriptors.
def fn(self): return f"fn of {self.name}"

class Named:
    def __init__(self, name): self.name = name
    method = fn

n = Named("n")
print(n.method(), fn.__get__(n)(), fn.__get__(n, Named)(), Named.__dict__["method"] is fn, type(fn.__get__(n)).__name__)
n.method = lambda: "instance function"
print(n.method())

class Inherit(Named):
    @property
    def name(self): return self._n
    @name.setter
    def name(self, v): self._n = v.upper()

print(Inherit("low").name, vars(Inherit("low")))

class Counter:
    """One descriptor, state per instance kept in the descriptor."""

    def __init__(self): self.values = {}

    def __get__(self, obj, owner):
        return self if obj is None else self.values.get(id(obj), 0)

    def __set__(self, obj, v): self.values[id(obj)] = v

class Page:
    hits = Counter()

a, b = Page(), Page()
a.hits += 1
a.hits += 1
b.hits += 10
print(a.hits, b.hits, len(Page.hits.values), vars(a))
print(property(lambda s: "manual").__get__(c), classmethod(lambda cls: cls.__name__).__get__(None, C)(), staticmethod(len).__get__(c)("abc"))
