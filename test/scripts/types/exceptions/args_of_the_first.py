# An `__init__` that sets what is computed, of the very first instance of its class: args, __cause__, __context__, __traceback__.
class Base(Exception):
    def __init__(self, message=""):
        self.message = message
        super().__init__(message)


class Located(Base):
    def __init__(self, message, line, cause=None):
        super().__init__(message)
        self.line = line
        self.args = (message, line)
        self.__cause__ = cause
        self.__suppress_context__ = False


class Mixed(Located, KeyError):
    def __init__(self, *rest):
        self.args = rest
        self.characters_written = len(rest)


class Written(BlockingIOError):
    def __init__(self, count):
        self.errno = count
        self.filename = "name"
        self.args = ("written",)


for make in (Located, Mixed):
    error = make("wrong", 3, ValueError("cause"))
    print(error.args, error, repr(error), repr(error.__cause__), error.__suppress_context__, sorted(vars(error)))
error = Written(5)
print(error.args, error.errno, error.filename, vars(error))


class Once(OSError):
    def __init__(self, *args):
        self.args = args[::-1]


for i in range(2):
    print(Once(1, "two").args, Once(1, "two").errno)
