def attempt(label, fn):
    try:
        fn()
        print(label, "nothing raised")
    except BaseException as e:
        print(f"{label}: {type(e).__name__}: {e} args={e.args}")

def bare_outside():
    raise

def raise_class():
    raise ValueError

def raise_instance():
    raise ValueError("message", 2)

def raise_expression(flag=True):
    raise (ValueError if flag else KeyError)("chosen")

def raise_string():
    raise "text"

def raise_int():
    raise 5

def raise_none():
    raise None

def raise_type():
    raise int

def raise_instance_of_other():
    raise object()

class NeedsArgs(Exception):
    def __init__(self, a, b):
        super().__init__(f"{a} and {b}")

def raise_class_needing_args():
    raise NeedsArgs

def raise_with_args():
    raise NeedsArgs(1, 2)

class MakesOther(Exception):
    def __new__(cls, *args):
        return ValueError("made by __new__")

def raise_makes_other():
    raise MakesOther

class MakesNonException(Exception):
    def __new__(cls):
        return "not an exception"

def raise_makes_string():
    raise MakesNonException

def raise_base():
    raise BaseException("base")

def raise_from_string():
    raise ValueError("v") from "text"

def raise_from_class():
    raise ValueError("v") from KeyError

def raise_evaluation_order():
    def make(label):
        print("make", label, end="; ")
        return ValueError(label)

    raise make("exception") from make("cause")

def raise_undefined():
    raise UndefinedError("x")

for name, fn in list(globals().items()):
    if name.startswith("raise_") or name == "bare_outside":
        attempt(name, fn)
attempt("false flag", lambda: raise_expression(False))

# Re-raising keeps the object, its attributes and its place in the chain.
def reraise():
    try:
        raise KeyError("k")
    except KeyError as e:
        e.extra = "note"
        raise

try:
    reraise()
except KeyError as e:
    print(e, e.extra, e.__context__)

def helper():
    raise

try:
    raise OSError("active in the caller")
except OSError:
    attempt("bare raise in a called function", helper)
try:
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise
except Exception as e:
    print("after an inner handler, bare raise gives", repr(e))
original = ValueError("reused")
for _ in range(2):
    try:
        raise original
    except ValueError as e:
        print(e is original, e.__traceback__ is not None)
attempt("after the handlers", bare_outside)
