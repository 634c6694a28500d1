class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

t = Temperature(25)
print(t.celsius, t.fahrenheit, vars(t))
t.fahrenheit = 212
print(t.celsius)
t.celsius += 10
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
try:
    Temperature(-1000)
except ValueError as e:
    print(e)
del t.celsius
for action in ("t.celsius", "del t.fahrenheit", "del t.celsius"):
    try:
        if action == "t.celsius":
            t.celsius
        elif action == "del t.fahrenheit":
            del t.fahrenheit
        else:
            del t.celsius
    except AttributeError as e:
        print(action, "->", e)

class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return 3 * self.r**2

    def _get(self):
        return "old style"

    def _set(self, value):
        print("set", value)

    style = property(_get, _set, doc="the style")
    readonly = property(lambda self: self.r * 2)
    writeonly = property(fset=lambda self, v: setattr(self, "r", v))
    empty = property()

c = Circle(2)
print(c.area, c.style, c.readonly, Circle.style.__doc__, type(Circle.area).__name__, Circle.area.fget(c), Circle.style.fset is Circle._set, Circle.area.fset)
c.style = "new"
c.writeonly = 7
print(c.r, c.area)
# A property is a data descriptor: the instance dict does not shadow it.
c.__dict__["area"] = "shadow"
print(c.area, c.__dict__["area"])
for bad in (
    lambda: setattr(c, "area", 5),
    lambda: delattr(c, "area"),
    lambda: c.writeonly,
    lambda: delattr(c, "style"),
    lambda: c.empty,
    lambda: setattr(c, "empty", 1),
    lambda: setattr(c, "readonly", 1),
    lambda: property(1, 2, 3, 4, 5),
):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)

class Square(Circle):
    @property
    def area(self):
        return super().area + 1

    @Circle.style.getter
    def style(self):
        return "overridden getter"

s = Square(1)
print(s.area, s.style)
s.style = "the setter is kept"

class Raises:
    @property
    def broken(self):
        return self.not_there

    def __getattr__(self, name):
        return f"__getattr__({name})"

print(Raises().broken, Raises().other)
