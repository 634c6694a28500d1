print(len("abc"), sum([1, 2]), list("ab"))
len = lambda x: "shadowed"
print(len("abc"))


def uses_global_shadow():
    return len([1])


print(uses_global_shadow())
del len
print(len("abc"), uses_global_shadow())


def local_shadow(list, str="s", *, dict=None):
    max = 5
    return list, str, dict, max, [id for id in range(2)]


print(local_shadow([1]), local_shadow(list="x", dict={}), max(1, 2))


def parameter_and_builtin(print):
    print("through the parameter")
    return print


collected = []
parameter_and_builtin(collected.append)
print(collected)


class Shadow:
    list = [1, 2]
    sum = sum(list)
    print = "class attribute"

    def method(self):
        return list("ab"), self.list, sum([5])

    def print_it(self):
        print("the builtin, not the attribute")
        return self.print


s = Shadow()
print(s.method(), s.print_it(), Shadow.sum)


def conditional_shadow(flag):
    if flag:
        min = "local"
    try:
        return min
    except UnboundLocalError as e:
        return str(e)


print(conditional_shadow(True), conditional_shadow(False))

# The names of types may be rebound; literals do not care.
int = str
print(int(5) + "!", type(5).__name__, 5 + 1, isinstance("x", int))
del int
list = tuple
print(list("ab"), [1, 2], type([]).__name__, [x for x in "a"], [*"ab"])
del list
range = "not a range"
try:
    for i in range(3):
        pass
except TypeError as e:
    print(e)
del range
ValueError, KeyError = KeyError, ValueError
try:
    {}["k"]
except ValueError as e:
    print("names swapped:", type(e).__name__)
del ValueError, KeyError
try:
    {}["k"]
except KeyError as e:
    print("restored:", type(e).__name__)
AssertionError = OSError
try:
    assert False, "assert does not look the name up"
except OSError:
    print("never")
except Exception as e:
    print(type(e).__name__)
del AssertionError
StopIteration = "rebound"
print([n for n in (x for x in "ab")])
del StopIteration
for name in ("True_", "nope"):
    try:
        del globals()[name]
    except KeyError as e:
        print("KeyError", e)
try:
    del print
except NameError as e:
    print(e)
super = lambda: "own super"


class Child(Shadow):
    def method(self):
        return super()


print(Child().method())
del super
import math as sum
print(sum.sqrt(16))
del sum
print(sum([1, 1]), min(3, 1), id is id)
