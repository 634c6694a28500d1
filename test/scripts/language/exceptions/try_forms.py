def run(raise_in, catch=True):
    log = []

    def maybe(place):
        log.append(place)
        if place in raise_in:
            raise raise_in[place]

    try:
        try:
            maybe("try")
        except ValueError as e:
            log.append(f"except {e}")
            maybe("handler")
        except (KeyError, IndexError):
            log.append("lookup")
        else:
            maybe("else")
        finally:
            maybe("finally")
        log.append("after")
    except Exception as e:
        log.append(f"escaped {e!r}")
    return " > ".join(log)


print(run({}))
print(run({"try": ValueError("v")}))
print(run({"try": KeyError("k")}))
print(run({"try": IndexError("i")}))
print(run({"try": TypeError("t")}))
print(run({"else": ValueError("e is not caught here")}))
print(run({"finally": ValueError("f")}))
print(run({"try": ValueError("v"), "handler": OSError("h")}))
print(run({"try": TypeError("t"), "finally": OSError("f")}))
print(run({"try": ValueError("v"), "handler": TypeError("h"), "finally": OSError("f")}))


def only_finally():
    try:
        print("body", end=" ")
    finally:
        print("finally")


def only_except():
    try:
        raise ValueError
    except:
        print("bare except")


def except_else():
    try:
        pass
    except ValueError:
        print("never")
    else:
        print("else")


only_finally(), only_except(), except_else()

# The first matching clause wins, by subclass.
for exc in (ZeroDivisionError("z"), ArithmeticError("a"), LookupError("l"), KeyError("k"), OSError("o"), StopIteration(), KeyboardInterrupt()):
    try:
        raise exc
    except ZeroDivisionError:
        print("ZeroDivisionError")
    except ArithmeticError:
        print("ArithmeticError")
    except (LookupError, OSError) as e:
        print("tuple", type(e).__name__)
    except Exception as e:
        print("Exception", type(e).__name__)
    except BaseException as e:
        print("BaseException", type(e).__name__)

# The name of the exception is gone after its clause.
e = "before"
try:
    raise ValueError("v")
except ValueError as e:
    print("inside", e)
try:
    print(e)
except NameError as err:
    print(err)
try:
    try:
        raise KeyError
    except KeyError as name:
        name = "rebound"
        del name
    print("deleting the name inside is fine")
finally:
    print("outer finally")

# The expressions after except are evaluated only when something was raised.
def kinds():
    print("kinds evaluated", end=" ")
    return KeyError, (ValueError, (TypeError,))


try:
    pass
except kinds():
    print("never")
try:
    raise TypeError("nested tuple")
except kinds()[1][1] as exc:
    print(exc)
for wrong in (5, "ValueError", [ValueError], (ValueError, 5), None, object):
    try:
        try:
            raise KeyError("k")
        except wrong:
            print("never")
    except TypeError as err:
        print(err)
