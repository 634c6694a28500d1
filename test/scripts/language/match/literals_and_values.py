class Color:
    RED = "red"
    GREEN = 2

    class Nested:
        BLUE = (0, 0, 255)


def classify(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small int"
        case -1:
            return "minus one"
        case 2.5:
            return "float"
        case -0.5:
            return "negative float"
        case 3 + 4j:
            return "complex"
        case -1 - 2j:
            return "negative complex"
        case "text":
            return "exact text"
        case "two " "parts":
            return "joined text"
        case b"bytes":
            return "bytes"
        case True:
            return "True"
        case None:
            return "None"
        case Color.RED:
            return "Color.RED"
        case Color.Nested.BLUE:
            return "blue"
        case 0xFF:
            return "hex"
        case 10_000:
            return "ten thousand"
        case r"raw\n":
            return "raw"
        case """triple""":
            return "triple"
        case "":
            return "empty string"
        case _:
            return "other"


for value in (0, 0.0, False, 1, True, 1.0, 3, -1, -1.0, 2.5, -0.5, 3 + 4j, -1 - 2j, "text", "two parts", b"bytes", None, "red", (0, 0, 255), [0, 0, 255], 255, 10000, "raw\\n", "triple", "", (), Color, 2):
    print(repr(value) if not isinstance(value, type) else value.__name__, "->", classify(value))


# True, False and None are compared by identity, numbers and strings by ==.
def singletons(value):
    match value:
        case False:
            return "False"
        case True:
            return "True"
        case None:
            return "None"
        case 0:
            return "equal to 0"
        case 1:
            return "equal to 1"
    return "nothing"


print([singletons(v) for v in (0, 1, False, True, None, 0.0, 1.0, "")])


class AlwaysEqual:
    def __eq__(self, other):
        print("compared with", repr(other), end="; ")
        return True


def against(value):
    match value:
        case None:
            return "none"
        case True:
            return "true"
        case "first":
            return "first literal"
        case _:
            return "default"


print(against(AlwaysEqual()))


class Truthy:
    def __eq__(self, other):
        return [other] if other == "x" else []


match Truthy():
    case "y":
        print("empty list is no match")
    case "x":
        print("a true result is a match")
try:
    match 5:
        case Color.GREEN:
            print("never")
        case Color.missing if False:
            print("the attribute is looked up before the guard")
        case _:
            print("never")
except AttributeError as e:
    print(e)
