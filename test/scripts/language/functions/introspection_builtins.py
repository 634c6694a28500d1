def locals_of(a, b=2, *args, **kw):
    c = a + b
    snapshot = dict(locals())
    d = "later"
    return snapshot


print(locals_of(1, 5, 6, k=7))


def inner_scope():
    free = 1
    unused = 2

    def inner(x):
        y = free
        return sorted(locals().items())

    return inner(0)


print(inner_scope())
marker = "module level"
print(globals()["marker"], "locals_of" in globals(), globals() is globals(), globals()["__name__"])
globals()["injected"] = 42
print(injected)


def from_function():
    globals()["from_inside"] = "set"
    return globals() is module_globals


module_globals = globals()
print(from_function(), from_inside)


class Space:
    one = 1
    two = one + 1
    names = sorted(k for k in locals() if not k.startswith("_"))


print(Space.names)


class Obj:
    kind = "obj"

    def __init__(self):
        self.a, self.b = 1, 2

    def method(self): ...


o = Obj()
print(vars(o), "kind" in vars(Obj), sorted(k for k in vars(Obj) if not k.startswith("__")))
print([n for n in dir(o) if not n.startswith("__")], [n for n in dir(Obj) if not n.startswith("__")])
vars(o)["c"] = 3
print(o.c, o.__dict__, hasattr(o, "c"), hasattr(o, "d"), getattr(o, "d", "default"), getattr(o, "a"))
setattr(o, "not an identifier", 1)
print(getattr(o, "not an identifier"), vars(o))
delattr(o, "a")
print(sorted(vars(o)))
print(isinstance(o, Obj), isinstance(o, (int, Obj)), isinstance(True, int), isinstance(1, object), isinstance(int, type), issubclass(bool, int), issubclass(Obj, (int, object)), isinstance(o, ((str, (Obj,)), int)))
print(type(o) is Obj, type(o) == type(Obj()), type(type(o)).__name__, o.__class__.__name__, Obj.__mro__ == (Obj, object), Obj.__bases__, int.__bases__, bool.__mro__)
print(id(o) == id(o), id(o) == id(Obj), callable(o.method), hash(o) == hash(o), o == o, o != Obj())
for bad in (lambda: vars(5), lambda: vars("s"), lambda: getattr(o, "zzz"), lambda: delattr(o, "kind"), lambda: hasattr(o, 1), lambda: isinstance(1, [int]), lambda: issubclass(1, 2), lambda: issubclass(int, 5), lambda: isinstance(1, list[int])):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")


class CustomDir:
    def __dir__(self):
        return ["z", "a", "m"]


print(dir(CustomDir()))
def dir_local():
    q = p = 1
    return dir()
print(dir_local(), "append" in dir([]), "upper" in dir(str), "__len__" in dir({}))
