eg = ExceptionGroup("several", [ValueError("v"), KeyError("k"), ExceptionGroup("nested", [TypeError("t"), ValueError("v2")])])
print(eg, repr(eg), eg.message, len(eg.exceptions), eg.args)
print(type(eg).__mro__[1:4], isinstance(eg, Exception), type(eg.exceptions).__name__)


def tree(e, depth=0):
    if e is None:
        return "None"
    if isinstance(e, BaseExceptionGroup):
        return f"{e.message}[{', '.join(tree(x, depth + 1) for x in e.exceptions)}]"
    return f"{type(e).__name__}:{e}"


print(tree(eg))
match, rest = eg.split(ValueError)
print(tree(match), "|", tree(rest))
match, rest = eg.split((KeyError, TypeError))
print(tree(match), "|", tree(rest))
match, rest = eg.split(lambda e: "2" in str(e))
print(tree(match), "|", tree(rest))
print([tree(x) for x in eg.split(OSError)], [tree(x) for x in eg.split(ExceptionGroup)])
print(tree(eg.subgroup(ValueError)), tree(eg.subgroup(OSError)), tree(eg.subgroup(lambda e: isinstance(e, KeyError))))
print(eg.subgroup(ValueError).exceptions[0] is eg.exceptions[0], eg.subgroup(ExceptionGroup) is eg)
derived = eg.derive([OSError("new")])
print(tree(derived), type(derived).__name__)

# The kind depends on what is inside.
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)


class HttpErrors(ExceptionGroup):
    def __new__(cls, message, errors, status=500):
        self = super().__new__(cls, message, errors)
        self.status = status
        return self

    def derive(self, excs):
        return HttpErrors(self.message, excs, self.status)


h = HttpErrors("http", [ValueError("a"), TypeError("b")], 503)
left, right = h.split(ValueError)
print(type(left).__name__, left.status, tree(left), tree(right), right.status)


class Plain(ExceptionGroup):
    pass


print(type(Plain("p", [ValueError(), KeyError()]).subgroup(KeyError)).__name__)

# Context, cause, traceback and notes travel to the parts.
try:
    try:
        raise KeyError("cause")
    except KeyError as c:
        raise ExceptionGroup("with cause", [ValueError(1), TypeError(2)]) from c
except ExceptionGroup as g:
    part = g.subgroup(TypeError)
    print(repr(part.__cause__), repr(part.__context__), part.__traceback__ is g.__traceback__, part.__suppress_context__)

for bad in (
    lambda: ExceptionGroup(),
    lambda: ExceptionGroup("only message"),
    lambda: ExceptionGroup("empty", []),
    lambda: ExceptionGroup("m", [1]),
    lambda: ExceptionGroup("m", ValueError()),
    lambda: ExceptionGroup("m", ["text"]),
    lambda: ExceptionGroup(5, [ValueError()]),
    lambda: ExceptionGroup("m", [KeyboardInterrupt()]),
    lambda: ExceptionGroup("m", [ValueError]),
    lambda: ExceptionGroup("m", [ValueError()], 3),
    lambda: eg.split(5),
    lambda: eg.subgroup("x"),
    lambda: eg.subgroup((ValueError, 5)),
    lambda: setattr(eg, "message", "x"),
    lambda: setattr(eg, "exceptions", ()),
    lambda: type("Both", (Exception, ExceptionGroup), {})("m", [KeyboardInterrupt()]),
):
    try:
        print(repr(bad()))
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


def leaves(e):
    if isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions:
            yield from leaves(sub)
    else:
        yield e


print([str(x) for x in leaves(eg)], str(ExceptionGroup("one", [ValueError()])), str(ExceptionGroup("two", (ValueError(), KeyError()))))
try:
    raise eg
except ExceptionGroup as caught:
    print(caught is eg)
