# Classes that change before their first instance is made, and after a subclass has had one.


class Loud:
    def __set__(self, instance, value):
        print("set", value)

    def __get__(self, instance, owner=None):
        return "read"


class Base:
    def name(self):
        return "Base"

    def doomed(self):
        return "doomed"


class Mixin:
    def extra(self):
        return "extra"

    def gone(self):
        return "gone"


class Child(Base, Mixin):
    pass


# Nothing has been made yet.
Base.name = lambda self: "changed before"
del Base.doomed
Mixin.late = lambda self: "late"
Child.own = Loud()
child = Child()
print(child.name(), child.extra(), child.late(), hasattr(child, "doomed"))
child.own = 1
print(child.own)

# The subclass has an instance, its bases have none.
Mixin.extra = lambda self: "changed after"
Mixin.more = lambda self: "more"
Base.name = lambda self: "changed again"
del Mixin.gone
print(child.extra(), child.more(), child.name(), hasattr(child, "gone"))
Mixin.extra = 5
print(child.extra)
Base.field = Loud()
child.field = 2
print(child.field)
print(Base().name(), Mixin().more(), Mixin.extra)

# Hooks that come before the first instance, and after that of a subclass.


class Plain:
    value = 1


class Derived(Plain):
    pass


Plain.__getattr__ = lambda self, name: "no " + name
print(Derived().missing, Plain().missing)
derived = Derived()
Plain.__setattr__ = lambda self, name, value: print("store", name, value)
derived.x = 3
Plain().y = 4
Plain.__getattribute__ = lambda self, name: "all " + name
print(derived.value, Plain().value)

# An object that moves into a class without instances.


class Old:
    def who(self):
        return "old"


class Parent:
    def who(self):
        return "parent"


class New(Parent):
    def which(self):
        return "new"


thing = Old()
print(thing.who())
thing.__class__ = New
print(thing.who(), thing.which())


# Exceptions, values, slots, metaclasses.
class Trouble(ValueError):
    def explain(self):
        return "explained " + str(self)


Trouble.twice = lambda self: self.explain() * 2
try:
    raise Trouble("x")
except ValueError as e:
    print(e.explain(), e.twice())


class Number(int):
    pass


Number.doubled = lambda self: self * 2
print(Number(4).doubled(), Number(4) + 1)


class Slotted:
    __slots__ = ("a",)


class MoreSlots(Slotted):
    __slots__ = ("b",)


Slotted.total = lambda self: self.a + self.b
more = MoreSlots()
more.a, more.b = 1, 2
print(more.total())


class Meta(type):
    def shout(cls):
        return cls.__name__.upper()


Meta.whisper = lambda cls: cls.__name__.lower()


class Made(metaclass=Meta):
    pass


print(Made.shout(), Made.whisper())
Meta.shout = lambda cls: "changed"
print(Made.shout())


class SubMeta(Meta):
    pass


class Deep(metaclass=SubMeta):
    pass


SubMeta.__call__ = lambda cls, *args: ("called", args)
print(Deep(1, 2), Deep.shout())
print(object.__new__(Parent).who(), Parent.__new__(New).which())
