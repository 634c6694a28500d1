log = []


def t(label, value=None):
    log.append(label)
    return label if value is None else value


def flush(title):
    print(f"{title:<22}", " ".join(str(x) for x in log))
    log.clear()


t("a", 1) + t("b", 2) * t("c", 3)
flush("arithmetic")
t("a", 2) ** t("b", 3) ** t("c", 1)
flush("power")
[t("a"), t("b"), (t("c"), t("d"))]
flush("displays")
{t("k1"): t("v1"), t("k2"): t("v2")}
flush("dict display")
{t("k"): t("v") for _ in range(2)}
flush("dict comprehension")


def call(*args, **kwargs):
    log.append("body")


t("fn", call)(t("a"), *[t("b")], x=t("c"), **{t("d"): t("e")})
flush("call")

box = {"k": [1, 2, 3]}
t("obj", box)[t("key", "k")][t("index", 0)] = t("value", 5)
flush("subscript assign")
t("obj", box)[t("key", "k")] += t("value", [4])
flush("augmented assign")


class Thing:
    pass


t("target1", Thing()).x = t("target2", Thing()).y = t("rhs", 0)
flush("chained assign")
t("l", box)[t("m", "k")], t("n", box)[t("o", "j")] = t("p", 1), t("q", 2)
flush("tuple assign")
del t("obj", box)[t("key", "j")]
flush("del")

t("yes") if t("cond", 1) else t("no")
flush("conditional")
t("a", 1) < t("b", 2) < t("c", 0) < t("never", 1)
flush("comparison chain")
t("a", 0) or t("b", 0) or t("c", 5) or t("never")
flush("or")
t("a", 1) and t("b", []) and t("never")
flush("and")
t("seq", [1, 2, 3])[t("lo", 0):t("hi", 2):t("step", 1)]
flush("slice")
f"{t('a')}{t('b'):{t('spec', '>3')}}{t('c')!r}"
flush("f-string")


def deco(label):
    log.append(f"make-{label}")

    def apply(fn):
        log.append(f"apply-{label}")
        return fn

    return apply


@deco("outer")
@deco("inner")
def decorated(x=t("default1"), *, y=t("default2")) -> t("returns", int):
    log.append("never")


flush("decorators")


class Sub(t("base", Thing), metaclass=t("meta", type)):
    attr = t("class body")


flush("class")
box["z"] = [t("rhs first")][0] + str(len(box))
(lambda v=t("lambda default"): t("never"))
flush("lambda")
[t("elem") for _ in t("iter", [1]) if t("filter", True)]
flush("comprehension")
assert t("test", True), t("never")
flush("assert")
print(box)
