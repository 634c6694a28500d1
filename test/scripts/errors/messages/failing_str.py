class Broken(Exception):
    def __str__(self):
        raise RuntimeError("cannot describe myself")


class NotText(Exception):
    def __str__(self):
        return 42


def describe(e):
    try:
        return str(e)
    except Exception as inner:
        return f"<{type(inner).__name__}: {inner}>"


for cls in (Broken, NotText):
    try:
        raise cls("args are still there")
    except Exception as e:
        print(describe(e), e.args)
try:
    raise NotText("first")
except NotText:
    raise Broken("second")
