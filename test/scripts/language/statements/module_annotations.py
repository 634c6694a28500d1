counter: int = 0
label: "forward reference"
pair: tuple[int, str] = 1, "a"
maybe: int | None = None
(skipped): float = 1.5
nothing_stored: list
data = {}
data["key"]: str = "annotated subscript"


class Holder:
    pass


holder = Holder()
holder.attr: int = 7
print(__annotations__)
print(counter, pair, maybe, skipped, data, holder.attr)
for missing in ("label", "nothing_stored"):
    print(missing, missing in globals(), missing in __annotations__)


def noisy(tag):
    print("evaluating annotation", tag)
    return tag


# In a module and a class body: value first, then annotation.
ordered: noisy("ordered") = print("value") or 5
bare: noisy("bare")


class C:
    a: noisy("C.a") = 1
    b: noisy("C.b")
    _private: int = 3
    __mangled: str = "m"
    if a:
        conditional: bool = True
    for loop in range(2):
        in_loop: int = loop

    def method(self):
        local: noisy("never") = 2
        self.x: noisy("evaluated? no, not for attributes in functions") = 3
        return local


print(C.__annotations__, C().method(), C.conditional, C.in_loop)
if False:
    unreachable: int = 1
print("unreachable" in __annotations__)
for i in range(3):
    in_loop: int = i
print(in_loop, __annotations__["in_loop"])
__annotations__["added"] = "by hand"
print(list(__annotations__))


def function_locals(n):
    if n:
        value: int = n
    else:
        value: str
    return value


print(function_locals(5))
try:
    function_locals(0)
except UnboundLocalError as e:
    print(e)


def makes_local():
    try:
        print(counter)
    except UnboundLocalError as e:
        print(e)
    counter: int


makes_local()
holder.attr: undefined_annotation_name if False else int = 8
print(holder.attr)
try:
    holder.attr: undefined_annotation_name = 9
except NameError as e:
    print(e, holder.attr)
try:
    fresh: undefined_annotation_name = 9
except NameError as e:
    print(e, fresh)


class Sub(C):
    c: int


class Unannotated(C):
    pass


print(Sub.__annotations__, Unannotated.__annotations__ == {}, "__annotations__" in vars(Unannotated))
