def tree(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{e.message}[{', '.join(map(tree, e.exceptions))}]"
    return f"{type(e).__name__}:{e}"

def handle(exc):
    log = []
    try:
        try:
            raise exc
        except* ValueError as g:
            log.append(f"V {tree(g)}")
        except* (KeyError, IndexError) as g:
            log.append(f"L {tree(g)}")
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(f"left {tree(e)}")
    return " > ".join(log)

print(handle(ExceptionGroup("g", [ValueError(1), KeyError(2), IndexError(3)])))
print(handle(ExceptionGroup("g", [ValueError(1), TypeError(2)])))
print(handle(ExceptionGroup("g", [TypeError(1), ExceptionGroup("n", [ValueError(2), OSError(3)])])))
print(handle(ValueError("a naked exception is wrapped")))
print(handle(TypeError("naked and not matched")))
print(handle(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])))

def nothing():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else runs")
    finally:
        print("finally runs")

nothing()
try:
    raise ValueError("wrapped?")
except* ValueError as g:
    print(type(g).__name__, repr(g), g.exceptions)

# Raising inside the clauses.
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as g:
        raise KeyError("raised in the handler")
    except* TypeError as g:
        raise
except ExceptionGroup as e:
    print(repr(e))
    print([repr(x.__context__) for x in e.exceptions])
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
except ExceptionGroup as e:
    print("re-raised and unmatched are merged:", repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1)])
    except* ValueError as g:
        raise RuntimeError("new") from g
except Exception as e:
    print("a single new exception is not wrapped:", repr(e), repr(e.__cause__))

# Each exception goes to the first clause that matches.
try:
    raise ExceptionGroup("order", [KeyError("k"), LookupError("l"), IndexError("i")])
except* KeyError as g:
    print("KeyError", tree(g))
except* LookupError as g:
    print("LookupError", tree(g))
except* Exception as g:
    print("never")
print("g" in globals())

def in_loop():
    for i in range(3):
        try:
            if i:
                raise ExceptionGroup("x", [ValueError(i), TypeError(i)])
        except* ValueError as g:
            print("loop", i, tree(g))
        except* TypeError:
            pass
    return "finished"

print(in_loop())
for wrong in (ExceptionGroup, BaseExceptionGroup, 5, (ValueError, ExceptionGroup)):
    try:
        try:
            raise ValueError("x")
        except* wrong:
            pass
    except TypeError as e:
        print(e)

class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)

try:
    raise MyGroup("mine", [ValueError(), KeyError()])
except* ValueError as g:
    print(type(g).__name__)
except* KeyError as g:
    print(type(g).__name__, len(g.exceptions))
