# A method is looked up before the arguments are evaluated.
import collections
import math
import string


class Plain:
    def method(self, *given):
        return "method", given

    @staticmethod
    def static(*given):
        return "static", given

    @classmethod
    def of_class(cls, *given):
        return cls.__name__, given

    @property
    def computed(self):
        print("property")
        return lambda *given: ("computed", given)


class Dynamic(Plain):
    def method(self, *given):
        return super().method(say("super"), *given)

    def again(self):
        return super().method(say("again"))

    def __getattr__(self, name):
        print("getattr", name)
        return lambda *given: (name, given)


class Counting:
    def __getattribute__(self, name):
        print("getattribute", name)
        return object.__getattribute__(self, name)

    def method(self, given):
        return given


def say(value):
    print("argument", value)
    return value


def rewire(instance):
    Plain.method = lambda self, *given: ("new method", given)
    return "rewired"


def shadow(instance):
    instance.method = lambda *given: ("of the instance", given)
    return "shadowed"


def become(instance):
    instance.__class__ = Dynamic
    return "became"


def attempt(action):
    try:
        print(action())
    except Exception as problem:
        print(type(problem).__name__, problem)


def main():
    plain = Plain()
    plain.unbound = str.upper
    plain.function = lambda *given: ("function", given)
    plain.number = 5
    print(plain.method(say(1)), plain.method(say(1), 2), plain.method(say(1), 2, 3), plain.method(1, 2, 3, say(4)))
    print(plain.static(say(1)), plain.of_class(say(1), say(2)), plain.computed(say(3)))
    print(plain.unbound(say("x")), plain.function(say(4)), plain.function(say(1), 2), plain.function(say(1), 2, 3))
    attempt(lambda: plain.missing(say(5)))
    attempt(lambda: plain.number(say(6)))
    attempt(lambda: plain.static.missing(say(7), 2))
    attempt(lambda: None.missing(1 / 0))
    attempt(lambda: "abc".missing([][1]))
    attempt(lambda: math.missing(say(8)))
    attempt(lambda: "abc".upper(say(9)))
    attempt(lambda: plain.of_class.missing(say(10), *[1]))
    dynamic = Dynamic()
    print(dynamic.method(1), dynamic.again(), dynamic.anything(say(11)), Plain.method(plain, say(12)))
    print(Counting().method(say(13)))
    print(plain.method(shadow(plain)), plain.method(say(14)))
    plain = Plain()
    print(plain.method(become(plain)), type(plain).__name__)
    print(math.sqrt(say(4.0)), math.pow(say(2), 3), math.hypot(say(3), 4), string.capwords(say("a b")))
    print(collections.OrderedDict(say([(1, 2)])), collections.Counter.fromkeys.__name__)
    items = []
    items.append(say(1))
    items.insert(say(0), 5)
    items.extend(say(each) for each in range(2))
    print(items, "a,b".split(say(",")), "-".join(str(each) for each in range(3)))
    text = "k"
    print(text.join((text := "z") for _ in range(3)), text)
    plain = Plain()
    print(plain.method(rewire(plain)), plain.method(rewire(plain)))
    del Plain.method
    Plain.method = lambda self, *given: ("method", given)


for turn in range(3):
    main()

nothing = None
nothing.missing(
    say("never"),
)
