e = ValueError("base message")
print(hasattr(e, "__notes__"))
e.add_note("first note")
e.add_note("second\nwith two lines")
print(e.__notes__, str(e), repr(e), e.args)
print(e.add_note("third"), len(e.__notes__))
for bad in (5, None, b"bytes", ["list"]):
    try:
        e.add_note(bad)
    except TypeError as err:
        print(err)
for call in (lambda: e.add_note(), lambda: e.add_note("a", "b")):
    try:
        call()
    except TypeError as err:
        print(err)


def process(items):
    for i, item in enumerate(items):
        try:
            yield 10 // item
        except Exception as err:
            err.add_note(f"while processing item {i} ({item!r})")
            raise


try:
    list(process([1, 2, 0]))
except ZeroDivisionError as err:
    print(err, err.__notes__)
try:
    list(process([5, "x"]))
except TypeError as err:
    print(err, err.__notes__)


def outer():
    try:
        inner()
    except LookupError as err:
        err.add_note("added in outer")
        raise


def inner():
    try:
        {}["k"]
    except KeyError as err:
        err.add_note("added in inner")
        raise


try:
    outer()
except KeyError as err:
    print(err.__notes__)

# __notes__ is an ordinary attribute.
n = KeyError("n")
n.__notes__ = ["set directly"]
n.add_note("appended")
print(n.__notes__, vars(n))
del n.__notes__
print(hasattr(n, "__notes__"))
n.__notes__ = "not a list"
try:
    n.add_note("x")
except TypeError as err:
    print(err)
n.__notes__ = ["a", 5]
n.add_note("b")
print(n.__notes__)


class Annotated(Exception):
    def __str__(self):
        base = super().__str__()
        return base + "".join(f" [{note}]" for note in getattr(self, "__notes__", ()))


a = Annotated("msg")
a.add_note("one")
a.add_note("two")
print(a)
group = ExceptionGroup("g", [e, a])
group.add_note("note on the group")
print(group.__notes__, [x.__notes__ for x in group.exceptions][1], str(group))
part = group.subgroup(Annotated)
print(part.__notes__, part.__notes__ is group.__notes__)
match, rest = group.split(ValueError)
print(match.__notes__, rest.__notes__)
chained = RuntimeError("top")
chained.add_note("has a cause")
try:
    raise chained from a
except RuntimeError as err:
    print(err.__notes__, err.__cause__.__notes__)
