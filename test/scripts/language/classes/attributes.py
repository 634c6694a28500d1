class Dog:
    """A good dog."""

    species = "canine"
    tricks = []
    count = 0

    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        Dog.count += 1

    def add_trick(self, trick):
        self.tricks.append(trick)
        return self

    def birthday(self):
        self.age += 1
        self.count += 100


rex, fido = Dog("Rex"), Dog("Fido", 5)
print(rex.name, fido.name, rex.species, Dog.species, Dog.count, rex.count)
rex.species = "robot"
print(rex.species, fido.species, Dog.species)
del rex.species
print(rex.species)
rex.add_trick("sit")
fido.add_trick("roll")
print(rex.tricks, fido.tricks is rex.tricks, Dog.tricks)
fido.tricks = ["own"]
print(rex.tricks, fido.tricks)
rex.birthday()
print(rex.age, rex.count, fido.count, Dog.count)
print(vars(rex), vars(fido), sep="\n")

# Attributes appear and disappear on instances and on the class at any time.
rex.color = "brown"
Dog.legs = 4
Dog.bark = lambda self, times=1: f"{self.name}: " + "woof " * times
print(rex.color, fido.legs, rex.bark(2), hasattr(fido, "color"))
fido.bark = lambda: "instance functions get no self"
print(fido.bark())
del fido.bark
print(fido.bark())
del Dog.bark
for expression in (lambda: fido.bark(), lambda: rex.missing, lambda: Dog.missing, lambda: Dog.name, lambda: rex.age.nope, lambda: None.x, lambda: Dog.add_trick("x")):
    try:
        print(expression())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e, getattr(e, "name", "-"))
try:
    del rex.species
except AttributeError as e:
    print(e)
try:
    del rex.nothing
except AttributeError as e:
    print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    "text".x = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    object().x = 1
except AttributeError as e:
    print(e)
try:
    [].x = 1
except AttributeError as e:
    print(e)
try:
    (lambda: 0).x = 1
    print("functions can")
except AttributeError as e:
    print(e)
print(Dog.__name__, Dog.__doc__, Dog.__module__, Dog.__qualname__, Dog.__bases__, type(Dog), Dog.__class__ is type)
print(repr(Dog), repr(rex)[:20], rex.__class__ is Dog, rex.__doc__, sorted(k for k in Dog.__dict__ if not k.startswith("__")))
rex.__dict__["age"] = 99
rex.__dict__.update(x=1, y=2)
print(rex.age, rex.x + rex.y, list(rex.__dict__))
