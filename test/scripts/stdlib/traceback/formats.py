import traceback
import sys


folder = traceback.extract_stack()[-1].filename.removesuffix("formats.py")


def show(*values, end="\n"):
    print(*[str(value).replace(folder, "") if folder else str(value) for value in values], end=end)


class Out:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        pass


def inner(x):
    return 1 / x


def outer():
    try:
        inner(0)
    except ZeroDivisionError as e:
        raise ValueError("bad\nvalue") from e


def recurse(n):
    if n == 0:
        raise KeyError("deep")
    recurse(n - 1)


try:
    outer()
except ValueError as e:
    show(traceback.format_exc())
    show(traceback.format_exc(limit=1, chain=False))
    show(traceback.format_exception(e)[0], end="")
    show("".join(traceback.format_exception(type(e), e, e.__traceback__)) == traceback.format_exc())
    show(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    out = Out()
    traceback.print_exc(file=out)
    traceback.print_exception(e, file=out, limit=-1)
    traceback.print_tb(e.__traceback__, file=out)
    show(out.text)
    tb = traceback.extract_tb(e.__traceback__)
    show([(f.name, f.lineno, f.line, f[0], len(f)) for f in tb])
    show(tb[0], tb[0] == tb[0], tb[-1].colno, tb[-1].end_colno, tb[-1].end_lineno == tb[-1].lineno)
    show("".join(tb.format()), traceback.format_list(tb[:1]), traceback.format_tb(e.__traceback__, 1))
    te = traceback.TracebackException.from_exception(e)
    show(te, te.exc_type, "".join(te.format()) == traceback.format_exc(), list(te.format_exception_only()))
    show(te.__cause__.exc_type, te.__context__, te.stack[0].name, te.__cause__.stack[-1].line)
    show("".join(traceback.format_exception(type(e), e, None)))

try:
    recurse(10)
except KeyError:
    show(traceback.format_exc())

try:
    raise ExceptionGroup("many", [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    show(traceback.format_exc())

e = RuntimeError("noted")
e.add_note("first note")
e.add_note("second")
show(traceback.format_exception_only(e), traceback.format_exception(e))
show(traceback.format_exception(None), repr(traceback.format_exc()))
show(traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n"))))
show(traceback.format_list([("f.py", 3, "g", "line"), ("f.py", 4, "h", None)]))
for wrong in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, ValueError(1))):
    try:
        show(wrong())
    except (TypeError, ValueError) as error:
        show(type(error).__name__, error)


def where():
    return traceback.extract_stack()


stack = where()
show([(f.name, f.line) for f in stack])
show("".join(traceback.format_stack(limit=1)))


class Custom(Exception):
    def __str__(self):
        raise ValueError("no")


show(traceback.format_exception_only(Custom()))
summary = traceback.FrameSummary("f", 1, "n", line="  text ")
show(summary, summary.line, tuple(summary), summary == ("f", 1, "n", "text"))
