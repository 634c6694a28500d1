class Proxy:
    """Forwards what it does not know."""

    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", [])

    def __getattr__(self, name):
        self._log.append(f"get {name}")
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(f"set {name}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append(f"del {name}")
        delattr(self._target, name)

class Plain:
    shared = "shared"

target = Plain()
p = Proxy(target)
p.x = 1
p.x += 1
print(p.x, target.x, p.shared, p._log)
del p.x
print(hasattr(p, "x"), hasattr(target, "x"), vars(target), len(p._log))
try:
    p.nothing
except AttributeError as e:
    print(e)
print(Proxy([3, 1]).index(1), Proxy("text").upper())

class Everything:
    known = "class value"

    def __init__(self):
        self.inst = "instance value"

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("no secrets")
        if name.startswith("calc_"):
            return len(name)
        print(f"[{name}]", end=" ")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"fallback for {name}"

    def method(self):
        return self.inst

e = Everything()
print(e.known, e.inst, e.calc_abc, e.secret, e.unknown, e.method())
print(len([e.__class__, e.__dict__]))

class Defaults:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        value = []
        setattr(self, name, value)
        return value

d = Defaults()
d.items.append(1)
d.items.append(2)
d.other.append(3)
print(vars(d), hasattr(d, "anything"), "anything" in vars(d))

class Frozen:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name!r} to {value!r}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name!r}")

f = Frozen(a=1)
for action in (lambda: setattr(f, "a", 2), lambda: delattr(f, "a"), lambda: f.b, lambda: getattr(f, "b", "default"), lambda: hasattr(f, "b")):
    try:
        print(action())
    except AttributeError as err:
        print(err)

class Picky:
    def __getattr__(self, name):
        raise KeyError(name)

try:
    hasattr(Picky(), "x")
except KeyError as err:
    print("only AttributeError is caught by hasattr:", err)
try:
    getattr(Picky(), "x", None)
except KeyError as err:
    print("and by getattr:", err)

# Special methods are looked up on the class, so the hooks do not see them.
class Fake:
    def __getattr__(self, name):
        return lambda *a: 42

fake = Fake()
print(fake.__len__(), fake.anything(1, 2))
for op in (lambda: len(fake), lambda: fake[0], lambda: fake + 1, lambda: fake(), lambda: iter(fake)):
    try:
        print(op())
    except TypeError as err:
        print(err)
