# Other exceptions outside Exception pass every `except Exception`.
class Abort(BaseException):
    pass


def guarded(fn):
    try:
        return fn()
    except Exception as e:
        return f"guarded: {e}"


def abort():
    raise Abort("not an Exception")


def fail():
    raise ValueError("an Exception")


print(guarded(fail))
print(guarded(lambda: "fine"))
print(guarded(abort))
