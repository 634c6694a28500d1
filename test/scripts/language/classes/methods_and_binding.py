class Greeter:
    greeting = "hello"

    def greet(self, name="you"):
        return f"{self.greeting} {name}"

    def chain(self):
        self.greeting += "!"
        return self

    def no_self_name(this, other):
        return (this is other, this.greeting)

    shout = lambda self: self.greeting.upper()
    alias = greet

    def __helper(self):
        return "private " + self.greeting

    def use_helper(self):
        return self.__helper()


g = Greeter()
bound = g.greet
print(bound("Ann"), Greeter.greet(g, "Bob"), g.alias("Cy"), g.shout(), g.no_self_name(g))
g.greeting = "hi"
print(bound(), g.chain().chain().greet("D"), bound("late"))
print(bound.__self__ is g, bound.__func__ is Greeter.greet, bound.__name__, bound.__doc__, g.greet == g.greet, g.greet is g.greet, g.greet == Greeter().greet)
print(repr(bound)[:30], repr(Greeter.greet)[:24], type(bound).__name__, type(Greeter.greet).__name__)
print(list(map(g.greet, "xy")), {g.greet: 1}[g.greet], sorted(["b", "a"], key=g.greet))
print(g.use_helper(), hasattr(g, "__helper"), g._Greeter__helper())


def external(self, x):
    return f"external {type(self).__name__} {x}"


g.added = external
Greeter.installed = external
print(g.added("needs self", 1), g.installed(2))
g.manual = external.__get__(g)
print(g.manual(3), external.__get__(5, int)("on an int"), external.__get__(None, int) is external)

# Calling through the class with any object as self.
class Fake:
    greeting = "fake"


print(Greeter.greet(Fake()), Greeter.shout(Fake), str.upper("x"), list.__len__([1, 2]))


class Counter:
    instances = 0

    def __init__(self):
        type(self).instances += 1
        self.n = 0

    def __call__(self, step=1):
        self.n += step
        return self.n

    tick = __call__


class SubCounter(Counter):
    instances = 10


c, s = Counter(), SubCounter()
print(c(), c(5), c.tick(), s(2), Counter.instances, SubCounter.instances)
methods = [c.tick, s.tick, c]
print([m() for m in methods])


class Builder:
    def __init__(self):
        self.steps = []
        self.on_done = None

    def do(self, *steps):
        self.steps += steps
        return self

    def done(self):
        return self.on_done(self.steps) if self.on_done else self.steps


b = Builder().do("a", "b").do("c")
print(b.done())
b.on_done = len
print(b.done())
b.on_done = lambda steps: "+".join(steps)
print(b.done())
getattr(b, "do")("d")
print(getattr(b, "steps"), [getattr(Builder, n).__name__ for n in ("do", "done")], callable(getattr(b, "done")))
for bad in (lambda: Greeter.greet(), lambda: g.greet(1, 2), lambda: g.no_self_name(), lambda: Greeter.shout(5), lambda: g.greeting(), lambda: Greeter().greet.nope):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(e)
