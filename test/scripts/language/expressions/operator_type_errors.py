# The wording of TypeErrors for operators on mismatched built-in types.
import sys


class Plain:
    pass


p = Plain()
cases = {
    "int+str": lambda: 1 + "a",
    "str+int": lambda: "a" + 1,
    "tuple+list": lambda: (1,) + [2],
    "dict+dict": lambda: {} + {},
    "set+set": lambda: {1} + {2},
    "None+1": lambda: None + 1,
    "bytes+str": lambda: b"a" + "b",
    "str+bytes": lambda: "a" + b"b",
    "int-str": lambda: 1 - "1",
    "str-str": lambda: "a" - "b",
    "str*str": lambda: "a" * "b",
    "str*float": lambda: "a" * 1.5,
    "list*list": lambda: [1] * [2],
    "dict*int": lambda: {} * 2,
    "int/str": lambda: 1 / "2",
    "int//None": lambda: 1 // None,
    "list%int": lambda: [1] % 2,
    "int**str": lambda: 2 ** "3",
    "int@int": lambda: 1 @ 2,
    "float<<int": lambda: 1.0 << 2,
    "int>>float": lambda: 8 >> 1.0,
    "int&float": lambda: 1 & 1.0,
    "str|int": lambda: "a" | 1,
    "set|list": lambda: {1} | [2],
    "dict|list": lambda: {} | [],
    "int^None": lambda: 1 ^ None,
    "obj+obj": lambda: p + p,
    "obj+int": lambda: p + 1,
    "int+obj": lambda: 1 + p,
    "func+int": lambda: len + 1,
    "class+int": lambda: Plain + 1,
    "lambda-int": lambda: (lambda: 0) - 1,
    "-str": lambda: -"a",
    "+list": lambda: +[],
    "~float": lambda: ~1.5,
    "-None": lambda: -None,
    "~obj": lambda: ~p,
    "int<str": lambda: 1 < "a",
    "list<int": lambda: [] < 1,
    "dict<dict": lambda: {} < {},
    "None<None": lambda: None < None,
    "obj<obj": lambda: p < p,
    "obj>=int": lambda: p >= 1,
    "complex<": lambda: 1j < 2j,
    "tuple<tuple": lambda: (1, "a") < (1, 2),
    "abs str": lambda: abs("a"),
    "divmod": lambda: divmod("a", 2),
    "pow": lambda: pow(2, 3, "a"),
    "round": lambda: round("2.5"),
    "sum": lambda: sum(["a", "b"]),
    "sum str start": lambda: sum(["a"], ""),
    "len int": lambda: len(5),
    "iter int": lambda: iter(5),
    "for none": lambda: [x for x in None],
}
for name, case in cases.items():
    try:
        print(f"{name:<14} {case()!r}")
    except Exception:
        kind, value, _ = sys.exc_info()
        print(f"{name:<14} {kind.__name__}: {value}")


def augmented():
    x = [1]
    x += 5


def augmented_str():
    s = "a"
    s -= "b"


def augmented_tuple():
    t = (1,)
    t += [2]


def augmented_power():
    n = None
    n **= 2


for fn in (augmented, augmented_str, augmented_tuple, augmented_power):
    try:
        fn()
    except TypeError as e:
        print(fn.__name__, e, sep=": ")
