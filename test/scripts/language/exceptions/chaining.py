def show(e, depth=0):
    print("  " * depth + f"{type(e).__name__}({e}) suppress={e.__suppress_context__}")
    if e.__cause__ is not None:
        print("  " * depth + " cause:")
        show(e.__cause__, depth + 1)
    if e.__context__ is not None and e.__context__ is not e.__cause__:
        print("  " * depth + " context:")
        show(e.__context__, depth + 1)

def catch(fn):
    print(f"-- {fn.__name__}")
    try:
        fn()
    except Exception as e:
        show(e)

def implicit():
    try:
        {}["k"]
    except KeyError:
        int("x")

def explicit():
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("lookup failed") from e

def from_none():
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError("clean") from None

def from_other():
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError("both") from OSError("elsewhere")

def three_deep():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            [][0]
    except IndexError:
        None.attr

def in_finally():
    try:
        1 / 0
    finally:
        {}["in finally"]

def in_else_no_context():
    try:
        pass
    except ValueError:
        pass
    else:
        raise ValueError("no context")

def handled_inside():
    try:
        raise ValueError("v")
    except ValueError:
        try:
            raise KeyError("k")
        except KeyError:
            pass
        raise TypeError("context is v, not k")

def through_function():
    def helper():
        raise KeyError("from a function called in the handler")

    try:
        raise ValueError("v")
    except ValueError:
        helper()

def raised_twice():
    e = ValueError("same object")
    try:
        raise e
    except ValueError:
        raise e

def cycle_avoided():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a

def after_handler():
    try:
        raise ValueError("finished")
    except ValueError:
        pass
    raise KeyError("no context left")

for fn in (implicit, explicit, from_none, from_other, three_deep, in_finally, in_else_no_context, handled_inside, through_function, raised_twice, cycle_avoided, after_handler):
    catch(fn)
e = ValueError("manual")
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__, repr(e.__cause__), e.__context__)
e.__context__ = OSError("c")
e.__cause__ = None
print(e.__suppress_context__, repr(e.__context__))
for attr, value in (("__cause__", 5), ("__context__", "x"), ("__suppress_context__", 1), ("__traceback__", 3)):
    try:
        setattr(e, attr, value)
        print(attr, getattr(e, attr))
    except TypeError as err:
        print(err)
