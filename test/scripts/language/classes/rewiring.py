# Changing what a class or an instance is, after the fact.
class Cat:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} meows"


class Dog:
    def speak(self):
        return f"{self.name} barks"


pet = Cat("Tom")
print(pet.speak(), type(pet).__name__)
pet.__class__ = Dog
print(pet.speak(), type(pet).__name__, isinstance(pet, Cat), pet.__class__ is Dog)
pet.__dict__ = {"name": "replaced"}
print(pet.speak(), vars(pet))

Cat.__name__ = "Feline"
print(Cat.__name__, Cat.__qualname__, repr(Cat), type(Cat("x")).__name__)
Cat.__qualname__ = "Zoo.Feline"
print(repr(Cat), repr(Cat("y"))[:22])
Cat.__doc__ = "new doc"
Cat.__module__ = "elsewhere"
print(Cat.__doc__, repr(Cat), Cat("x").__doc__)


# Methods patched in and out.
def louder(self):
    return original(self).upper()


original = Dog.speak
Dog.speak = louder
print(pet.speak())
Dog.speak = original
print(pet.speak())
pet.speak = lambda: "own speak"
print(pet.speak(), Dog.speak(pet))
del pet.speak
setattr(Dog, "legs", property(lambda self: 4))
print(pet.legs)


class A:
    def who(self): return "A"


class B:
    def who(self): return "B"


class C(A):
    pass


c = C()
print(c.who(), C.__bases__[0].__name__)

for bad in (
    lambda: setattr(pet, "__class__", 5),
    lambda: setattr(pet, "__class__", int),
    lambda: setattr(5, "__class__", Dog),
    lambda: setattr(pet, "__dict__", [1]),
    lambda: setattr(Cat, "__name__", 5),
    lambda: setattr(C, "__mro__", ()),
    lambda: setattr(C, "__dict__", {}),
    lambda: delattr(C, "__name__"),
    lambda: C.__dict__.__setitem__("x", 1),
):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


# Special methods are taken from the class even when set later.
class Late: ...


late = Late()
late.__len__ = lambda: 1
try:
    len(late)
except TypeError as e:
    print(e)
Late.__len__ = lambda self: 7
Late.__add__ = lambda self, o: f"added {o}"
Late.__call__ = lambda self, *a: a
Late.__bool__ = lambda self: False
print(len(late), late + 1, late(1, 2), bool(late))
del Late.__len__
try:
    len(late)
except TypeError as e:
    print(e)
