class Silent(Exception):
    pass


class Blank(Exception):
    def __str__(self):
        return ""


def attempt(make):
    try:
        raise make()
    except Exception as e:
        return f"[{e}]"


print([attempt(m) for m in (Silent, Blank, ValueError, lambda: ValueError(""), lambda: ValueError(None), lambda: KeyError(""), lambda: ValueError(()), AssertionError)])
try:
    raise Silent
except Silent:
    try:
        raise Blank("hidden args")
    except Blank:
        try:
            raise ValueError("")
        except ValueError:
            raise KeyError
