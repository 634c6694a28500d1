class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def describe(self):
        return f"{type(self).__name__}: {self.speak()} ({self.legs()} legs)"

    def legs(self):
        return 4

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name}>"


class Dog(Animal):
    sound = "Woof"


class Bird(Animal):
    sound = "Tweet"

    def __init__(self, name, wingspan):
        super().__init__(name)
        self.wingspan = wingspan

    def legs(self):
        return super().legs() // 2

    def describe(self):
        return super().describe() + f" {self.wingspan}cm"


class Parrot(Bird):
    def __init__(self, name, *words):
        super().__init__(name, wingspan=30)
        self.words = words

    @property
    def sound(self):
        return "/".join(self.words) or super().sound


zoo = [Animal("Thing"), Dog("Rex"), Bird("Tweety", 12), Parrot("Polly", "hi", "bye"), Parrot("Mute")]
for animal in zoo:
    print(animal, animal.describe())
print([isinstance(a, Bird) for a in zoo], [issubclass(type(a), Dog) for a in zoo], issubclass(Parrot, (Dog, Animal)))
print(Parrot.__mro__, Parrot.__bases__, Parrot.__base__.__name__, Animal.__subclasses__())
print(Parrot.mro() == list(Parrot.__mro__), Dog.__init__ is Animal.__init__, "speak" in vars(Dog), Dog.speak is Animal.speak)


# Overriding without calling super leaves the parent's part undone.
class Lazy(Animal):
    def __init__(self):
        pass


try:
    Lazy().speak()
except AttributeError as e:
    print(e)


class Base:
    registry = []

    def template(self):
        return [self.first(), self.second(), self._hook()]

    def first(self):
        return "base first"

    def second(self):
        raise NotImplementedError(f"{type(self).__name__} must define second()")

    def _hook(self):
        return None


class Done(Base):
    def second(self):
        return "done second"

    def _hook(self):
        return "hooked"


print(Done().template())
try:
    Base().template()
except NotImplementedError as e:
    print(e)
Done.registry.append("shared")
print(Base.registry)
Done.registry = ["own"]
print(Base.registry, Done.registry)
Base.first = lambda self: "patched"
print(Done().template()[0])
for bases in ((int, str), (bool,), (type(None),), (type(lambda: 0),), (range,), (5,), ("Base",), (Base, Base), (object, Base), (slice,), (type(...),)):
    try:
        type("Bad", bases, {})
        print("fine")
    except TypeError as e:
        print(e)
