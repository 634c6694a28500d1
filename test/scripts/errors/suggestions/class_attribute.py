class Color:
    RED = 1
    GREEN = 2
    BLUE = 3

    @classmethod
    def names(cls):
        return [n for n in vars(cls) if n.isupper()]


print(Color.names(), Color.RED)


def mix(*names):
    return sum(getattr(Color, name) for name in names)


print(mix("RED", "BLUE"))
try:
    mix("RED", "PINK")
except AttributeError as e:
    print(e)
print(Color.GREN)
