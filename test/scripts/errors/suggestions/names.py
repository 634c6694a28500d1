# NameError looks for similar names among the locals, the globals and the built-ins.
import math

temperature = 21


def suggest(fn):
    try:
        fn()
    except NameError as e:
        print(e)


def local_typo():
    counter = 1
    return countr


def builtin_typo():
    return lenght("abc")


def global_typo():
    return temprature


for fn in (local_typo, builtin_typo, global_typo):
    suggest(fn)


def average(numbers):
    total = sum(numbers)
    return totl / len(numbers)


print(average([1, 2, 3]))
