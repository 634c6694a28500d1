"""How long small pieces of code take."""

from time import perf_counter

__all__ = ["Timer", "timeit", "repeat", "default_timer"]
__also__ = ["default_number", "default_repeat"]

default_timer = perf_counter
default_number = 1000000
default_repeat = 5
_FILE = "<timeit-src>"


def _indented(text, depth):
    return text.replace("\n", "\n" + " " * depth)


class Timer:
    """Times a statement, given as a text or as a callable."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        if globals is None:
            variables = new_variables({})
        else:
            variables = new_variables(globals)
        lines = ["def inner(_it, _timer):"]
        if isinstance(setup, str):
            # Each has to be right by itself, and only then stands inside the function.
            lines.append(" " * 4 + _indented(setup, 4))
        elif callable(setup):
            variables["_setup"] = setup
            lines.append("    _setup()")
        else:
            raise ValueError("setup is neither a string nor callable")
        lines.append("    _t0 = _timer()")
        lines.append("    for _i in _it:")
        if isinstance(stmt, str):
            lines.append(" " * 8 + _indented(stmt, 8))
        elif callable(stmt):
            variables["_stmt"] = stmt
            lines.append("        _stmt()")
        else:
            raise ValueError("stmt is neither a string nor callable")
        lines.append("        pass")
        lines.append("    _t1 = _timer()")
        lines.append("    return _t1 - _t0")
        run_text("\n".join(lines), _FILE, variables)
        self.inner = variables["inner"]

    def timeit(self, number=default_number):
        """Return the seconds that so many runs of the statement take."""
        return self.inner(range(number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """Return the seconds of several measurements."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Find how many runs take 0.2 seconds; return the number and the seconds."""
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10

    def print_exc(self, file=None):
        """Print the traceback of the exception being handled."""
        import traceback

        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Return the seconds that so many runs of a statement take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(
    stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None
):
    """Return the seconds of several measurements of a statement."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
